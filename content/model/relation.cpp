// SPDX-License-Identifier: Apache-2.0
#include "content/model/relation.hpp"

#include <list>
#include <map>

namespace pobratym::model {
namespace {

using std::chrono::sys_days;

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

/// One agreement as it stands on a day, as the relation of those two who have no other.
Relation alone(const Agreement& agreement, Date today) {
  const AgreementState its = state(agreement, today);
  return {agreement.kind, standing(its), its, active_since(agreement, today),
          ended_on(agreement, today)};
}

std::optional<Relation> joined(std::span<const Relation> all) {
  std::optional<Relation> relation;
  for (const Relation& its : all) {
    if (!relation || decides(its, *relation)) relation = its;
  }
  if (!relation) return relation;
  relation->since = relation->ended_on = std::nullopt;
  for (const Relation& its : all) {
    if (its.standing != relation->standing) continue;
    if (its.since && (!relation->since || *its.since < *relation->since)) {
      relation->since = its.since;
    }
    if (its.ended_on && (!relation->ended_on || *its.ended_on > *relation->ended_on)) {
      relation->ended_on = its.ended_on;
    }
  }
  return relation;
}

/// An agreement from day to day: alone, or not shown.
using Stretches = std::map<sys_days, std::optional<Relation>>;

Stretches stretches_of(const ShownAgreement& one) {
  Stretches stretches;
  const auto add = [&](sys_days day) {
    const bool shown = one.shown.first <= day && day <= one.shown.last;
    stretches[day] = shown ? std::optional(alone(one.agreement, day)) : std::nullopt;
  };
  add(kFirstDay);
  add(one.shown.first);
  if (one.shown.last < kLastDay) add(one.shown.last + std::chrono::days(1));
  for (const Step& step : one.agreement.steps) {
    if (step.date) add(step.date->first());
  }
  return stretches;
}

}  // namespace

std::optional<Relation> relation_from(std::span<const Agreement> agreements, Date today) {
  std::vector<Relation> all;
  for (const Agreement& agreement : agreements) all.push_back(alone(agreement, today));
  return joined(all);
}

std::vector<RelationSince> relation_over_time(std::span<const ShownAgreement> agreements) {
  struct At {
    const Agreement* agreement;
    Stretches stretches;
    Stretches::const_iterator now;
  };
  std::list<At> all;
  std::set<sys_days> days{kFirstDay};
  for (const ShownAgreement& agreement : agreements) {
    At& at = all.emplace_back(At{&agreement.agreement, stretches_of(agreement), {}});
    at.now = at.stretches.begin();
    for (const auto& [day, relation] : at.stretches) days.insert(day);
  }
  std::vector<RelationSince> changes;
  std::vector<Relation> shown;
  for (const sys_days day : days) {
    shown.clear();
    bool others = changes.empty();  // agreements are shown that were not, or no longer
    for (At& at : all) {
      const auto next = std::next(at.now);
      if (next != at.stretches.end() && next->first <= day) {
        others = others || next->second.has_value() != at.now->second.has_value();
        at.now = next;
      }
      if (at.now->second) shown.push_back(*at.now->second);
    }
    RelationSince change{day, joined(shown), {}, {}};
    if (!others && changes.back().relation == change.relation) continue;
    for (const At& at : all) {
      if (!at.now->second) continue;
      change.areas.insert(at.agreement->areas.begin(), at.agreement->areas.end());
      change.forms.insert(at.agreement->forms.begin(), at.agreement->forms.end());
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace pobratym::model
