// SPDX-License-Identifier: Apache-2.0
#include "content/model/relation.hpp"

namespace pobratym::model {
namespace {

/// The smaller decides.
int rank(Standing standing) {
  switch (standing) {
    case Standing::active:
      return 0;
    case Standing::suspended:
      return 1;
    case Standing::preparing:
      return 2;
    case Standing::ended:
      break;
  }
  return 3;
}

bool decides(const Relation& one, const Relation& other) {
  if (one.standing != other.standing) return rank(one.standing) < rank(other.standing);
  if (one.kind != other.kind) return one.kind < other.kind;
  return one.state > other.state;
}

}  // namespace

std::optional<Relation> relation_from(std::span<const Agreement> agreements, Date today) {
  std::optional<Relation> relation;
  for (const Agreement& agreement : agreements) {
    const AgreementState its_state = state(agreement, today);
    const Relation its{agreement.kind, standing(its_state), its_state, std::nullopt, std::nullopt};
    if (!relation || decides(its, *relation)) relation = its;
  }
  if (!relation) return relation;
  for (const Agreement& agreement : agreements) {
    if (standing(agreement, today) != relation->standing) continue;
    const auto since = active_since(agreement, today);
    if (since && (!relation->since || *since < *relation->since)) relation->since = since;
    const auto ended = ended_on(agreement, today);
    if (ended && (!relation->ended_on || *ended > *relation->ended_on)) relation->ended_on = ended;
  }
  return relation;
}

}  // namespace pobratym::model
