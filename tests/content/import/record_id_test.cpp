// SPDX-License-Identifier: Apache-2.0
#include "content/import/record_id.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/text.hpp"

namespace pobratym::import {

TEST_CASE("a title in any script becomes a name that a clerk can read") {
  struct Row {
    const char* title;
    const char* slug;
  };
  const Row rows[] = {{"Christmas Market", "christmas-market"},
                      {"Виставка у Брно", "vystavka-u-brno"},
                      {"Згурівка: День п’яти міст", "zghurivka-den-piaty-mist"},
                      {"Výstava fotografií", "vystava-fotografii"},
                      {"Łódź ↔ Kharkiv", "lodz-kharkiv"},
                      {"大田", "da-tian"},
                      {"🎉", ""},
                      {"", ""}};
  for (const auto& row : rows) {
    INFO(row.title);
    CHECK(readable_slug(row.title) == row.slug);
  }
}

TEST_CASE("an id is a slug, however long or empty the title is") {
  const std::string longest(5'000, 'x');
  const Json start{{"local", "2026-12-01T18:00"}, {"zone", "UTC"}};
  for (const std::string& title : {longest, std::string("🎉"), std::string("a b ") + longest}) {
    const auto id = readable_id("event", {{"title", {{"cs", title}}}, {"start", start}});
    CHECK(is_slug(id));
    CHECK(id.ends_with("-2026-12-01"));
  }
  CHECK(readable_id("event", Json::object()) == "event");
  CHECK(readable_id("city", {{"name", {{"uk", "Турку"}, {"en", "Turku"}}}}) == "turku");
}

}  // namespace pobratym::import
