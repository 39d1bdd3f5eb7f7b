// SPDX-License-Identifier: Apache-2.0
#include "content/import/city_table.hpp"

#include <algorithm>
#include <set>

#include "content/base/text.hpp"
#include "content/import/city_row.hpp"
#include "content/import/opened_text.hpp"
#include "content/import/text_encoding.hpp"

namespace pobratym::import {
namespace {

std::vector<CityColumn> columns_of(const CsvTable& table) {
  std::vector<CityColumn> columns;
  if (table.rows.empty()) return columns;
  for (const auto& cell : table.rows.front().cells) columns.push_back(city_column(cell));
  return columns;
}

void report_columns(const std::vector<CityColumn>& columns, FieldTexts& texts) {
  texts.at("row 1");
  for (const auto& column : columns) {
    if (column.field != CityField::unknown || trim(column.heading).empty()) continue;
    texts.ignored("not-supported", column.heading, "no column of a city; left out");
  }
}

/// Cells beyond the last column: usually a comma within a text that nobody put into quotes.
void report_rest(const CsvRow& row, std::size_t columns, FieldTexts& texts) {
  for (std::size_t i = columns; i < row.cells.size(); ++i) {
    if (trim(row.cells[i]).empty()) continue;
    texts.ignored("bad-line", "",
                  "the row has more cells than the first row; put texts with a comma into quotes",
                  row.cells[i]);
    return;
  }
}

}  // namespace

bool is_city_table(BytesView bytes) {
  const auto text = decode_text(bytes.substr(0, std::min<std::size_t>(bytes.size(), 8'192))).text;
  const auto start = trim(text);
  if (start.empty() || std::string_view("<{[").find(start.front()) != std::string_view::npos) {
    return false;
  }
  const auto columns = columns_of(read_csv(text));
  const auto has = [&](CityField field) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const CityColumn& column) { return column.field == field; });
  };
  return has(CityField::name) &&
         (has(CityField::country) || has(CityField::latitude) || has(CityField::coordinates));
}

Result<Imported> read_city_table(BytesView bytes, const ReadOptions& options) {
  FindingList findings;
  FieldTexts texts(findings);
  const auto text = open_text(bytes, {"table", "divide it"}, texts);
  if (!text) return tl::unexpected(text.error());
  const auto table = read_csv(*text);
  const auto columns = columns_of(table);
  if (const auto missing = missing_columns(columns); !missing.empty()) {
    return fail(ErrorCode::invalid,
                "the first row of the table names no column for: " + missing +
                    "; name the columns so, in English or in Ukrainian, and save it as CSV");
  }
  report_columns(columns, texts);
  Imported imported;
  std::set<std::string> keys;
  Countries countries;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const auto& row = table.rows[i];
    texts.at("row " + std::to_string(row.number));
    ++imported.found;
    report_rest(row, columns.size(), texts);
    auto item = read_city_row(row, {columns, options, texts, countries});
    if (!item) continue;
    if (!keys.insert(item->key).second) {
      texts.refused("repeated-uid", "name",
                    "the city stands in the table twice; the first was taken", item->key);
      continue;
    }
    imported.items.push_back(std::move(*item));
  }
  if (table.was_cut) {
    texts.at("the file");
    texts.refused(
        "too-many-items", "",
        "a table may have " + std::to_string(kMaxItems) + " rows; the others were left out");
  }
  imported.findings = findings.take();
  return imported;
}

}  // namespace pobratym::import
