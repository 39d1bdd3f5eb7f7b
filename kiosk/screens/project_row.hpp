// SPDX-License-Identifier: Apache-2.0
// What cities do together, as a row or as a postcard.
#pragma once

#include <string>
#include <vector>

#include "content/model/city.hpp"
#include "content/model/project.hpp"
#include "kiosk/screens/event_card.hpp"

namespace pobratym::kiosk {

struct ProjectRow {
  std::string id;    ///< slug of the project
  std::string form;  ///< code of the taxonomy, for the icon
  model::Localized title;
  std::string detail;  ///< "Брно · 2021"
  Mark mark;           ///< "Освіта"
  std::string city;    ///< slug of the partner, to go to
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

/// All visible projects, decoded; damaged ones are left out.
[[nodiscard]] std::vector<model::Project> projects(const Scene& scene);

/// The first city of the project that is not the host.
[[nodiscard]] std::string partner_slug(const Scene& scene, const model::Project& project);

/// "Освіта"; the word for "cooperation" when the form is not known.
[[nodiscard]] std::string form_words(const Scene& scene, const std::string& form);

}  // namespace pobratym::kiosk
