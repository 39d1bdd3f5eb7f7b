// SPDX-License-Identifier: Apache-2.0
#include "content/import/merge_record.hpp"

#include <algorithm>
#include <array>

#include "content/import/document_parts.hpp"

namespace pobratym::import {
namespace {

constexpr std::array<std::string_view, 2> kStamps{"sequence", "last_modified"};
constexpr std::array<std::string_view, 4> kTexts{"title", "summary", "name", "track"};

bool is_stamp(std::string_view part) {
  return std::find(kStamps.begin(), kStamps.end(), part) != kStamps.end();
}

std::string_view first_word(std::string_view part) { return part.substr(0, part.find('/')); }

const Json* find(const Parts& parts, const std::string& part) {
  const auto at = parts.find(part);
  return at == parts.end() ? nullptr : &at->second;
}

std::string print(const Parts& parts, const std::string& part) {
  const Json* value = find(parts, part);
  return value == nullptr ? std::string() : fingerprint_of(part, *value);
}

Json remembered(const Json& document) {
  const Json* imported = member(document, "imported");
  const Json* fields = imported == nullptr ? nullptr : member(*imported, "fields");
  return fields != nullptr && fields->is_object() ? *fields : Json::object();
}

class Merging {
 public:
  Merging(const Json& ours, const Json& theirs, const MergeScope& scope)
      : document_(ours),
        ours_(parts_of(ours)),
        theirs_(parts_of(theirs)),
        prints_(remembered(ours)),
        scope_(scope) {
    result_.document = ours;
  }

  RecordMerge merge() {
    for (const auto& part : names()) {
      if (scope_.takes(part)) merge_part(part);
    }
    const bool changed = !result_.changed.empty();
    if (!changed && !new_prints_) return std::move(result_);
    if (!changed) {  // the stamps go with what they stamp
      for (const auto stamp : kStamps) restore(std::string(stamp));
    }
    std::sort(result_.changed.begin(), result_.changed.end());
    result_.remembers = !changed;
    result_.document = with_parts(document_, merged_);
    result_.document["imported"]["fields"] = std::move(prints_);
    look_at_translations();
    return std::move(result_);
  }

 private:
  std::vector<std::string> names() {
    std::set<std::string> all;
    for (const auto& [part, value] : ours_) all.insert(part);
    for (const auto& [part, value] : theirs_) all.insert(part);
    for (const auto& [part, value] : prints_.items()) all.insert(part);
    merged_ = ours_;
    return {all.begin(), all.end()};
  }

  void merge_part(const std::string& part) {
    const auto was = string_member(prints_, part).value_or("");
    const auto ours = print(ours_, part);
    const auto theirs = print(theirs_, part);
    if (theirs == was && ours == was) return take_day(part);
    if (ours != was) {
      if (theirs != was && theirs != ours) keep(part);
    } else {
      set(part, find(theirs_, part));
      if (!is_stamp(part)) result_.changed.push_back(part);
    }
    if (theirs == was) return;
    if (!is_stamp(part)) new_prints_ = true;
    remember(part, theirs);
  }

  /// The same source, looked at today: known once something else is written.
  void take_day(const std::string& part) {
    if (part == "sources") set(part, find(theirs_, part));
  }

  void restore(const std::string& part) {
    set(part, find(ours_, part));
    remember(part, string_member(remembered(document_), part).value_or(""));
    set("sources", find(ours_, "sources"));
  }

  void set(const std::string& part, const Json* value) {
    if (value == nullptr) {
      merged_.erase(part);
    } else {
      merged_[part] = *value;
    }
  }

  void remember(const std::string& part, const std::string& fingerprint) {
    if (fingerprint.empty()) {
      prints_.erase(part);
    } else {
      prints_[part] = fingerprint;
    }
  }

  void keep(const std::string& part) {
    const Json* ours = find(ours_, part);
    const Json* theirs = find(theirs_, part);
    result_.findings.push_back({FindingKind::kept, "staff-edit", "", part,
                                "staff changed this after the import, and it stays; the feed now "
                                "says something else",
                                theirs == nullptr ? "" : excerpt_of(*theirs),
                                ours == nullptr ? "" : excerpt_of(*ours)});
  }

  /// A translation of what changed is staff's, and may say what is no longer true.
  void look_at_translations() {
    for (const auto& part : result_.changed) {
      const auto word = first_word(part);
      if (std::find(kTexts.begin(), kTexts.end(), word) == kTexts.end()) continue;
      for (const auto& [other, value] : ours_) {
        if (first_word(other) != word || other == part) continue;
        if (theirs_.contains(other) || !is_edited(document_, other)) continue;
        result_.findings.push_back(
            {FindingKind::kept, "translation", "", other,
             "the text it was translated from changed; look whether the translation still holds",
             find(theirs_, part) == nullptr ? "" : excerpt_of(*find(theirs_, part)),
             excerpt_of(value)});
      }
    }
  }

  const Json& document_;
  Parts ours_;
  Parts theirs_;
  Parts merged_;
  Json prints_;
  const MergeScope& scope_;
  RecordMerge result_;
  bool new_prints_ = false;
};

}  // namespace

bool MergeScope::takes(std::string_view part) const {
  const auto word = first_word(part);
  return (only.empty() || only.contains(word)) && !except.contains(word);
}

Json fingerprints_of(const Json& document) {
  Json prints = Json::object();
  for (const auto& [part, value] : parts_of(document)) prints[part] = fingerprint_of(part, value);
  return prints;
}

bool is_edited(const Json& document, std::string_view part) {
  return print(parts_of(document), std::string(part)) !=
         string_member(remembered(document), part).value_or("");
}

RecordMerge merge_record(const Json& ours, const Json& theirs, const MergeScope& scope) {
  return Merging(ours, theirs, scope).merge();
}

}  // namespace pobratym::import
