// SPDX-License-Identifier: Apache-2.0
// What lists and maps show of a city. A kiosk shows all its partners before it shows anything else,
// so content.db has this of each in a row of its own, which is read without a document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/model/city.hpp"

namespace pobratym::store {

struct CityCard {
  std::string slug;
  model::LocalizedText name;
  std::vector<model::LocalName> local_names;
  std::string country;  ///< ISO 3166-1, two capital letters
  double latitude = 0;
  double longitude = 0;
  std::string timezone;
  std::int64_t people = 0;  ///< 0 when nobody says
  bool seeks_partners = false;
  std::vector<std::string> offers, seeks;  ///< codes of areas
};

[[nodiscard]] CityCard card_of(const model::City& city);

/// As it stands in the table: each part with its length before it ("7:Kharkiv"), because a name may
/// hold any sign.
[[nodiscard]] std::string card_text(const CityCard& card);

/// Empty for what card_text() does not write.
[[nodiscard]] std::optional<CityCard> parse_card(std::string_view text);

/// What stands in the column `sum`.
[[nodiscard]] std::int64_t card_sum(std::string_view slug, std::int64_t first, std::int64_t last,
                                    std::string_view card);

}  // namespace pobratym::store
