// SPDX-License-Identifier: Apache-2.0
// What a feed says against what the pack has. Nothing is read or written here: records and items
// in, documents and findings out. What the rules are and why, README.md tells.
#pragma once

#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/import/imported.hpp"
#include "content/model/record_refs.hpp"
#include "content/model/schema.hpp"

namespace pobratym::import {

/// Everything that one feed gave, from one file or several.
struct FeedContent {
  std::string identity;  ///< recognises it next time: its address
  std::vector<ImportedItem> items;
  bool whole = true;  ///< a file of it could not be read: then nothing has vanished from it
};

struct MergeOptions {
  Instant now{};
  std::string day_zone = "UTC";  ///< whose days all-day dates mean: the host's
  Progress progress = {};        ///< of the feed's items; may be empty
};

enum class Outcome { added, changed, unchanged, refused };

/// As reports spell it: "new", "changed", …
[[nodiscard]] std::string_view text_of(Outcome outcome);

struct ItemMerge {
  Outcome outcome = Outcome::unchanged;
  model::RecordKey record;
  Json document;                    ///< to be written; null when the file stays as it is
  std::vector<std::string> fields;  ///< what changed: "start", "title/cs"
  std::vector<Finding> findings;
};

/// An event to come that is in the pack and no longer in its feed.
struct Vanished {
  model::RecordKey record;
  std::string key;
  std::string title;
  std::string start;
};

struct Merge {
  std::vector<ItemMerge> items;  ///< one for each of the feed's, in its order
  std::vector<Vanished> vanished;
};

/// `records` is the whole pack as it is written, times relative to now not resolved. Of an event
/// that did not come from this feed and has the UID of none of its items, the UID is enough.
[[nodiscard]] Merge merge_feed(const model::Schemas& schemas, const model::RecordRefs& records,
                               FeedContent feed, const MergeOptions& options);

}  // namespace pobratym::import
