// SPDX-License-Identifier: Apache-2.0
#include "tests/content/model/joining_event.hpp"

#include <stdexcept>

namespace pobratym::test {
namespace {

constexpr const char* kEvent = R"({
  "type": "event", "id": "talk", "status": "published", "updated": "2026-11-01T00:00:00Z",
  "verified": "yes", "sources": [{"title": "A test"}], "uid": "talk@kharkiv.example",
  "title": {"uk": "Розмова", "en": "A talk"}, "mode": "online", "event_status": "scheduled",
  "start": {"local": "2026-11-24T18:00", "zone": "UTC"},
  "end": {"local": "2026-11-24T20:00", "zone": "UTC"},
  "online": [{"kind": "join", "url": "J"}],
  "cities": ["city/kharkiv", "city/brno"], "sequence": 0
})";

}  // namespace

std::string address(std::string_view letter) {
  if (letter == "J") return kJoinUrl;
  if (letter == "S") return kStreamUrl;
  if (letter == "R") return kRecordingUrl;
  return std::string(letter);
}

std::vector<std::string> join_hosts() { return {"meet.example"}; }

model::Record record_of(const JoiningSituation& situation) {
  Json document = parse_json(kEvent).value();
  document.merge_patch(parse_json(situation.changes).value());
  if (document.contains("online")) {
    for (auto& link : document["online"]) link["url"] = address(link["url"].get<std::string>());
  }
  return model::record_from(std::move(document)).value();
}

std::optional<Instant> moment(std::string_view text) {
  if (text.empty()) return std::nullopt;
  auto at = parse_instant("2026-11-24T" + std::string(text.substr(0, 5)) + ":00Z");
  if (!at) throw std::invalid_argument("no time of day: " + std::string(text));
  if (text.size() > 5) *at += std::chrono::days(std::stoi(std::string(text.substr(5))));
  return at;
}

}  // namespace pobratym::test
