// SPDX-License-Identifier: Apache-2.0
// Events of all kinds of time: an hour, whole days, an exhibition of months, every Tuesday for
// ever.
#include "tests/bench/synthetic/draft.hpp"

namespace pobratym::bench {
namespace {

std::string two(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

Json at(const std::string& day, std::int64_t hour, std::int64_t minute, const CityName& city) {
  return {{"local", day + "T" + two(hour) + ":" + two(minute)}, {"zone", city.zone}};
}

}  // namespace

Json Draft::event() {
  const CityName city = partner();
  Json event = envelope("event");
  event["title"] = writing_.title(city);
  event["summary"] = writing_.text(city, 2);
  event["uid"] = slug("event") + "@synthetic.example";
  event["kind"] = random_.pick({"conference", "festival", "exhibition", "meeting", "workshop"});
  event["event_status"] = random_.percent(3) ? "cancelled" : "scheduled";
  event["cities"] = {"city/kharkiv", "city/" + city.slug};
  event["sequence"] = 0;
  const bool online = random_.percent(50);
  event["mode"] = online ? "online" : "offline";
  if (online) {
    event["online"] = Json::array(
        {{{"kind", "join"}, {"url", "https://synthetic.example/join/" + std::to_string(number_)}}});
  } else {
    event["place"] = {{"name", writing_.label()}, {"city", "city/" + city.slug}};
  }
  event["speakers"] = {writing_.person(), writing_.person()};
  const std::int64_t start = between(-2500, 365);
  const std::size_t kind = random_.below(100);
  if (kind < 70) {
    const std::int64_t hour = between(8, 19);
    event["start"] = at(day(start), hour, 0, city);
    event["end"] = at(day(start), hour + between(1, 3), 30, city);
  } else if (kind < 88) {
    event["start"] = {{"date", day(start)}};
    event["end"] = {{"date", day(start + between(0, 4))}};
  } else if (kind < 91) {
    event["start"] = {{"date", day(start)}};
    event["end"] = {{"date", day(start + between(40, 300))}};
  } else {
    repeat(event, start, city);
  }
  return event;
}

void Draft::repeat(Json& event, std::int64_t start, const CityName& city) {
  event["start"] = at(day(start), 18, 0, city);
  event["end"] = at(day(start), 20, 0, city);
  const std::string days = random_.pick({"MO", "TU", "WE", "TH", "FR", "SA"});
  std::string rule =
      random_.percent(70) ? "FREQ=WEEKLY;BYDAY=" + days : "FREQ=MONTHLY;BYDAY=2" + days;
  // Few go on for ever: the others ended with a season.
  if (random_.percent(90)) rule += ";COUNT=" + std::to_string(between(4, 40));
  event["recurrence"] = {{"rule", rule}};
}

}  // namespace pobratym::bench
