// SPDX-License-Identifier: Apache-2.0
// Two or three cities and an event or two: as little as a page needs.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/event_card.hpp"
#include "tests/content/model/documents.hpp"
#include "tests/kiosk/screens/glance.hpp"

namespace pobratym::test {

inline constexpr const char* kNoon = "2026-11-24T10:00:00Z";  ///< twelve o'clock in Kharkiv

inline Json host_with_phrases() {
  return with(
      host_json(),
      {{"phrases",
        {{"here", both("У Харкові", "In Kharkiv")}, {"time", both("за Києвом", "Kyiv time")}}}});
}

/// The host's city, Brno (a twin since 2005) and Cincinnati (seven hours behind).
inline std::vector<Json> cities() {
  return {
      host_with_phrases(),
      with(city_json("kharkiv", "Харків"),
           {{"country", "UA"}, {"lat", 49.99}, {"lon", 36.23}, {"timezone", "Europe/Kyiv"}}),
      city_json("brno"),
      with(city_json("cincinnati", "Цинциннаті"),
           {{"country", "US"}, {"lat", 39.1}, {"lon", -84.5}, {"timezone", "America/New_York"}}),
      agreement_json("kharkiv-brno", "brno", Json::array({step_json("signed", "2005-04-12")})),
      agreement_json("kharkiv-cincinnati", "cincinnati",
                     Json::array({step_json("signed", "1989")}))};
}

inline std::vector<Json> with_records(const std::vector<Json>& more) {
  std::vector<Json> all = cities();
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

/// Online, today from 13:00 to 15:00 in Kharkiv unless said otherwise.
inline Json forum(const Json& changes = Json::object(),
                  const std::string& from = "2026-11-24T13:00",
                  const std::string& to = "2026-11-24T15:00") {
  return with(event_json("forum", kyiv_time(from), kyiv_time(to)), changes);
}

/// Which spaces may not break is CLDR's choice, and it changes.
inline std::string plain(std::string text) {
  for (const std::string space : {"\u00a0", "\u202f", "\u2009"}) {
    for (auto at = text.find(space); at != std::string::npos; at = text.find(space)) {
      text.replace(at, space.size(), " ");
    }
  }
  return text;
}

inline bool has_mark(const std::vector<kiosk::Mark>& marks, const std::string& words) {
  for (const kiosk::Mark& mark : marks) {
    if (mark.text == words) return true;
  }
  return false;
}

}  // namespace pobratym::test
