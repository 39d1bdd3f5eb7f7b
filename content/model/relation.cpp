// SPDX-License-Identifier: Apache-2.0
#include "content/model/relation.hpp"

namespace pobratym::model {
namespace {

/// The smaller decides.
int rank(AgreementState state) {
  switch (state) {
    case AgreementState::active:
      return 0;
    case AgreementState::suspended:
      return 1;
    case AgreementState::preparing:
      return 2;
    case AgreementState::ended:
      break;
  }
  return 3;
}

}  // namespace

std::optional<Relation> relation_from(std::span<const Agreement> agreements, Date today) {
  std::optional<Relation> relation;
  for (const Agreement& agreement : agreements) {
    const auto its_state = state(agreement, today);
    if (!relation || rank(its_state) < rank(relation->state)) {
      relation = Relation{agreement.kind, its_state, std::nullopt, std::nullopt};
    } else if (its_state == relation->state && agreement.kind < relation->kind) {
      relation->kind = agreement.kind;
    }
  }
  if (!relation) return relation;
  for (const Agreement& agreement : agreements) {
    if (state(agreement, today) != relation->state) continue;
    const auto since = active_since(agreement, today);
    if (since && (!relation->since || *since < *relation->since)) relation->since = since;
    const auto ended = ended_on(agreement, today);
    if (ended && (!relation->ended_on || *ended > *relation->ended_on)) relation->ended_on = ended;
  }
  return relation;
}

}  // namespace pobratym::model
