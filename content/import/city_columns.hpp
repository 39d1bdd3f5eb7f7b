// SPDX-License-Identifier: Apache-2.0
// What the first row of a table of cities calls its columns, in English and in Ukrainian, with the
// language of a text or the year of a number beside the word: "name_uk", "Назва (англійською)",
// "Населення 2023".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym::import {

enum class CityField {
  unknown,
  key,
  name,
  local_name,
  local_language,
  country,
  latitude,
  longitude,
  coordinates,  ///< both in one cell: "49.19522, 16.60796"
  population,
  population_date,
  timezone,
  website,
  summary,
};

struct CityColumn {
  CityField field = CityField::unknown;
  std::string heading;  ///< as it was written, for the report
  std::string
      language;      ///< of its texts; of a heading in Ukrainian that says none "uk"; may be empty
  std::string year;  ///< of its numbers; may be empty
};

[[nodiscard]] CityColumn city_column(std::string_view heading);

/// What is missing for a table of cities, in words; empty when nothing is.
[[nodiscard]] std::string missing_columns(const std::vector<CityColumn>& columns);

}  // namespace pobratym::import
