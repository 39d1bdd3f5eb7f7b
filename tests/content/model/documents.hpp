// SPDX-License-Identifier: Apache-2.0
// Records that are right, for tests that then break one thing.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/base/clock.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/record.hpp"

namespace pobratym::test {

inline Json envelope_json(const std::string& type, const std::string& id) {
  return {{"type", type},
          {"id", id},
          {"status", "published"},
          {"updated", "2026-11-24T00:00:00Z"},
          {"verified", "yes"},
          {"sources", Json::array({{{"title", "City council"}, {"url", "https://example.org/"}}})}};
}

inline Json with(Json document, const Json& more) {
  document.update(more);
  return document;
}

inline Json both(const std::string& uk, const std::string& en) { return {{"uk", uk}, {"en", en}}; }

inline Json host_json() {
  return with(envelope_json("host", "kharkiv"), {{"city", "city/kharkiv"},
                                                 {"languages", {"uk", "en"}},
                                                 {"name", both("Харків", "Kharkiv")},
                                                 {"tagline", both("міста-побратими", "twins")},
                                                 {"timezone", "Europe/Kyiv"}});
}

inline Json city_json(const std::string& id, const std::string& name = "Брно") {
  return with(envelope_json("city", id),
              {{"name", both(name, id)},
               {"local_names", Json::array({{{"lang", "cs"}, {"text", "Brno"}}})},
               {"country", "CZ"},
               {"lat", 49.19522},
               {"lon", 16.60796},
               {"population", {{"value", 379466}, {"as_of", "2022"}}},
               {"timezone", "Europe/Prague"},
               {"summary", both("Місто в Чехії.", "A city in Czechia.")}});
}

inline Json agreement_json(const std::string& id, const std::string& partner, const Json& steps,
                           const std::string& kind = "twin") {
  return with(envelope_json("agreement", id), {{"parties", {"city/kharkiv", "city/" + partner}},
                                               {"kind", kind},
                                               {"title", both("Угода", "Agreement")},
                                               {"steps", steps}});
}

inline Json step_json(const std::string& event, const std::string& date = "") {
  Json step{{"event", event}, {"verified", "yes"}};
  if (!date.empty()) step["date"] = date;
  return step;
}

inline Json kyiv_time(const std::string& local) {
  return {{"local", local}, {"zone", "Europe/Kyiv"}};
}

inline Json event_json(const std::string& id, const Json& start, const Json& end) {
  return with(envelope_json("event", id),
              {{"title", both("Форум", "Forum")},
               {"summary", both("Про міста.", "On cities.")},
               {"uid", id + "@example.org"},
               {"start", start},
               {"end", end},
               {"mode", "online"},
               {"online", Json::array({{{"url", "https://example.org/join"}, {"kind", "join"}}})},
               {"event_status", "scheduled"},
               {"cities", {"city/brno"}}});
}

inline Json hotline_json() {
  return with(envelope_json("hotline", "help"), {{"name", both("Довіра", "Trust")},
                                                 {"purpose", both("Підтримка", "Support")},
                                                 {"number", "1552"},
                                                 {"hours", {{"always", true}}},
                                                 {"free", true},
                                                 {"checked_on", "2026-11-01"},
                                                 {"valid_until", "2026-12-31"},
                                                 {"live", "current"}});
}

inline Json notice_json() {
  return with(envelope_json("notice", "water"), {{"title", both("Вода", "Water")},
                                                 {"text", both("Вимкнуть.", "Off.")},
                                                 {"level", "warning"},
                                                 {"from", "2026-11-20"},
                                                 {"to", "2026-11-26"},
                                                 {"valid_until", "2026-11-26"}});
}

inline model::Record record_of(Json document) {
  auto record = model::record_from(std::move(document));
  REQUIRE(record);
  return *std::move(record);
}

inline model::Date day(const std::string& text) {
  const auto date = model::parse_date(text);
  REQUIRE(date);
  return *date;
}

inline Instant at(const std::string& text) {
  const auto instant = parse_instant(text);
  REQUIRE(instant);
  return *instant;
}

}  // namespace pobratym::test
