// SPDX-License-Identifier: Apache-2.0
// All partner cities: on the map and in the alphabetical list; those whose relations have ended
// stand apart, as history.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/filters.hpp"
#include "kiosk/screens/map_view.hpp"
#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

struct CityRow {
  std::string slug;
  std::string name;
  std::string local_name;  ///< "Brno"; empty when it is the same word
  std::string local_language;
  std::string country;   ///< "Чехія"
  std::string relation;  ///< "Місто-побратим · з 2005"
  double latitude = 0;
  double longitude = 0;
};

/// A way to the first city of a letter.
struct LetterLink {
  std::string letter;
  std::string name;  ///< read aloud
  std::string command;
};

struct CitiesView {
  std::string title;
  std::string subtitle;  ///< "34 міста у 20 країнах"
  MapContent map;
  std::string near_label, world_label;
  Filters filters;
  std::string none;                 ///< what to do when nothing fits
  std::vector<LetterLink> letters;  ///< of a list that is worth leafing through
  std::vector<CityRow> cities;      ///< in the language's alphabetical order
  std::string former_title;
  std::vector<CityRow> former;  ///< `relation` says when and how it ended
  Instant now{};
};

[[nodiscard]] CitiesView make_cities(const Scene& scene);

/// The city's own name for itself where it is another word than `name`.
[[nodiscard]] const model::LocalName* other_name(const std::vector<model::LocalName>& names,
                                                 std::string_view name);

/// "з 2005"; empty when the date is not known.
[[nodiscard]] std::string since_words(const Scene& scene, const model::Relation& relation);

/// A date as exactly as it is known: "2005 р.", "квітень 2005 р.", "12 квітня 2005 р.".
[[nodiscard]] std::string date_words(const Scene& scene, const model::PartialDate& date);

}  // namespace pobratym::kiosk
