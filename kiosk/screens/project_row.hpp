// SPDX-License-Identifier: Apache-2.0
// What cities do together, or an exchange to take part in, as a row or as a postcard.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/city.hpp"
#include "content/model/exchange.hpp"
#include "content/model/project.hpp"
#include "kiosk/screens/event_card.hpp"

namespace pobratym::kiosk {

struct ProjectRow {
  std::string id;    ///< the record's key, "project/…" or "exchange/…"
  std::string form;  ///< of cooperation, or kind of exchange: for the icon
  model::Localized title;
  std::string detail;       ///< "Брно · 2021", "Брно · Подати до 8 січня"
  std::vector<Mark> marks;  ///< "Освіта"
  std::string city;         ///< slug of the partner, for its sky
  std::string command;      ///< where a touch leads: an exchange to its own page, else to the city
};

/// The same with its city's sky.
struct ProjectCard {
  ProjectRow row;
  std::string city_name;
  double latitude = 0;
  double longitude = 0;
  Instant at{};  ///< for which the sky is drawn
};

/// `with_city`: name the partner in the detail, where the page is not the city's own.
[[nodiscard]] ProjectRow make_project_row(const Scene& scene, const model::Project& project,
                                          bool with_city);

[[nodiscard]] ProjectRow make_exchange_row(const Scene& scene, const model::Exchange& exchange);

inline constexpr std::size_t kMostOpen = 60;      ///< nobody leafs further
inline constexpr std::size_t kMostProjects = 60;  ///< and the search finds the others

/// Exchanges that are open to apply today, the nearest deadline first.
[[nodiscard]] store::KnownList<model::Exchange> open_exchanges(const Scene& scene,
                                                               std::size_t most = kMostOpen);

/// The row under the sky of its city; empty when the city is not to be shown.
[[nodiscard]] std::optional<ProjectCard> make_card(const Scene& scene, ProjectRow row);

/// Visible projects, decoded; damaged ones are left out.
[[nodiscard]] store::KnownList<model::Project> projects(const Scene& scene,
                                                        std::size_t most = kMostProjects);

/// The first of the cities that is not the host.
[[nodiscard]] std::string partner_slug(const Scene& scene,
                                       const std::vector<model::RecordKey>& cities);

/// A visible city's name; empty when there is none of that slug.
[[nodiscard]] std::string city_name(const Scene& scene, const std::string& slug);

/// "Освіта"; the word for "cooperation" when the form is not known.
[[nodiscard]] std::string form_words(const Scene& scene, const std::string& form);

}  // namespace pobratym::kiosk
