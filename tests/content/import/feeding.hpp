// SPDX-License-Identifier: Apache-2.0
// A pack in memory that gets the same feed day after day.
#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "content/import/merge.hpp"
#include "content/import/merge_check.hpp"
#include "content/model/record_refs.hpp"
#include "tests/content/model/documents.hpp"

namespace pobratym::import {

using test::with;

inline Instant at(const char* text) { return parse_instant(text).value(); }

inline Json time(const std::string& local) { return {{"local", local}, {"zone", "Europe/Prague"}}; }

/// A concert as a reader gives it.
inline Json concert() {
  return {{"type", "event"},
          {"verified", "unknown"},
          {"sources", Json::array({{{"title", "City of Brno"}, {"checked", "2026-11-24"}}})},
          {"title", {{"cs", "Koncert pro Charkov"}}},
          {"summary", {{"cs", "Vstup volný."}}},
          {"uid", "c1@brno.example"},
          {"start", time("2026-12-10T18:00")},
          {"end", time("2026-12-10T20:00")},
          {"mode", "offline"},
          {"event_status", "scheduled"},
          {"place", {{"name", {{"cs", "Besední dům"}}}}},
          {"sequence", 1}};
}

/// A pack that imports the same feed day after day.
class Feeding {
 public:
  Feeding() : schemas_(model::Schemas::load().value()) {
    for (auto& document :
         {test::host_json(), test::city_json("kharkiv", "Харків"), test::city_json("brno")}) {
      records_.push_back(model::record_from(document).value());
    }
  }

  Merge import(const std::vector<Json>& documents, const char* now = "2026-11-24T08:00:00Z",
               const std::string& feed = "https://brno.example/feed.ics") {
    FeedContent content{feed, {}, true};
    for (const auto& document : documents) {
      content.items.push_back({"event", document.at("uid"), document, false});
    }
    return take(content, now);
  }

  Merge take(const FeedContent& content, const char* now = "2026-11-24T08:00:00Z") {
    const auto records = model::refs_to(records_);
    auto merge = merge_feed(schemas_, records, content, {at(now), "Europe/Kyiv"});
    refuse_unfit(schemas_, records, at(now), merge);
    for (const auto& item : merge.items) {
      if (item.document.is_null()) continue;
      if (Json* known = find(item.record)) {
        *known = item.document;
      } else {
        records_.push_back({item.record, item.document});
      }
    }
    return merge;
  }

  Json* find(const model::RecordKey& key) {
    const auto found = std::find_if(records_.begin(), records_.end(),
                                    [&](const auto& record) { return record.key == key; });
    return found == records_.end() ? nullptr : &found->document;
  }
  Json& event(const std::string& id = "koncert-pro-charkov-2026-12-10") {
    Json* document = find({"event", id});
    REQUIRE(document != nullptr);
    return *document;
  }
  void add(const Json& document) { records_.push_back(model::record_from(document).value()); }

 private:
  model::Schemas schemas_;
  std::vector<model::Record> records_;
};

inline const Finding* find_code(const Merge& merge, const std::string& code) {
  for (const auto& item : merge.items) {
    for (const auto& finding : item.findings) {
      if (finding.code == code) return &finding;
    }
  }
  return nullptr;
}

}  // namespace pobratym::import
