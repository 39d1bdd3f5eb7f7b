// SPDX-License-Identifier: Apache-2.0
#include "content/import/merge.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "content/base/hash.hpp"
#include "content/import/document_parts.hpp"
#include "content/import/event_change.hpp"
#include "content/import/merge_record.hpp"
#include "content/import/pack_index.hpp"
#include "content/model/validate.hpp"

namespace pobratym::import {
namespace {

/// What calendars must be told: with these the sequence grows.
constexpr std::array<std::string_view, 7> kWeighty{"start",  "end",  "recurrence", "event_status",
                                                   "online", "mode", "place"};

constexpr std::int64_t kMaxSequence = 2'147'483'647;  ///< RFC 5545, section 3.3.8

/// What a feed says about itself, and no fact.
constexpr std::array<std::string_view, 3> kOfTheFeed{"sources", "sequence", "last_modified"};

bool is_weighty(std::string_view part) {
  const auto word = part.substr(0, part.find('/'));
  return std::find(kWeighty.begin(), kWeighty.end(), word) != kWeighty.end();
}

std::string start_text(const Json& document) {
  const Json* start = member(document, "start");
  if (start == nullptr) return {};
  const auto local = string_member(*start, "local");
  if (!local) return string_member(*start, "date").value_or("");
  return *local + " " + string_member(*start, "zone").value_or("");
}

std::string title_text(const Json& document) {
  const Json* title = member(document, "title");
  if (title == nullptr || !title->is_object() || title->empty()) return {};
  return excerpt_of(title->begin().value());
}

class Merger {
 public:
  Merger(const model::Schemas& schemas, const model::RecordRefs& records, FeedContent feed,
         const MergeOptions& options)
      : schemas_(schemas), index_(records), feed_(std::move(feed)), options_(options) {}

  Merge merge() {
    Merge merge;
    std::set<std::string> keys;
    for (auto& item : feed_.items) {
      keys.insert(item.type + " " + item.key);
      merge.items.push_back(merge_item(std::move(item)));
      if (options_.progress) options_.progress(merge.items.size(), feed_.items.size());
      const auto& made = merge.items.back();
      if (!made.document.is_null()) index_.take(made.record, made.document);
    }
    if (feed_.whole) find_vanished(keys, merge.vanished);
    return merge;
  }

 private:
  ItemMerge merge_item(ImportedItem item) {
    item_ = {};
    if (!said_.insert(item.type + " " + item.key).second) {
      find(FindingKind::ignored, "repeated-uid", item, "",
           "another file of the same feed has it too; taken once");
      return std::move(item_);
    }
    drop_unknown(item);
    if (const auto* known = index_.imported(feed_.identity, item)) {
      item_.record = known->key;
      merge_known(*known, item);
    } else if (const auto* same = index_.same(item)) {
      item_.record = same->key;
      merge_same(*same, item);
    } else if (const auto* ours = index_.by_hand(item)) {
      item_.record = ours->key;
      // Our own export of a sample has the times of its day; the pack says "in two days".
      if (bool_member(ours->document, "sample")) return std::move(item_);
      find(FindingKind::kept, "made-by-hand", item, "",
           "the pack has this event, written by hand, and says something else; compare the two");
    } else {
      add(item);
    }
    return std::move(item_);
  }

  void find(FindingKind kind, std::string code, const ImportedItem& item, std::string field,
            std::string message, std::string before = {}, std::string after = {}) {
    const auto where = item.type + " " + excerpt_of(item.key) +
                       (item_.record.empty() ? "" : " (" + item_.record.text() + ")");
    item_.findings.push_back({kind, std::move(code), where, std::move(field), std::move(message),
                              std::move(before), std::move(after)});
  }

  /// References to records that the pack does not have: a stranger's keys, or a city to come.
  void drop_unknown(ImportedItem& item) {
    auto references = model::references_of(schemas_, {{item.type, "new"}, item.document});
    for (auto at = references.rbegin(); at != references.rend(); ++at) {
      if (index_.knows(at->target)) continue;
      find(FindingKind::ignored, "unknown-record", item, at->field.substr(1),
           "the pack has no such record; left out", at->target.text());
      const Json::json_pointer pointer(at->field);
      auto& parent = item.document[pointer.parent_pointer()];
      if (parent.is_array()) {
        parent.erase(static_cast<std::size_t>(std::stoul(pointer.back())));
      } else {
        parent.erase(pointer.back());
      }
    }
    const auto cities = item.document.find("cities");
    if (cities != item.document.end() && cities->empty()) item.document.erase(cities);
  }

  void add(ImportedItem& item) {
    const auto salt = feed_.identity;
    item_.outcome = Outcome::added;
    item_.record = index_.free_key(item, salt);
    if (item.type == "event") {
      const auto uid = string_member(item.document, "uid").value_or(item.key);
      const auto free = index_.free_uid(uid, salt);
      if (free != uid) {
        find(FindingKind::repaired, "repeated-uid", item, "uid",
             "another event of the pack has this UID; made one of its own", uid, free);
      }
      item.document["uid"] = free;
    }
    auto fields = fingerprints_of(item.document);
    auto& document = item_.document = std::move(item.document);
    document["imported"] = {{"feed", feed_.identity},
                            {"key", item.key},
                            {"at", format_instant(options_.now)},
                            {"fields", std::move(fields)}};
    document["type"] = item.type;
    document["id"] = item_.record.slug;
    document["status"] = "draft";
    document["updated"] = format_instant(options_.now);
  }

