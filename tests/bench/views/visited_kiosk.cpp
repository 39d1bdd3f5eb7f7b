// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/views/visited_kiosk.hpp"

#include <ctime>

#include "tests/bench/synthetic/synthetic.hpp"

namespace pobratym::bench {
namespace {

using kiosk::Place;
using kiosk::Route;

/// The types whose records have a page of this place; none for a page without a record.
std::vector<std::string> types_of(Place place) {
  switch (place) {
    case Place::city:
      return {"city"};
    case Place::event:
      return {"event"};
    case Place::poll:
      return {"poll"};
    case Place::record:
      return {"initiative", "hotline", "organisation", "legal-act", "history-item", "notice"};
    default:
      return {};
  }
}

double processor_milliseconds() {
  std::timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

Taken Stopwatch::taken() const {
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - began_;
  return {wall.count(), processor_milliseconds() - processor_};
}

Stopwatch::Stopwatch()
    : began_(std::chrono::steady_clock::now()), processor_(processor_milliseconds()) {}

VisitedKiosk::VisitedKiosk(const Path& state, const i18n::Languages& languages)
    : app_({state, "uk", {}}, disk_, languages, moment()) {}

kiosk::Moment VisitedKiosk::moment() const {
  const Instant wall = std::chrono::sys_days(kSyntheticToday) + std::chrono::hours(10);
  return {wall + std::chrono::duration_cast<std::chrono::seconds>(uptime_), uptime_};
}

void VisitedKiosk::carry_out(const kiosk::Action& action) {
  app_.apply(action, moment());
  app_.tick(moment());
}

Taken VisitedKiosk::open(const Route& route) {
  carry_out(kiosk::Leave{});
  // Home is where a visit begins: to open it is to come back to it.
  if (route.place == Place::home) carry_out(kiosk::Go{Route{Place::languages, {}}});
  const Stopwatch watch;
  carry_out(kiosk::Go{route});
  return watch.taken();
}

Taken VisitedKiosk::open(const Route& route, const std::vector<kiosk::Action>& wishes) {
  (void)open(route);
  for (std::size_t i = 0; i + 1 < wishes.size(); ++i) carry_out(wishes[i]);
  const Stopwatch watch;
  carry_out(wishes.back());
  return watch.taken();
}

Taken VisitedKiosk::notice_new_content() {
  uptime_ += std::chrono::seconds(5);
  const Stopwatch watch;
  app_.tick(moment());
  return watch.taken();
}

bool VisitedKiosk::shows_a_message() const {
  return std::holds_alternative<kiosk::MessageView>(app_.view().page);
}

std::vector<Narrowing> narrowings() {
  using kiosk::Choose;
  using kiosk::TypeLetters;
  return {{"cities by country", Place::cities, {Choose{"cities.open", "country"}}},
          {"cities by form", Place::cities, {Choose{"cities.open", "form"}}},
          {"cities by area", Place::cities, {Choose{"cities.open", "area"}}},
          {"cities of an area", Place::cities, {Choose{"cities.area", "education"}}},
          {"events by city", Place::events, {Choose{"events.open", "city"}}},
          {"events of a kind", Place::events, {Choose{"events.kind", "festival"}}},
          {"events of a month", Place::events, {Choose{"events.month", "2027-01"}}},
          {"events of a day", Place::events, {Choose{"events.day", "2026-12-04"}}},
          {"exchanges of a kind", Place::exchanges, {Choose{"exchanges.form", "kind-staff"}}},
          {"finder of an area", Place::finder, {Choose{"finder.area", "culture"}}},
          {"search, typed", Place::search, {TypeLetters{"фестивал"}, TypeLetters{"ь"}}}};
}

std::vector<Route> routes_of(Place place, store::ContentReader& content, model::Date today,
                             std::size_t most) {
  std::vector<Route> routes;
  const auto types = types_of(place);
  if (types.empty()) return std::vector<Route>(most, Route{place, {}});
  for (const std::string& type : types) {
    const auto records = content.records(type, today).value_or(store::Records());
    const std::size_t share = most / types.size() + 1;
    const std::size_t step = std::max<std::size_t>(1, records.size() / share);
    for (std::size_t i = 0; i < records.size(); i += step) {
      const std::string slug = records[i].key.slug;
      routes.push_back({place, place == Place::record ? type + "/" + slug : slug});
    }
  }
  return routes;
}

}  // namespace pobratym::bench
