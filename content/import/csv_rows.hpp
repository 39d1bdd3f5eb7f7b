// SPDX-License-Identifier: Apache-2.0
// The rows of a table saved as CSV (RFC 4180, and what spreadsheets make of it): any of the usual
// separators, cells in quotes with line ends in them, rows numbered as the spreadsheet shows them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pobratym::import {

struct CsvRow {
  std::size_t number = 0;  ///< the first row is 1
  std::vector<std::string> cells;
};

struct CsvTable {
  std::vector<CsvRow> rows;  ///< without empty ones
  char separator = ',';
  bool was_cut = false;  ///< there were more than kMaxCsvRows
};

inline constexpr std::size_t kMaxCsvRows = 20'001;  ///< the header and kMaxItems
inline constexpr std::size_t kMaxCsvCells = 200;    ///< in a row; others are left out
inline constexpr std::size_t kMaxCsvCell = 20'000;  ///< bytes; the rest is left out

/// `text`: UTF-8. A first line "sep=;", which Excel writes, names the separator.
[[nodiscard]] CsvTable read_csv(std::string_view text);

}  // namespace pobratym::import
