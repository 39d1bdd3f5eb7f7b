// SPDX-License-Identifier: Apache-2.0
// One record that was imported before, and what its feed says now. Three sides are compared part by
// part: what the feed said last time (a fingerprint in the record's "imported"), what the record
// says, and what the feed says now. A part that is as the feed left it belongs to the feed; one
// that a person touched belongs to that person from then on.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.hpp"
#include "content/import/imported.hpp"

namespace pobratym::import {

/// Which parts the feed is listened to about; the others stay as they are, and so does what is
/// remembered of them. Named by their first word: "place" stands for "place/name/cs".
struct MergeScope {
  std::set<std::string, std::less<>> only;    ///< empty: all
  std::set<std::string, std::less<>> except;  ///< these not

  [[nodiscard]] bool takes(std::string_view part) const;
};

struct RecordMerge {
  Json document;
  std::vector<std::string> changed;  ///< parts that are not what they were
  std::vector<Finding> findings;     ///< what staff wrote and the feed sees otherwise
  bool remembers = false;            ///< nothing changed but what is known of the feed
};

/// What "imported"."fields" remembers of a document as a feed gives it.
[[nodiscard]] Json fingerprints_of(const Json& document);

/// Whether a part is not as the feed left it.
[[nodiscard]] bool is_edited(const Json& document, std::string_view part);

/// `theirs` with the pack's members left out. A new SEQUENCE, LAST-MODIFIED or day of looking is
/// taken along with a change and is none by itself: some feeds stamp everything anew every day.
[[nodiscard]] RecordMerge merge_record(const Json& ours, const Json& theirs,
                                       const MergeScope& scope = {});

}  // namespace pobratym::import
