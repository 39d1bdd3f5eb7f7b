// SPDX-License-Identifier: Apache-2.0
#include "tests/content/export/random_event.hpp"

#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/text.hpp"
#include "content/import/untrusted_text.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/zone.hpp"

namespace pobratym::exporting {
namespace {

using std::chrono::days;
using std::chrono::local_seconds;
using std::chrono::minutes;

constexpr std::array<const char*, 30> kPieces{
    "вода", "Kharkiv", "Brno", ",",       ";",     "\\",           "\\n",   "\"x\"", "^", "^n^'",
    ":",    "місто",   "כפר",  "თბილისი", "天津",  "🎻",           "a=b",   "(1)",   "/", "“лапки”",
    "\n",   "\n\n",    "—",    "п’ять",   "100 %", "BEGIN:VEVENT", "a < b", "№ 5",   "…", "ź"};
constexpr std::array<const char*, 7> kZones{"Europe/Kyiv", "Europe/Prague",   "America/New_York",
                                            "Asia/Seoul",  "Pacific/Chatham", "Africa/Casablanca",
                                            "UTC"};
constexpr std::array<const char*, 5> kLanguages{"uk", "en", "cs", "de", "ka"};
constexpr std::array<const char*, 5> kStatuses{"scheduled", "cancelled", "postponed", "rescheduled",
                                               "moved-online"};
constexpr std::array<const char*, 7> kKinds{"conference", "festival", "exhibition", "meeting",
                                            "workshop",   "day",      "concert"};
constexpr std::array<const char*, 5> kLinkKinds{"join", "stream", "page", "recording", "phone"};
constexpr std::array<const char*, 6> kRules{"FREQ=DAILY",
                                            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
                                            "FREQ=MONTHLY;BYDAY=2TU,-1FR",
                                            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                                            "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=9",
                                            "FREQ=WEEKLY;WKST=SU;BYDAY=SU"};

/// Not <random>: its distributions differ from library to library.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}

  std::uint64_t next() {  // splitmix64
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30u)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27u)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31u);
  }
  int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
  bool often() { return below(3) != 0; }
  bool seldom() { return below(4) == 0; }

  template <std::size_t N>
  const char* one_of(const std::array<const char*, N>& words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(N)))];
  }

 private:
  std::uint64_t state_;
};

class EventMaker {
 public:
  explicit EventMaker(std::uint64_t seed) : chance_(seed) {}

  Json make() {
    all_day_ = chance_.seldom();
    zone_ = chance_.one_of(kZones);
    start_ = std::chrono::local_days(std::chrono::year(2026) / 1 / 1) + days(chance_.below(700));
    if (!all_day_) start_ += minutes(chance_.below(24 * 60));
    day_zone_ = all_day_ && chance_.seldom();
    Json event{{"type", "event"},       {"id", "made"},
               {"status", "published"}, {"updated", "2026-11-24T08:30:00Z"},
               {"verified", "yes"},     {"sources", {{{"title", "Chance"}}}},
               {"uid", line(1, 5)},     {"title", localized(false)},
               {"start", time(start_)}, {"event_status", chance_.one_of(kStatuses)}};
    add_end(event, start_);
    add_where(event);
    if (chance_.often()) event["kind"] = chance_.one_of(kKinds);
    if (chance_.often()) event["summary"] = localized(true);
    if (chance_.seldom()) event["track"] = localized(false);
    if (chance_.seldom()) event["room"] = line(1, 3);
    if (chance_.seldom()) event["sample"] = true;
    if (chance_.seldom()) event["valid_until"] = "2028-02-29";
    if (chance_.often()) event["languages"] = {"uk", "pt-BR"};
    if (chance_.seldom()) event["interpretation"] = {"en", "de"};
    if (chance_.often()) event["organiser"] = chance_.seldom() ? "organisation/hall" : line(1, 4);
    if (chance_.often()) event["cities"] = {"city/brno", "city/kharkiv"};
    if (chance_.seldom()) event["sequence"] = chance_.below(9);
    if (chance_.seldom()) event["last_modified"] = "2026-10-25T00:30:01Z";
    if (event["event_status"] == "rescheduled" || chance_.seldom()) {
      event["previous_start"] = chance_.seldom() ? Json{{"date", "2026-05-01"}}
                                                 : time(start_ - days(3 + chance_.below(300)));
    }
    if (chance_.seldom()) event["speakers"] = people();
    if (chance_.seldom()) event["recurrence"] = recurrence(event);
    if (chance_.seldom()) event["programme"] = programme("s", start_);
    return event;
  }

