// SPDX-License-Identifier: Apache-2.0
#include "content/import/csv_rows.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::import {

using Cells = std::vector<std::string>;

TEST_CASE("a table is read with whatever separator its first row has most of") {
  CHECK(read_csv("a,b;c,d\n").rows.at(0).cells == Cells{"a", "b;c", "d"});
  CHECK(read_csv("a;b,c;d\n").separator == ';');
  CHECK(read_csv("a\tb\n").separator == '\t');
  CHECK(read_csv("\"x;y;z\",b\n").separator == ',');
  CHECK(read_csv("sep=|\na|b\n").rows.at(0).cells == Cells{"a", "b"});
}

TEST_CASE("cells in quotes hold separators, quotes and line ends") {
  const auto table = read_csv("a,b\n\"1, \"\"one\"\"\",\"two\r\nlines\"\n");
  CHECK(table.rows.at(1).cells == Cells{"1, \"one\"", "two\nlines"});
}

TEST_CASE("rows keep the numbers that the spreadsheet shows") {
  const auto table = read_csv("a,b\r\n\r\n,\r\n1,2\r3,4");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1].number == 4);
  CHECK(table.rows[2].number == 5);
}

TEST_CASE("a table without end is cut and says so") {
  std::string text = "a\n";
  for (std::size_t i = 0; i < kMaxCsvRows + 5; ++i) text += "x\n";
  const auto table = read_csv(text);
  CHECK(table.rows.size() == kMaxCsvRows);
  CHECK(table.was_cut);
  CHECK(read_csv("a,b\n\"" + std::string(2 * kMaxCsvCell, 'x')).rows.at(1).cells.at(0).size() ==
        kMaxCsvCell);
  CHECK(read_csv(std::string(10 * kMaxCsvCells, ',')).rows.empty());
  CHECK(read_csv("").rows.empty());
}

}  // namespace pobratym::import
