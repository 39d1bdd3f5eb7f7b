// SPDX-License-Identifier: Apache-2.0
#include "content/model/record.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::model {

TEST_CASE("a record is named by its type and its id") {
  const auto record = record_from({{"type", "city"}, {"id", "brno"}, {"name", "any"}});
  REQUIRE(record);
  CHECK(record->key.text() == "city/brno");
  CHECK(record->document.at("name") == "any");
}

TEST_CASE("what cannot be named is no record, and the sentence says what is missing") {
  const auto without_type = record_from({{"id", "brno"}});
  REQUIRE_FALSE(without_type);
  CHECK(without_type.error().message.find("\"type\"") != std::string::npos);
  const auto without_id = record_from({{"type", "city"}, {"id", "../brno"}});
  REQUIRE_FALSE(without_id);
  CHECK(without_id.error().message.find("\"id\"") != std::string::npos);
  CHECK_FALSE(record_from(Json::array()));
}

TEST_CASE("only a type and a slug with one stroke between them name a record") {
  CHECK(RecordKey::parse("help-call/winter-2026") == RecordKey{"help-call", "winter-2026"});
  for (const char* text : {"", "city", "/", "city/", "/brno", "city/brno/2", "City/brno",
                           "city/брно", "city/..", "city brno"}) {
    INFO(text);
    CHECK_FALSE(RecordKey::parse(text));
  }
}

}  // namespace pobratym::model
