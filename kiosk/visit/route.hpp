// SPDX-License-Identifier: Apache-2.0
// Where a visitor is: a place and, for places that show one record, its slug. As text it is what
// --page takes and what a touch asks for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pobratym::kiosk {

enum class Place {
  home,
  cities,
  city,
  events,
  event,
  exchanges,
  online,
  search,
  languages,
  accessibility,
  record,  ///< of any type that has no page of its own kind: "record/initiative/brno-help-line"
  help,
  initiatives,
  networks,
  history,
  law,
  notices,
  polls,
  poll,
  finder,    ///< who seeks and offers what
  feedback,  ///< what a visitor thinks of the kiosk
  about,     ///< what it is, what it counts, whose its parts are
  attract    ///< nobody is there; no visitor's trail holds it
};

/// Every one there is.
inline constexpr Place kPlaces[] = {
    Place::home,      Place::cities,  Place::city,        Place::events,    Place::event,
    Place::exchanges, Place::online,  Place::search,      Place::languages, Place::accessibility,
    Place::record,    Place::help,    Place::initiatives, Place::networks,  Place::history,
    Place::law,       Place::notices, Place::polls,       Place::poll,      Place::finder,
    Place::feedback,  Place::about,   Place::attract};

struct Route {
  Place place = Place::home;
  std::string slug;  ///< of the city, event or poll; of a record its type and slug: "hotline/brno"
  bool operator==(const Route&) const = default;

  /// "home", "city/brno"
  [[nodiscard]] std::string text() const;

  /// Empty when `text` is no route: an unknown place, a missing or a needless slug.
  [[nodiscard]] static std::optional<Route> parse(std::string_view text);
};

/// The place of the bottom bar that a route belongs to.
[[nodiscard]] Place bar_place(Place place);

[[nodiscard]] std::string_view to_text(Place place);

}  // namespace pobratym::kiosk
