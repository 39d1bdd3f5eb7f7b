// SPDX-License-Identifier: Apache-2.0
#include "kiosk/preview/preview_request.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {

TEST_CASE("a request says which page, how and when; what it leaves out is as on a kiosk") {
  const auto read = read_request(
      R"({"id":"7","page":"city/brno","language":"en","width":1920,"height":1080,"theme":"contrast",)"
      R"("text":150,"now":"2026-11-24T08:30:00Z","scroll":400,)"
      R"("record":{"type":"city","id":"brno"}})");
  REQUIRE(read.request);
  const Options& options = read.request->options;
  CHECK(read.id == "7");
  CHECK(options.page.text() == "city/brno");
  CHECK(options.language == "en");
  CHECK(options.width == 1920);
  CHECK(options.height == 1080);
  CHECK(options.comfort.colours == Colours::contrast);
  CHECK(options.comfort.text == TextSize::large);
  CHECK(options.now == parse_instant("2026-11-24T08:30:00Z"));
  CHECK(options.scroll == 400);
  CHECK(read.request->record->key.text() == "city/brno");

  const auto least = read_request("{}");
  REQUIRE(least.request);
  CHECK(least.request->options.page == Route{});
  CHECK(least.request->options.width == 1080);
  CHECK(least.request->options.height == 1920);
  CHECK(!least.request->options.now);
  CHECK(!least.request->record);
}

TEST_CASE("a request with a mistake is refused with a sentence, and its asker is named") {
  struct Case {
    const char* line;
    const char* words;
  };
  const Case cases[] = {
      {R"({"id":"a","page":"nowhere"})", "no page nowhere"},
      {R"({"id":"a","pgae":"home"})", "pgae"},
      {R"({"id":"a","page":5})", "page must be a text"},
      {R"({"id":"a","width":100})", "320 to 4096"},
      {R"({"id":"a","width":4096,"height":4096})", "3840 by 2160"},
      {R"({"id":"a","width":"wide"})", "320 to 4096"},
      {R"({"id":"a","theme":"pink"})", "light, dark or contrast"},
      {R"({"id":"a","text":120})", "100, 150 or 200"},
      {R"({"id":"a","now":"today"})", "moment in UTC"},
      {R"({"id":"a","scroll":-1})", "scroll"},
      {R"({"id":"a","record":{"type":"city"}})", "id"},
      {R"({"id":"a","record":[]})", ""},
  };
  for (const Case& one : cases) {
    INFO(one.line);
    const auto read = read_request(one.line);
    CHECK(read.id == "a");
    REQUIRE(!read.request);
    CHECK(read.request.error().message.find(one.words) != std::string::npos);
  }
  for (const char* line : {"", "nonsense", "[1]", "{\"id\":5}", "{", "\xff\xfe"}) {
    const auto read = read_request(line);
    CHECK(read.id.empty());
    CHECK(!read.request);
  }
}

}  // namespace pobratym::kiosk
