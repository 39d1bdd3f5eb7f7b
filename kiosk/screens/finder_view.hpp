// SPDX-License-Identifier: Apache-2.0
// The partner finder: which cities seek or offer which fields of cooperation, and whom to write to.
// Only what a city's record says; where nobody says anything, what will appear here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/city.hpp"
#include "kiosk/screens/filters.hpp"
#include "kiosk/screens/found_row.hpp"

namespace pobratym::kiosk {

/// What one city seeks and offers, ready to print; its own page shows it too.
struct PartnerSearch {
  std::string slug;
  std::string name;
  std::string country;
  std::string seeks_title, offers_title, forms_title;
  std::vector<Mark> seeks, offers, forms;  ///< fields of cooperation; forms of it
  model::Localized text;
  std::string language_note;  ///< when the text is not in the visitor's language
  std::string contact_title;
  std::vector<std::string> contact;  ///< who, then how while it was looked at lately
  std::string sample;                ///< mark; empty when it is real
};

struct FinderView {
  std::string title;
  std::string subtitle;
  Filters filters;
  std::vector<PartnerSearch> cities;  ///< in the language's alphabetical order
  std::string more;                   ///< said when there are more than the page lists
  std::string open;                   ///< "Про місто"
  std::string none;
  std::string elsewhere_title;
  std::vector<FoundRow> elsewhere;  ///< where else towns look for each other
};

[[nodiscard]] FinderView make_finder(const Scene& scene);

/// Empty when the city says nothing of the kind.
[[nodiscard]] std::optional<PartnerSearch> make_partner_search(const Scene& scene,
                                                               const model::City& city);

}  // namespace pobratym::kiosk
