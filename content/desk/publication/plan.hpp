// SPDX-License-Identifier: Apache-2.0
// What a publication consists of. Decided from the drafts alone, before anything is signed.
#pragma once

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "content/desk/drafts/draft_store.hpp"
#include "content/model/problem.hpp"
#include "content/model/record.hpp"
#include "content/model/schema.hpp"

namespace pobratym::desk {

enum class ChangeKind { added, changed, withdrawn };

struct Change {
  model::RecordKey key;
  ChangeKind kind = ChangeKind::changed;
};

struct PublicationPlan {
  std::vector<model::Record> records;  ///< all that will be on the kiosks
  std::vector<Change> changes;
  std::vector<OnKiosks> outcome;  ///< for the store, once it took place
};

/// Made out of every draft, one after another. Of each it reads the one document that is wanted.
class Planner {
 public:
  /// Without keys: everything that is approved. Else what is on the kiosks now, with the approved
  /// documents of these records, of none perhaps, in place of theirs: a recall or an appointment
  /// takes nothing else along.
  explicit Planner(std::optional<std::set<model::RecordKey>> only) : only_(std::move(only)) {}

  [[nodiscard]] Status add(const StoredDraft& draft);
  [[nodiscard]] PublicationPlan take() { return std::move(plan_); }

 private:
  std::optional<std::set<model::RecordKey>> only_;
  PublicationPlan plan_;
};

/// What publishing everything that is approved changes of one record, if anything.
[[nodiscard]] std::optional<ChangeKind> change_of(const Draft& draft);

/// What keeps the plan from being published: errors in records that it changes, and between them
/// and the others. Records that stay as they are are not judged anew.
[[nodiscard]] std::vector<model::Problem> problems_of(const model::Schemas& schemas,
                                                      const PublicationPlan& plan);

/// The document as kiosks get it: published, and changed at `now`.
[[nodiscard]] Json approved_document(Json document, Instant now);

}  // namespace pobratym::desk
