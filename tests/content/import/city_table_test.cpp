// SPDX-License-Identifier: Apache-2.0
#include "content/import/city_table.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/import/city_numbers.hpp"
#include "content/import/country_facts.hpp"
#include "tests/content/import/imported_checks.hpp"

namespace pobratym::import {
namespace {

ReadOptions options() {
  ReadOptions options;
  options.source_title = "Department of international relations";
  options.checked = "2026-11-24";
  return options;
}

Imported read(const std::string& text) {
  auto imported = read_city_table(text, options());
  REQUIRE(imported);
  CHECK(problems_of(*imported).empty());
  return *std::move(imported);
}

const std::string kEnglish =
    "name_en,name_uk,local_name,country,lat,lon,population,year,timezone,website,summary_en\n"
    "Brno,Брно,Brno,CZ,49.19522,16.60796,\"379,526\",2021,Europe/Prague,https://www.brno.cz,"
    "\"Second city, of Czechia\"\n";

Json brno(const std::string& text) {
  const auto imported = read(text);
  REQUIRE_FALSE(imported.items.empty());
  return imported.items[0].document;
}

}  // namespace

TEST_CASE("a row of a table becomes a city") {
  const auto imported = read(kEnglish);
  REQUIRE(imported.items.size() == 1);
  CHECK(imported.findings.empty());
  CHECK(imported.items[0].type == "city");
  CHECK(imported.items[0].key == "CZ/Brno");
  const auto& city = imported.items[0].document;
  CHECK(city["name"] == Json{{"en", "Brno"}, {"uk", "Брно"}});
  CHECK(city["local_names"][0] == Json{{"lang", "cs"}, {"text", "Brno"}, {"dir", "ltr"}});
  CHECK(city["country"] == "CZ");
  CHECK(city["lat"] == 49.19522);
  CHECK(city["lon"] == 16.60796);
  CHECK(city["population"] == Json{{"value", 379526}, {"as_of", "2021"}});
  CHECK(city["timezone"] == "Europe/Prague");
  CHECK(city["website"] == "https://www.brno.cz");
  CHECK(city["summary"]["en"] == "Second city, of Czechia");
}

TEST_CASE("a table with Ukrainian headings, semicolons and decimal commas says the same") {
  const std::string text =
      "Назва (англійською);Назва;Місцева назва;Країна;Широта;Довгота;Населення 2021;"
      "Часовий пояс;Сайт;Опис (англійською)\r\n"
      "Brno;Брно;Brno;Чехія;49,19522;16,60796;379 526;Europe/Prague;https://www.brno.cz;"
      "Second city, of Czechia\r\n";
  CHECK(brno(text) == brno(kEnglish));
  CHECK(brno("sep=;\r\n" + text) == brno(kEnglish));
  CHECK(brno("\xEF\xBB\xBF" + text) == brno(kEnglish));
  auto tabs = text;
  std::replace(tabs.begin(), tabs.end(), ';', '\t');
  CHECK(brno(tabs) == brno(kEnglish));
}

TEST_CASE("a table in the old Windows encoding is read and it is said") {
  const std::string text =
      "\xCD\xE0\xE7\xE2\xE0;\xCA\xF0\xE0\xBF\xED\xE0;\xD8\xE8\xF0\xEE\xF2\xE0;"
      "\xC4\xEE\xE2\xE3\xEE\xF2\xE0\n"
      "\xC1\xF0\xED\xEE;CZ;49,2;16,6\n\xCB\xFC\xE2\xB3\xE2;\xD3\xEA\xF0\xE0\xBF\xED\xE0;49,8;24\n";
  CHECK(is_city_table(text));
  const auto imported = read(text);
  REQUIRE(imported.items.size() == 2);
  CHECK(imported.items[1].document["name"]["uk"] == "Львів");
  CHECK(imported.items[1].document["timezone"] == "Europe/Kyiv");
  CHECK(count_of(imported, "bad-encoding") == 1);
}

TEST_CASE("a row that cannot be read says which it is and costs only itself") {
  const auto imported = read(
      "name,country,lat,lon,timezone\n"
      ",CZ,49,16,\n"
      "Atlantis,Nowhere,10,10,\n"
      "\n"
      "Ostrava,CZ,north,18.29,\n"
      "Chicago,US,41.85,-87.65,\n"
      "Chicago,US,41.85,-87.65,America/Chicago\n"
      "\"Plzeň\nPilsen\",CZ,49.7,13.4,\n"
      "Brno,CZ,49.2,16.6,,much,too,long\n"
      "Brno,CZ,49.2,16.6,\n");
  CHECK(imported.found == 8);
  REQUIRE(imported.items.size() == 3);
  CHECK(imported.items[0].document["timezone"] == "America/Chicago");
  std::vector<std::string> refused;
  for (const auto& finding : imported.findings) {
    if (finding.kind == FindingKind::refused) refused.push_back(finding.where + " " + finding.code);
  }
  CHECK(refused == std::vector<std::string>{"row 2 no-title", "row 3 bad-country",
                                            "row 5 bad-coordinates", "row 6 no-zone",
                                            "row 10 repeated-uid"});
  CHECK(count_of(imported, "bad-line") == 1);
}

TEST_CASE("a table that lacks a column says which one") {
  CHECK_FALSE(is_city_table("a,b,c\n1,2,3\n"));
  CHECK_FALSE(is_city_table("{\"name\": 1, \"country\": 2}"));
  const auto refused = read_city_table("name,country,lat\nBrno,CZ,49\n", options());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("lon (довгота)") != std::string::npos);
  CHECK_FALSE(read_city_table("", options()));
}

