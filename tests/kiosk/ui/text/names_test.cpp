// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>

#include "tests/kiosk/ui/text/typing.hpp"

namespace pobratym::ui {
namespace {

struct Name {
  const char* language;
  const char* text;
};

// Kharkiv's partner cities as they call themselves, and a few further alphabets of partners to
// come.
constexpr std::array kNames{
    Name{"cs", "Brno"},
    Name{"de", "Nürnberg"},
    Name{"fr", "Lille"},
    Name{"it", "Bologna"},
    Name{"pl", "Poznań"},
    Name{"lt", "Kaunas"},
    Name{"lv", "Daugavpils"},
    Name{"en", "Cincinnati"},
    Name{"zh", "天津"},
    Name{"ka", "ქუთაისი"},
    Name{"he", "ראשון לציון"},
    Name{"bg", "Варна"},
    Name{"fi", "Turku"},
    Name{"sv", "Åbo"},
    Name{"sk", "Trnava"},
    Name{"sl", "Maribor"},
    Name{"zh", "济南"},
    Name{"cnr", "Cetinje"},
    Name{"sr-Cyrl", "Цетиње"},
    Name{"tr", "Gaziantep"},
    Name{"el", "Πόλις Χρυσοχούς"},
    Name{"el", "Γεροσκήπου"},
    Name{"sq", "Tiranë"},
    Name{"sk", "Košice"},
    Name{"pl", "Lublin"},
    Name{"en", "Albuquerque"},
    Name{"pl", "Warszawa"},
    Name{"it", "Genova"},
    Name{"de", "Steglitz-Zehlendorf"},
    Name{"ko", "대전"},
    Name{"pl", "Częstochowa"},
    Name{"tr", "Ankara"},
    Name{"pt", "Porto"},
    Name{"ka", "თბილისი"},
    Name{"fr", "Strasbourg"},
    Name{"hu", "Debrecen"},
    Name{"be", "Мінск"},
    Name{"uk", "Харків"},
    Name{"uk", "Штегліц-Целендорф (Берлін) · Кам’янець"},
    Name{"ka", "ᲗᲑᲘᲚᲘᲡᲘ"},
    Name{"hy", "Երևան"},
    Name{"ar", "القاهرة"},
    Name{"hi", "नई दिल्ली"},
    Name{"ja", "京都・さくら"},
    Name{"vi", "Đà Nẵng"},
    Name{"az", "Bakı, Gəncə"},
};

TEST_CASE("no partner city's own name lacks a letter, in any weight") {
  Typing typing;
  for (const Name& name : kNames) {
    for (const Weight weight : {Weight::regular, Weight::semibold, Weight::extra_bold}) {
      TextStyle style = sized(20, name.language);
      style.weight = weight;
      INFO(name.text);
      const TextBlock& block = typing.lay_out(name.text, {}, style);
      CHECK(block.missing_glyphs == 0);
      CHECK(block.width > 10);
    }
  }
}

TEST_CASE("a letter that no font has is counted and shows as a box") {
  Typing typing;
  const TextBlock letter = typing.lay_out("Lille \u1BC0");
  CHECK(letter.missing_glyphs == 1);
  const TextBlock& box = typing.lay_out("Lille □");
  CHECK(letter.width == box.width);
  CHECK(box.missing_glyphs == 0);
}

TEST_CASE("a pictogram that no font has is counted and leaves no trace") {
  Typing typing;
  const TextBlock fair = typing.lay_out("Ярмарок\U0001FAE0");
  CHECK(fair.missing_glyphs == 1);
  CHECK(fair.width == typing.lay_out("Ярмарок").width);
  CHECK(typing.lay_out("👩‍👩‍👧").missing_glyphs == 1);
}

TEST_CASE("a text of nothing but pictograms that no font has is not invisible") {
  Typing typing;
  const TextBlock& block = typing.lay_out("\U0001FAE0 👩‍👩‍👧");
  CHECK(block.missing_glyphs == 2);
  CHECK(block.width == typing.lay_out("□ □").width);
}

TEST_CASE("a name in another alphabet is as high as any other line") {
  Typing typing;
  const TextBlock latin = typing.lay_out("Lille");
  for (const Name& name : kNames) {
    const TextBlock& block = typing.lay_out(name.text);
    CHECK(block.height == latin.height);
    CHECK(block.first_baseline == latin.first_baseline);
  }
}

TEST_CASE("fonts are opened when a text needs them") {
  Typing typing;
  CHECK(typing.engine().usage().fonts_open == 1);
  (void)typing.lay_out("Харків — Brno, 12:00 · №5");
  CHECK(typing.engine().usage().fonts_open == 1);
  (void)typing.lay_out("ქუთაისი");
  CHECK(typing.engine().usage().fonts_open == 2);
  (void)typing.lay_out("天津 대전");
  CHECK(typing.engine().usage().fonts_open == 3);
}

TEST_CASE("Chinese and Japanese shapes of one character follow the language") {
  Typing typing;
  const TextBlock chinese = typing.lay_out("直", {}, sized(20, "zh-Hans"));
  const TextBlock japanese = typing.lay_out("直", {}, sized(20, "ja"));
  CHECK(glyphs_of(chinese.lines[0])[0].id != glyphs_of(japanese.lines[0])[0].id);
}

}  // namespace
}  // namespace pobratym::ui