 private:
  /// As a form and the import leave a text.
  static std::string clean(std::string text, import::Lines lines, std::size_t limit) {
    for (int round = 0; round < 5; ++round) {
      auto again = import::clean_text(text, {limit, lines}).text;
      if (again == text) break;
      text = std::move(again);
    }
    return text;
  }

  std::string words(int least, int most) {
    std::string text = "Ї";
    for (int i = least + chance_.below(most - least + 1); i > 0; --i) {
      if (chance_.often()) text += ' ';
      text += chance_.one_of(kPieces);
    }
    return text;
  }

  std::string line(int least, int most) {
    return clean(words(least, most), import::Lines::join, 120);
  }

  Json localized(bool prose) {
    Json text = Json::object();
    for (int i = 1 + chance_.below(3); i > 0; --i) {
      text[chance_.one_of(kLanguages)] =
          prose ? clean(words(1, 40), import::Lines::keep, 4000) : line(1, 6);
    }
    return text;
  }

  Json people() {
    Json names = Json::array();
    for (int i = 1 + chance_.below(3); i > 0; --i) names.push_back(line(1, 3));
    return names;
  }

  Json time(local_seconds wall, const std::string& zone = "") const {
    if (all_day_) {
      Json day{{"date",
                model::format_date(std::chrono::year_month_day(std::chrono::floor<days>(wall)))}};
      if (day_zone_) day["zone"] = "Asia/Seoul";
      return day;
    }
    return {{"local", model::format_wall_time(wall)}, {"zone", zone.empty() ? zone_ : zone}};
  }

  void add_end(Json& owner, local_seconds start) {
    if (chance_.seldom()) return;
    if (all_day_) {
      owner["end"] = time(start + days(chance_.below(4)));
      return;
    }
    // In another zone sometimes, as flights and marathons of two cities have it.
    const auto end = model::to_instant(start, zone_).value() + minutes(chance_.below(2000));
    const std::string zone = chance_.seldom() ? chance_.one_of(kZones) : zone_;
    const auto wall = model::to_local(end, zone)->seconds;
    // An hour that clocks show twice is read as the first, which may be before the start.
    if (model::to_instant(wall, zone).value() >= model::to_instant(start, zone_).value()) {
      owner["end"] = time(wall, zone);
    }
  }

  Json links(int least) {
    Json list = Json::array();
    for (int i = least + chance_.below(3); i > 0; --i) {
      Json link{{"url", "https://example.org/" + std::to_string(chance_.below(3)) + "?a=b,c;d"},
                {"kind", chance_.one_of(kLinkKinds)}};
      if (chance_.seldom()) link["label"] = localized(false);
      if (chance_.seldom()) link["valid_until"] = "2026-12-01T18:30:00Z";
      // The first stays open: a list of nothing but private links would come back as none.
      if (!list.empty() && chance_.seldom()) link["private"] = true;
      list.push_back(std::move(link));
    }
    return list;
  }

  Json place() {
    Json place{{"name", localized(false)}};
    if (chance_.often()) place["address"] = localized(false);
    if (chance_.often()) place["city"] = "city/brno";
    if (chance_.often()) {
      place["geo"] = {{"lat", (chance_.below(18000) - 9000) / 100.0 + 0.001},
                      {"lon", (chance_.below(36000) - 18000) / 100.0}};
      if (place["geo"]["lat"] > 90) place["geo"]["lat"] = 49;
    }
    return place;
  }

