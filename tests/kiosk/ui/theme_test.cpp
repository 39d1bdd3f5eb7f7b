// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/theme.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "content/base/json.hpp"
#include "kiosk/ui/themes.hpp"

namespace pobratym::ui {
namespace {

struct Pair {
  const char* what;
  Colour Theme::* ink;
  Colour Theme::* ground;
};

/// Words and what they stand on, as pages and widgets draw them.
const Pair kWords[] = {
    {"title", &Theme::ink, &Theme::paper},
    {"subtitle", &Theme::muted, &Theme::paper},
    {"row", &Theme::ink, &Theme::card},
    {"row's second line", &Theme::muted, &Theme::card},
    {"cancelled row", &Theme::faint, &Theme::card},
    {"link on the page", &Theme::touch, &Theme::paper},
    {"link on a card", &Theme::touch, &Theme::card},
    {"filled button", &Theme::on_touch, &Theme::touch},
    {"place of the bar", &Theme::touch, &Theme::card},
    {"date tile", &Theme::touch, &Theme::tile},
    {"plain mark", &Theme::touch, &Theme::tile},
    {"title over the map", &Theme::on_night, &Theme::night},
    {"words in a dark panel", &Theme::on_night_muted, &Theme::night},
    {"city's name on the sea", &Theme::on_night, &Theme::sea},
    {"city's name on land", &Theme::on_night, &Theme::land},
    {"live mark", &Theme::on_live, &Theme::live},
    {"notice of old data", &Theme::ink, &Theme::now},
    {"notice's second line", &Theme::muted, &Theme::now},
    {"mark: here", &Theme::good, &Theme::good_soft},
    {"mark: online", &Theme::online, &Theme::online_soft},
    {"mark: to learn", &Theme::learn, &Theme::learn_soft},
    {"mark: warning", &Theme::warn, &Theme::warn_soft},
    {"moved event", &Theme::warn, &Theme::paper},
    {"sample mark", &Theme::muted, &Theme::card},
    {"row under a finger", &Theme::ink, &Theme::touch_soft},
};

/// Icons, rings and lines that mean something.
const Pair kSigns[] = {
    {"focus ring on the page", &Theme::touch, &Theme::paper},
    {"focus ring on a card", &Theme::touch, &Theme::card},
    {"chosen place of the bar", &Theme::touch, &Theme::touch_soft},
    {"arrow of a row", &Theme::faint, &Theme::card},
    {"icon of a tile", &Theme::touch, &Theme::tile},
    {"sign of the notice", &Theme::learn, &Theme::now},
    {"arc over the sea", &Theme::sun, &Theme::sea},
    {"arc over land", &Theme::sun, &Theme::land},
    {"progress", &Theme::live, &Theme::track},
};

Theme load(ThemeName name) {
  const auto theme = load_theme(name);
  REQUIRE(theme);
  return *theme;
}

void check(const Theme& theme, const char* name, std::span<const Pair> pairs, double least) {
  for (const Pair& pair : pairs) {
    INFO(name << ": " << pair.what);
    CHECK(contrast(theme.*pair.ink, theme.*pair.ground) >= least);
  }
}

const char* const kSome = R"({"paper":"#FFFFFF","outlined":true})";

}  // namespace

TEST_CASE("contrast is measured as WCAG says") {
  CHECK(contrast(Colour::rgb(0x000000), Colour::rgb(0xFFFFFF)) == Catch::Approx(21));
  CHECK(contrast(Colour::rgb(0x777777), Colour::rgb(0x777777)) == Catch::Approx(1));
  CHECK(contrast(Colour::rgb(0x777777), Colour::rgb(0xFFFFFF)) == Catch::Approx(4.48).margin(0.01));
  CHECK(contrast(Colour::rgb(0xFFFFFF), Colour::rgb(0x777777)) == Catch::Approx(4.48).margin(0.01));
}

TEST_CASE("all words can be read against what they stand on") {
  check(load(ThemeName::light), "light", kWords, 4.5);
  check(load(ThemeName::dark), "dark", kWords, 4.5);
  check(load(ThemeName::contrast), "contrast", kWords, 7);
}

TEST_CASE("all signs can be seen against what they stand on") {
  check(load(ThemeName::light), "light", kSigns, 3);
  check(load(ThemeName::dark), "dark", kSigns, 3);
  check(load(ThemeName::contrast), "contrast", kSigns, 3);
}

TEST_CASE("only the high-contrast theme draws cards by their edges") {
  CHECK(!load(ThemeName::light).outlined);
  CHECK(!load(ThemeName::dark).outlined);
  const Theme theme = load(ThemeName::contrast);
  CHECK(theme.outlined);
  CHECK(contrast(theme.edge, theme.card) >= 3);
}

TEST_CASE("a theme that lacks a colour or has a wrong one is refused by that colour's name") {
  const auto says = [](std::string_view json) {
    const auto theme = read_theme(json);
    REQUIRE(!theme);
    return theme.error().message;
  };
  CHECK(says(kSome).find("card") != std::string::npos);
  CHECK(says("not json").find("theme") != std::string::npos);
  for (const char* wrong : {"#FFF", "FFFFFF", "#GGGGGG", "#FFFFFFFF", "", "#12345"}) {
    Json json;
    json["paper"] = wrong;
    INFO(wrong);
    CHECK(says(dump_json(json)).find("paper") != std::string::npos);
  }
}

}  // namespace pobratym::ui
