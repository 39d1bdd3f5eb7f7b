// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/views/visited_kiosk.hpp"

#include <chrono>

#include "tests/bench/synthetic/synthetic.hpp"

namespace pobratym::bench {
namespace {

using kiosk::Place;
using kiosk::Route;

double milliseconds_since(std::chrono::steady_clock::time_point began) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
      .count();
}

/// The types whose records have a page of this place; none for a page without a record.
std::vector<std::string> types_of(Place place) {
  switch (place) {
    case Place::city:
      return {"city"};
    case Place::event:
      return {"event"};
    case Place::record:
      return {"initiative", "hotline", "organisation", "legal-act", "history-item", "notice"};
    default:
      return {};
  }
}

}  // namespace

VisitedKiosk::VisitedKiosk(const Path& state, const kiosk::Languages& languages)
    : app_({state, "uk", {}}, disk_, languages, moment()) {}

kiosk::Moment VisitedKiosk::moment() const {
  const Instant wall = std::chrono::sys_days(kSyntheticToday) + std::chrono::hours(10);
  return {wall + std::chrono::duration_cast<std::chrono::seconds>(uptime_), uptime_};
}

void VisitedKiosk::carry_out(const kiosk::Action& action) {
  app_.apply(action, moment());
  app_.tick(moment());
}

double VisitedKiosk::open(const Route& route) {
  carry_out(kiosk::Leave{});
  // Home is where a visit begins: to open it is to come back to it.
  if (route.place == Place::home) carry_out(kiosk::Go{Route{Place::languages, {}}});
  const auto began = std::chrono::steady_clock::now();
  carry_out(kiosk::Go{route});
  return milliseconds_since(began);
}

double VisitedKiosk::notice_new_content() {
  uptime_ += std::chrono::seconds(5);
  const auto began = std::chrono::steady_clock::now();
  app_.tick(moment());
  return milliseconds_since(began);
}

bool VisitedKiosk::shows_a_message() const {
  return std::holds_alternative<kiosk::MessageView>(app_.view().page);
}

std::vector<Route> routes_of(Place place, store::ContentReader& content, model::Date today,
                             std::size_t most) {
  std::vector<Route> routes;
  const auto types = types_of(place);
  if (types.empty()) return std::vector<Route>(most, Route{place, {}});
  for (const std::string& type : types) {
    const auto records = content.records(type, today).value_or(std::vector<model::Record>());
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
