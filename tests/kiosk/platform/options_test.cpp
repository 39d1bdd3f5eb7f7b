// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/options.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

namespace pobratym::kiosk {
namespace {

std::variant<Options, int> read(std::vector<const char*> words) {
  words.insert(words.begin(), "pobratym-kiosk");
  return read_options(static_cast<int>(words.size()), words.data());
}

Options options(const std::vector<const char*>& words) {
  const auto result = read(words);
  REQUIRE(std::holds_alternative<Options>(result));
  return std::get<Options>(result);
}

}  // namespace

TEST_CASE("with only a state folder the kiosk opens its home page on the whole screen") {
  const Options read = options({"--state", "s"});
  CHECK(read.state == "s");
  CHECK(read.page.text() == "home");
  CHECK(read.width == 0);
  CHECK(read.shot.empty());
  CHECK(!read.now);
  CHECK(read.comfort == Comfort());
}

TEST_CASE("everything that can be asked for arrives as it was asked") {
  const Options read = options({"--state", "s", "--page", "city/brno", "--lang", "en", "--size",
                                "1920x1080", "--theme", "contrast", "--shot", "out.png", "--scroll",
                                "300", "--now", "2026-11-24T08:30:00Z"});
  CHECK(read.page.text() == "city/brno");
  CHECK(read.language == "en");
  CHECK(read.width == 1920);
  CHECK(read.height == 1080);
  CHECK(read.comfort.colours == Colours::contrast);
  CHECK(read.shot == "out.png");
  CHECK(read.scroll == 300);
  CHECK(read.now == parse_instant("2026-11-24T08:30:00Z"));
}

TEST_CASE("a transcript is of the page that is named, or of all") {
  CHECK(options({"--state", "s", "--transcript"}).every_page);
  const Options named = options({"--state", "s", "--transcript", "--page", "cities"});
  CHECK(named.transcript);
  CHECK(!named.every_page);
  CHECK(!options({"--state", "s"}).every_page);
  CHECK(options({"--state", "s", "--contact-sheet", "out"}).contact_sheet == "out");
}

TEST_CASE("a mistake on the command line ends with exit code 2") {
  for (const std::vector<const char*>& words : std::vector<std::vector<const char*>>{
           {},
           {"--state"},
           {"--state", "s", "--page", "nowhere"},
           {"--state", "s", "--page", "city/../etc"},
           {"--state", "s", "--size", "big"},
           {"--state", "s", "--size", "1080"},
           {"--state", "s", "--size", "1080x"},
           {"--state", "s", "--size", "100x100"},
           {"--state", "s", "--size", "9000x1080"},
           {"--state", "s", "--size", "-1080x1920"},
           {"--state", "s", "--size", "1080x1920 "},
           {"--state", "s", "--now", "yesterday"},
           {"--state", "s", "--now", "2026-11-24"},
           {"--state", "s", "--theme", "pink"},
           {"--state", "s", "--scroll", "far"},
           {"--state", "s", "--colour"},
       }) {
    std::string line;
    for (const char* word : words) line += std::string(" ") + word;
    INFO(line);
    const auto result = read(words);
    REQUIRE(std::holds_alternative<int>(result));
    CHECK(std::get<int>(result) == 2);
  }
}

TEST_CASE("asking for help is no mistake") {
  const auto result = read({"--help"});
  REQUIRE(std::holds_alternative<int>(result));
  CHECK(std::get<int>(result) == 0);
}

}  // namespace pobratym::kiosk
