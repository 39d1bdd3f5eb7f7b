// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/plan.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "content/model/validate.hpp"

namespace pobratym::desk {
namespace {

/// From what is on the kiosks to what is wanted there.
std::optional<Change> change_to(const std::optional<Json>& wanted, const Draft& draft) {
  if (wanted == draft.on_kiosks) return std::nullopt;
  const ChangeKind kind = !wanted            ? ChangeKind::withdrawn
                          : !draft.on_kiosks ? ChangeKind::added
                                             : ChangeKind::changed;
  return Change{draft.key, kind, wanted ? *wanted : *draft.on_kiosks};
}

}  // namespace

std::optional<Change> change_of(const Draft& draft) { return change_to(draft.approved, draft); }

void Planner::add(Draft draft) {
  const bool takes_part = !only_ || only_->contains(draft.key);
  std::optional<Json>& wanted = takes_part ? draft.approved : draft.on_kiosks;
  if (auto change = change_to(wanted, draft)) {
    plan_.changes.push_back(*std::move(change));
    plan_.outcome.push_back({draft.key, wanted});
  } else if (wanted && takes_part && draft.state == State::approved) {
    // Published already: the store learns of it if it was not told, after a crash.
    plan_.outcome.push_back({draft.key, wanted});
  }
  if (wanted) plan_.records.push_back({std::move(draft.key), *std::move(wanted)});
}

std::vector<model::Problem> problems_of(const model::Schemas& schemas,
                                        const PublicationPlan& plan) {
  std::vector<model::Problem> problems;
  std::set<std::string> changed;
  for (const Change& change : plan.changes) {
    if (change.kind == ChangeKind::withdrawn) continue;
    changed.insert(change.key.text());
    for (model::Problem& problem : model::validate(schemas, {change.key, change.document})) {
      problems.push_back(std::move(problem));
    }
  }
  for (model::Problem& problem : model::check_references(schemas, plan.records)) {
    if (problem.record.empty() || changed.contains(problem.record)) {
      problems.push_back(std::move(problem));
    }
  }
  std::erase_if(problems, [](const model::Problem& problem) {
    return problem.severity != model::Severity::error;
  });
  return problems;
}

Json approved_document(Json document, Instant now) {
  document["status"] = "published";
  document["updated"] = format_instant(now);
  return document;
}

}  // namespace pobratym::desk
