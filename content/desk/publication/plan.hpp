// SPDX-License-Identifier: Apache-2.0
// What a publication consists of. Decided from the drafts alone, before anything is signed.
#pragma once

#include <set>
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
  Json document;  ///< as it will be; of what is withdrawn, as it was
};

struct PublicationPlan {
  std::vector<model::Record> records;  ///< all that will be on the kiosks
  std::vector<Change> changes;
  std::vector<OnKiosks> outcome;  ///< for the store, once it took place
};

/// Everything that is approved.
[[nodiscard]] PublicationPlan plan_all(const std::vector<Draft>& drafts);

/// What is on the kiosks now, with the approved documents of these records in place of theirs: a
/// recall or an appointment takes nothing else along.
[[nodiscard]] PublicationPlan plan_only(const std::vector<Draft>& drafts,
                                        const std::set<model::RecordKey>& keys);

/// What keeps the plan from being published: errors in records that it changes, and between them
/// and the others. Records that stay as they are are not judged anew.
[[nodiscard]] std::vector<model::Problem> problems_of(const model::Schemas& schemas,
                                                      const PublicationPlan& plan);

/// The document as kiosks get it: published, and changed at `now`.
[[nodiscard]] Json approved_document(Json document, Instant now);

}  // namespace pobratym::desk
