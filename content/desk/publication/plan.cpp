// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/plan.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "content/model/validate.hpp"

namespace pobratym::desk {
namespace {

/// From what is on the kiosks to what is wanted there: documents, or the texts of them.
template <class Document>
std::optional<ChangeKind> change_to(const std::optional<Document>& wanted,
                                    const std::optional<Document>& on_kiosks) {
  if (wanted == on_kiosks) return std::nullopt;
  if (!wanted) return ChangeKind::withdrawn;
  return on_kiosks ? ChangeKind::changed : ChangeKind::added;
}

}  // namespace

std::optional<ChangeKind> change_of(const Draft& draft) {
  return change_to(draft.approved, draft.on_kiosks);
}

Status Planner::add(const StoredDraft& draft) {
  const bool takes_part = !only_ || only_->contains(draft.key);
  const std::optional<Bytes>& wanted = takes_part ? draft.approved : draft.on_kiosks;
  if (const auto change = change_to(wanted, draft.on_kiosks)) {
    plan_.changes.push_back({draft.key, *change});
    plan_.outcome.push_back({draft.key, wanted});
  } else if (wanted && takes_part && draft.state == State::approved) {
    // Published already: the store learns of it if it was not told, after a crash.
    plan_.outcome.push_back({draft.key, wanted});
  }
  if (!wanted) return {};
  auto document = read_stored(*wanted);
  if (!document) return fail_in(draft.key.text(), document.error());
  plan_.records.push_back({draft.key, *std::move(document)});
  return {};
}

std::vector<model::Problem> problems_of(const model::Schemas& schemas,
                                        const PublicationPlan& plan) {
  std::vector<model::Problem> problems;
  std::set<std::string> changed;
  for (const Change& change : plan.changes) {
    if (change.kind != ChangeKind::withdrawn) changed.insert(change.key.text());
  }
  for (const model::Record& record : plan.records) {
    if (!changed.contains(record.key.text())) continue;
    for (model::Problem& problem : model::validate(schemas, record)) {
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
