// SPDX-License-Identifier: Apache-2.0
#include "content/model/localized.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::model {

TEST_CASE("a text comes in the first language of the order that has one, and says which") {
  struct Case {
    Json field;
    std::vector<std::string> order;
    Localized expected;
  };
  const Json three{{"uk", "місто"}, {"en", "city"}, {"de", "Stadt"}};
  const Case cases[] = {
      {three, {"en", "uk"}, {"city", "en"}},
      {three, {"cs", "uk", "en"}, {"місто", "uk"}},
      {three, {"en-GB"}, {"city", "en"}},
      {three, {"cs"}, {"Stadt", "de"}},
      {three, {}, {"Stadt", "de"}},
      {{{"uk", ""}, {"en", "city"}}, {"uk"}, {"city", "en"}},
      {{{"uk", 5}, {"en", "city"}}, {"uk"}, {"city", "en"}},
      {Json::object(), {"uk"}, {"", ""}},
      {"місто", {"uk"}, {"", ""}},
  };
  for (const Case& one : cases) {
    INFO(one.field.dump());
    CHECK(pick(one.field, one.order) == one.expected);
  }
}

}  // namespace pobratym::model
