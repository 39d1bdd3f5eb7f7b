// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/plan.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "content/model/validate.hpp"

namespace pobratym::desk {
namespace {

PublicationPlan plan_of(const std::vector<Draft>& drafts,
                        const std::function<bool(const Draft&)>& takes_part) {
  PublicationPlan plan;
  for (const Draft& draft : drafts) {
    const std::optional<Json>& wanted = takes_part(draft) ? draft.approved : draft.on_kiosks;
    if (wanted) plan.records.push_back({draft.key, *wanted});
    if (wanted == draft.on_kiosks) {
      // Published already: the store learns of it if it was not told, after a crash.
      if (wanted && takes_part(draft) && draft.state == State::approved) {
        plan.outcome.push_back({draft.key, wanted});
      }
      continue;
    }
    const ChangeKind kind = !wanted            ? ChangeKind::withdrawn
                            : !draft.on_kiosks ? ChangeKind::added
                                               : ChangeKind::changed;
    plan.changes.push_back({draft.key, kind, wanted ? *wanted : *draft.on_kiosks});
    plan.outcome.push_back({draft.key, wanted});
  }
  return plan;
}

}  // namespace

PublicationPlan plan_all(const std::vector<Draft>& drafts) {
  return plan_of(drafts, [](const Draft&) { return true; });
}

PublicationPlan plan_only(const std::vector<Draft>& drafts,
                          const std::set<model::RecordKey>& keys) {
  return plan_of(drafts, [&](const Draft& draft) { return keys.contains(draft.key); });
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