  void add_where(Json& event) {
    const int mode = chance_.below(3);
    event["mode"] = mode == 0 ? "offline" : mode == 1 ? "online" : "mixed";
    if (mode != 1 || chance_.seldom()) event["place"] = place();
    if (mode != 0 || chance_.seldom()) event["online"] = links(1);
  }

  Json programme(const std::string& prefix, local_seconds start) {
    Json list = Json::array();
    for (int i = 1 + chance_.below(3); i > 0; --i) {
      Json session{{"id", prefix + "-" + std::to_string(i)},
                   {"title", localized(false)},
                   {"start", time(start + minutes(30 * i))}};
      add_end(session, start + minutes(30 * i));
      if (chance_.seldom()) session["uid"] = prefix + std::to_string(i) + "@example.org";
      if (chance_.often()) session["abstract"] = localized(true);
      if (chance_.often()) session["speakers"] = people();
      if (chance_.often()) session["room"] = line(1, 3);
      if (chance_.often()) session["track"] = line(1, 3);
      if (chance_.often()) session["language"] = chance_.one_of(kLanguages);
      if (chance_.seldom()) session["interpretation"] = {"cs", "en"};
      if (chance_.seldom()) session["online"] = links(1);
      if (chance_.seldom()) session["recording"] = "https://example.org/rec";
      if (chance_.seldom()) session["event_status"] = chance_.one_of(kStatuses);
      list.push_back(std::move(session));
    }
    return list;
  }

  std::string rule() {
    std::string rule = chance_.one_of(kRules);
    const int end = chance_.below(3);
    if (end == 1) rule += ";COUNT=" + std::to_string(3 + chance_.below(9));
    if (end == 2) rule += all_day_ ? ";UNTIL=20290301" : ";UNTIL=20290301T100000Z";
    return rule;
  }

  Json recurrence(const Json& event) {
    Json recurrence = Json::object();
    if (chance_.often()) recurrence["rule"] = rule();
    if (chance_.seldom() || !recurrence.contains("rule")) {
      recurrence["rdate"] = {time(start_ + days(4)), time(start_ + days(9))};
    }
    if (chance_.seldom()) recurrence["exdate"] = {time(start_ + days(14))};
    if (chance_.seldom() && !all_day_) {
      recurrence["exdate"].push_back({{"date", model::format_date(std::chrono::year_month_day(
                                                   std::chrono::floor<days>(start_ + days(21))))}});
    }
    for (int i = chance_.below(3); i > 0; --i) {
      recurrence["overrides"].push_back(override_of(event, start_ + days(28 * i)));
    }
    return recurrence;
  }

  /// One that says something the event does not, as forms require.
  Json override_of(const Json& event, local_seconds instance) {
    Json change{{"instance", time(instance)}};
    if (chance_.often()) {
      change["start"] = time(instance + days(1));
      if (chance_.seldom()) change["end"] = time(instance + days(20));
    }
    const auto differ = [&](const char* field, Json value) {
      if (!event.contains(field) || event[field] != value) change[field] = std::move(value);
    };
    if (chance_.seldom()) differ("title", {{"uk", "Інша"}, {"en", "Other"}, {"cs", "Jiná"}});
    if (chance_.seldom()) differ("summary", {{"uk", "Інше"}, {"en", "Other\n\nand more"}});
    if (chance_.seldom()) differ("event_status", chance_.one_of(kStatuses));
    if (chance_.seldom()) differ("mode", "online");
    if (chance_.seldom()) differ("place", place());
    if (chance_.seldom()) differ("online", links(1));
    if (chance_.seldom()) {
      change["programme"] = programme("o" + std::to_string(chance_.below(1000)), instance);
    }
    return change;
  }

  Chance chance_;
  bool all_day_ = false;
  bool day_zone_ = false;
  std::string zone_;
  local_seconds start_{};
};

}  // namespace

model::Record random_event(std::uint64_t seed) {
  return model::record_from(EventMaker(seed).make()).value();
}

}  // namespace pobratym::exporting
