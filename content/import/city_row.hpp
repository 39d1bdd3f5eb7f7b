// SPDX-License-Identifier: Apache-2.0
// One row of a table as the document of a city.
#pragma once

#include <optional>
#include <vector>

#include "content/import/city_columns.hpp"
#include "content/import/country_facts.hpp"
#include "content/import/csv_rows.hpp"
#include "content/import/field_texts.hpp"

namespace pobratym::import {

/// What all rows of a table share.
struct CitySurroundings {
  const std::vector<CityColumn>& columns;
  const ReadOptions& options;
  FieldTexts& texts;
  Countries& countries;
};

/// Empty, and reported as refused, when the row lacks what every city needs.
[[nodiscard]] std::optional<ImportedItem> read_city_row(const CsvRow& row,
                                                        const CitySurroundings& around);

}  // namespace pobratym::import
