// SPDX-License-Identifier: Apache-2.0
// What was stored is read by another reader than what comes from outside, and to the same end.
#include "content/base/stored_json.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym {
namespace {

/// Same value, same kinds of numbers, or the same refusal.
void same(const std::string& text) {
  INFO(text);
  const auto strict = parse_json(text), stored = parse_stored_json(text);
  REQUIRE(strict.has_value() == stored.has_value());
  if (strict) {
    CHECK(*strict == *stored);
    CHECK(strict->type() == stored->type());
    CHECK(dump_json(*strict) == dump_json(*stored));
  } else {
    CHECK(strict.error().message == stored.error().message);
  }
}

const std::string kCity = R"({
  "type": "city", "id": "brno", "status": "published", "sample": false, "image": null,
  "name": {"uk": "Брно", "en": "Brno", "cs": "Brno"}, "empty": {}, "none": [],
  "summary": {"uk": "Місто в Чехії.\nДруге за \"величиною\": \\ \/ \t"},
  "lat": 49.1951, "lon": -16.6, "population": {"value": 402739, "as_of": "2024"},
  "numbers": [0, -0, 1, -1, 9007199254740993, -9223372036854775808, 18446744073709551615, 0.1, 1.50],
  "nested": [[[{"a": [true, false, null]}]]]})";

}  // namespace

TEST_CASE("a stored document means what it meant when it came") {
  same(kCity);
  same(dump_json(*parse_json(kCity)));
  for (const char* text :
       {"{}", "[]", "\"\"", "0", "-7", "true", "null", " [ 1 , 2 ] ", "1e3", "-1.5E-2",
        R"("\u0041\ud83d\ude00\b\f\r")", "1.0", "123456789012345678901234567890.5"}) {
    same(text);
  }
}

TEST_CASE("what is no JSON is refused with the same words") {
  for (const char* text : {"",
                           " ",
                           "{",
                           "}",
                           "[1,]",
                           "[1 2]",
                           "{\"a\":1,}",
                           "{\"a\" 1}",
                           "{\"a\":1,\"a\":2}",
                           "01",
                           "-",
                           "1.",
                           ".5",
                           "+1",
                           "tru",
                           "nul",
                           "\"a",
                           "\"\x01\"",
                           R"("\x")",
                           "1 2",
                           "[1]]",
                           "18446744073709551616",
                           "1e999",
                           "{\"b\":1,\"a\":2,\"b\":3}"}) {
    same(text);
  }
  same(std::string(40, '[') + std::string(40, ']'));
  same(std::string(32, '[') + std::string(32, ']'));
}

TEST_CASE("a document cut anywhere, or with another sign in any place, is read as strictly") {
  const std::string text =
      dump_json(*parse_json(R"({"a":[1,-2.5,"x\n"],"b":{"c":null,"d":true}})"));
  for (std::size_t at = 0; at < text.size(); ++at) {
    same(text.substr(0, at));
    for (const char sign : std::string("\"\\{}[]:,0e.- ax\n")) {
      std::string other = text;
      other[at] = sign;
      same(other);
    }
  }
}

}  // namespace pobratym