TEST_CASE("what a table leaves out is not invented, and a number of people needs its year") {
  const auto imported =
      read("city,country,coordinates,population\nBrno,Czechia,\"49.2, 16.6\",400000\n");
  const auto& city = imported.items.at(0).document;
  CHECK_FALSE(city.contains("population"));
  CHECK(city["summary"]["en"] == "A city. Country: Czechia.");
  CHECK(count_of(imported, "no-summary") == 1);
  CHECK(count_of(imported, "no-zone") == 1);
  CHECK(count_of(imported, "bad-date") == 1);
}

TEST_CASE("degrees and numbers of people are read as people write them") {
  CHECK(parse_degrees("49.19522") == 49.19522);
  CHECK(parse_degrees("49,19522") == 49.19522);
  CHECK(parse_degrees("-3.7") == -3.7);
  CHECK(parse_degrees("33.75 S") == -33.75);
  CHECK(parse_degrees("49°30′N") == 49.5);
  CHECK(parse_degrees("16°30'00\"E") == 16.5);
  CHECK(parse_coordinates("49,2; 16,6") == std::pair(49.2, 16.6));
  CHECK(parse_coordinates("49.2,16.6") == std::pair(49.2, 16.6));
  for (const auto* wrong : {"", "N", "x", "49.1.2", "200", "49°75′", "1 2 3 4"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_degrees(wrong));
  }
  CHECK(parse_population("1 433 886") == 1'433'886);
  CHECK(parse_population("1.433.886") == 1'433'886);
  CHECK(parse_population("1,433,886") == 1'433'886);
  CHECK(parse_population("1’433’886") == 1'433'886);
  for (const auto* wrong : {"", "0", "1.4 million", "14,33", "-5", "1,43,886"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_population(wrong));
  }
  CHECK(parse_as_of("01.02.2023") == "2023-02-01");
  CHECK(parse_as_of("2023") == "2023");
  CHECK(parse_as_of("lately").empty());
}

TEST_CASE("a country is understood by its code and by its name in both languages") {
  Countries countries;
  CHECK(countries.code("CZ") == "CZ");
  CHECK(countries.code("cze") == "CZ");
  CHECK(countries.code("Czech Republic") == "CZ");
  CHECK(countries.code("Німеччина") == "DE");
  CHECK(countries.code("США") == "US");
  CHECK(countries.code("ZZ").empty());
  CHECK(countries.code("Narnia").empty());
  CHECK(countries.zone("US").empty());
  CHECK(countries.zone("PL") == "Europe/Warsaw");
  CHECK(countries.language("IL") == "he");
  CHECK(is_right_to_left("he"));
}

}  // namespace pobratym::import
