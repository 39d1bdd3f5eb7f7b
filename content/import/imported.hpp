// SPDX-License-Identifier: Apache-2.0
// What a reader of somebody else's format hands over: records as far as they could be made, and a
// line for everything that was repaired, left out or refused. Readers decide nothing about what is
// in the pack already; merge.hpp does, so that five formats share one way of being imported again.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/model/record.hpp"

namespace pobratym::import {

/// How grave a finding is, for the one who reads the report.
enum class FindingKind {
  repaired,  ///< it came in, and is not as it was written
  ignored,   ///< something beside it did not come in (an alarm, an attachment)
  refused,   ///< the item did not come in
  kept,      ///< the pack says something else, written by its staff, and that stays
};

/// As reports spell it: "repaired", "ignored", …
[[nodiscard]] std::string_view text_of(FindingKind kind);

struct Finding {
  FindingKind kind = FindingKind::repaired;
  std::string code;     ///< "repeated-uid", "unknown-zone", …: the same words for every format
  std::string where;    ///< "VEVENT 3 (uid abc@example.org)", "line 120", "row 7"
  std::string field;    ///< in the words of the format: "DTSTART"
  std::string message;  ///< what was found and what was made of it
  std::string before;   ///< what stood there, cut to 200 characters; may be empty
  std::string after;    ///< what it became; may be empty
  std::string ukrainian = {};  ///< the message, where it is no sentence of finding_words

  bool operator==(const Finding&) const = default;
};

/// One thing that was read. `document` has everything but "id", "status" and "updated", which
/// belong to the pack.
struct ImportedItem {
  std::string type;  ///< "event" or "city"
  std::string key;   ///< names it in its feed, and again next time: iCalendar's UID
  Json document;
  bool cancelled = false;  ///< the feed says so itself
};

struct Imported {
  std::string title;  ///< of the feed, when it says
  std::vector<ImportedItem> items;
  std::vector<Finding> findings;
  std::int64_t found = 0;  ///< events or rows in the file, whether they could be read or not
};

/// What a reader must be told, because feeds leave it out.
/// How far long work is: so many of so many. Called for each of them.
using Progress = std::function<void(std::size_t done, std::size_t of)>;

struct ReadOptions {
  std::string language = "en";  ///< of texts that do not say (BCP 47)
  std::string zone = "UTC";     ///< of times that do not say (IANA)
  std::string city;             ///< "city/brno", added to every event's cities; may be empty
  std::string source_title;     ///< who published the feed; required
  std::string source_url;       ///< http or https; may be empty
  std::string checked;          ///< the day of the import, "2026-11-24"
  Progress progress = {};       ///< of events or talks; may be empty
};

/// Nothing imported is longer, in code points; the rest is cut at a word and reported.
inline constexpr std::size_t kMaxTitle = 200;
inline constexpr std::size_t kMaxText = 4000;
inline constexpr std::size_t kMaxItems = 20'000;     ///< in one file
inline constexpr std::size_t kMaxFindings = 2'000;   ///< then only counted
inline constexpr std::size_t kMaxFile = 32u << 20u;  ///< bytes

}  // namespace pobratym::import