  void merge_known(const model::Record& known, const ImportedItem& item) {
    const auto& ours = known.document;
    if (is_older_version(item.document, ours)) {
      find(FindingKind::ignored, "older-version", item, "SEQUENCE",
           "the pack has a later version of this event already; nothing was changed");
      return;
    }
    EventChange change{item.document, {}};
    if (item.type == "event") {
      change = event_change(ours, item.document, options_.now, options_.day_zone);
    }
    auto merged = merge_record(ours, change.theirs, change.scope);
    if (item.type == "event" && ends_before_start(merged.document, options_.day_zone)) {
      // Half of the times is staff's and does not fit the feed's new ones.
      change.scope.except.insert(
          {"start", "end", "recurrence", "event_status", "previous_start", "sequence"});
      merged = merge_record(ours, change.theirs, change.scope);
      find(FindingKind::kept, "staff-edit", item, "start",
           "staff changed a time after the import, and the feed's new times do not fit it; all "
           "times stay",
           start_text(item.document), start_text(ours));
    }
    for (auto& finding : merged.findings) {
      find(finding.kind, finding.code, item, finding.field, finding.message, finding.before,
           finding.after);
    }
    if (merged.changed.empty() && !merged.remembers) return;
    auto& document = item_.document = std::move(merged.document);
    document["imported"]["at"] = format_instant(options_.now);
    if (merged.changed.empty()) return;
    item_.outcome = Outcome::changed;
    item_.fields = std::move(merged.changed);
    document["updated"] = format_instant(options_.now);
    count_up(ours, change.theirs, document);
  }

  /// A feed that does not count its versions leaves it to us.
  void count_up(const Json& ours, const Json& theirs, Json& document) const {
    if (theirs.contains("sequence") || item_.record.type != "event") return;
    if (!std::any_of(item_.fields.begin(), item_.fields.end(), is_weighty)) return;
    const auto known = integer_member(ours, "sequence").value_or(0);
    document["sequence"] = std::clamp<std::int64_t>(known, 0, kMaxSequence - 1) + 1;
  }

  /// The same event or city from elsewhere: what is written stays, what a city lacks comes in.
  void merge_same(const model::Record& same, const ImportedItem& item) {
    if (item.type == "event" && !origin_of(same.document).key.empty()) {
      find(FindingKind::ignored, "same-event", item, "",
           "the same event came from another feed; taken once");
      return;
    }
    auto parts = parts_of(same.document);
    std::string differing;
    for (const auto& [part, value] : parts_of(item.document)) {
      if (std::find(kOfTheFeed.begin(), kOfTheFeed.end(), part) != kOfTheFeed.end()) continue;
      const auto at = parts.find(part);
      if (at != parts.end() && at->second != value) {
        differing += (differing.empty() ? "" : ", ") + part;
      } else if (at == parts.end() && item.type == "city") {
        parts.emplace(part, value);
        item_.fields.push_back(part);
      }
    }
    if (!differing.empty()) {
      find(FindingKind::kept, "made-by-hand", item, differing,
           "the pack says something else here, written by hand, and that stays; compare the two");
    }
    if (item_.fields.empty()) return;
    item_.outcome = Outcome::changed;
    add_sources(item.document, parts);
    item_.document = with_parts(same.document, parts);
    item_.document["updated"] = format_instant(options_.now);
  }

  /// A fact that came from the table is proved by it.
  static void add_sources(const Json& theirs, Parts& parts) {
    const Json* sources = member(theirs, "sources");
    auto& ours = parts["sources"];
    if (!ours.is_array()) ours = Json::array();
    if (sources == nullptr) return;
    for (const auto& source : *sources) {
      const auto title = string_member(source, "title");
      const bool known = std::any_of(ours.begin(), ours.end(), [&](const Json& other) {
        return string_member(other, "title") == title &&
               string_member(other, "url") == string_member(source, "url");
      });
      if (!known) ours.push_back(source);
    }
  }

  void find_vanished(const std::set<std::string>& keys, std::vector<Vanished>& vanished) const {
    for (const auto* record : index_.of_feed(feed_.identity)) {
      const auto& document = record->document;
      const auto key = origin_of(document).key;
      if (record->key.type != "event" || keys.contains("event " + key)) continue;
      if (string_member(document, "status") == "archived") continue;
      if (string_member(document, "event_status") == "cancelled") continue;
      if (is_over(document, options_.now, options_.day_zone)) continue;
      vanished.push_back({record->key, key, title_text(document), start_text(document)});
    }
  }

  const model::Schemas& schemas_;
  PackIndex index_;
  FeedContent feed_;  ///< each item goes as its turn comes
  const MergeOptions& options_;
  std::set<std::string> said_;
  ItemMerge item_;
};

}  // namespace

Merge merge_feed(const model::Schemas& schemas, const model::RecordRefs& records, FeedContent feed,
                 const MergeOptions& options) {
  return Merger(schemas, records, std::move(feed), options).merge();
}

std::string_view text_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::added:
      return "new";
    case Outcome::changed:
      return "changed";
    case Outcome::unchanged:
      return "unchanged";
    case Outcome::refused:
      return "refused";
  }
  return {};
}

}  // namespace pobratym::import
