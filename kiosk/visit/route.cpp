// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/route.hpp"

#include "content/base/text.hpp"

namespace pobratym::kiosk {
namespace {

bool fits(Place place, std::string_view slug, bool has_slug) {
  if (place == Place::record) {
    const auto slash = slug.find('/');
    return slash != std::string_view::npos && is_slug(slug.substr(0, slash)) &&
           is_slug(slug.substr(slash + 1));
  }
  const bool of_a_record = place == Place::city || place == Place::event || place == Place::poll;
  return of_a_record ? is_slug(slug) : !has_slug;
}

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
    case Place::record:
      return "record";
    case Place::help:
      return "help";
    case Place::initiatives:
      return "initiatives";
    case Place::networks:
      return "networks";
    case Place::history:
      return "history";
    case Place::law:
      return "law";
    case Place::notices:
      return "notices";
    case Place::polls:
      return "polls";
    case Place::poll:
      return "poll";
    case Place::feedback:
      return "feedback";
    case Place::about:
      return "about";
    case Place::finder:
      return "finder";
    case Place::attract:
      return "attract";
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
    if (fits(place, slug, slash != std::string_view::npos)) {
      return Route{place, std::string(slug)};
    }
  }
  return std::nullopt;
}

Place bar_place(Place place) {
  switch (place) {
    case Place::city:
      return Place::cities;
    case Place::event:
      return Place::events;
    case Place::home:
    case Place::cities:
    case Place::events:
    case Place::exchanges:
    case Place::online:
    case Place::search:
      return place;
    default:
      return Place::home;
  }
}

}  // namespace pobratym::kiosk
