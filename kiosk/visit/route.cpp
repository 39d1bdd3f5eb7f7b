// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/route.hpp"

#include "content/base/text.hpp"

namespace pobratym::kiosk {
namespace {

constexpr Place kPlaces[] = {Place::home,      Place::cities,       Place::city,   Place::events,
                             Place::event,     Place::exchanges,    Place::online, Place::search,
                             Place::languages, Place::accessibility};

bool shows_one_record(Place place) { return place == Place::city || place == Place::event; }

}  // namespace

std::string_view to_text(Place place) {
  switch (place) {
    case Place::home:
      return "home";
    case Place::cities:
      return "cities";
    case Place::city:
      return "city";
    case Place::events:
      return "events";
    case Place::event:
      return "event";
    case Place::exchanges:
      return "exchanges";
    case Place::online:
      return "online";
    case Place::search:
      return "search";
    case Place::languages:
      return "languages";
    case Place::accessibility:
      return "accessibility";
  }
  return "home";
}

std::string Route::text() const {
  std::string text(to_text(place));
  if (!slug.empty()) text += "/" + slug;
  return text;
}

std::optional<Route> Route::parse(std::string_view text) {
  const auto slash = text.find('/');
  const std::string_view name = text.substr(0, slash);
  const std::string_view slug =
      slash == std::string_view::npos ? std::string_view() : text.substr(slash + 1);
  for (const Place place : kPlaces) {
    if (to_text(place) != name) continue;
    const bool fits = shows_one_record(place) ? is_slug(slug) : slash == std::string_view::npos;
    if (fits) return Route{place, std::string(slug)};
  }
  return std::nullopt;
}

Place bar_place(Place place) {
  switch (place) {
    case Place::city:
      return Place::cities;
    case Place::event:
      return Place::events;
    case Place::languages:
    case Place::accessibility:
      return Place::home;
    default:
      return place;
  }
}

}  // namespace pobratym::kiosk
