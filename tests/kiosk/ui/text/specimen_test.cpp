// SPDX-License-Identifier: Apache-2.0
// One page with every script, at three sizes, plain and with its points and vowels: drawn by the
// rasteriser and compared with the picture that was looked at. golden/README.md says how to renew
// it.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "kiosk/ui/raster/png.hpp"
#include "tests/kiosk/platform/picture_difference.hpp"
#include "tests/kiosk/ui/text/typing.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::ui {
namespace {

constexpr int kWidth = 1240;
constexpr int kHeight = 1700;
constexpr float kMargin = 40;
constexpr std::array<float, 3> kSizes{22, 34, 48};
constexpr double kTolerance = 5;  // of 255, in a band; golden/README.md
constexpr int kBand = 50;         // rows of the small picture: one row of names

struct Row {
  const char* language;
  const char* text;
};

constexpr std::array kRows{
    Row{"uk", "Ґданськ, Ха\u0301рків"},
    Row{"cs", "Brno, Přerov, Ústí"},
    Row{"he", "תל אביב · תֵּל־אָבִיב"},
    Row{"ar", "القاهرة · القَاهِرَةُ"},
    Row{"ka", "თბილისი, ქუთაისი"},
    Row{"hy", "Երևան, Գյումրի"},
    Row{"zh", "天津，济南"},
    Row{"ja", "直島、サッカー"},
    Row{"ko", "대전, 서울"},
    Row{"hi", "दिल्ली, क्षेत्र"},
};

constexpr std::array kSentences{
    Row{"uk",
        "Рішон-ле-Ціон (ראשון לציון) — побратим із 1990 року: освіта, співробітництво лікарень."},
    Row{"he", "האיחוד (ראשון לציון) פתוח 10:00–18:00, טלפון +380 57 123-45-67."},
    Row{"ar", "اتصل بالرقم +380 57 123-45-67 من الساعة 10:00 إلى 18:00 (خاركيف)."},
    Row{"zh", "天津是中华人民共和国直辖市，位于华北平原，与哈尔科夫市于1993年结为友好城市。"},
};

void draw_page(TextEngine& engine, ImDrawList& list) {
  float y = kMargin;
  for (const Row& row : kRows) {
    float x = kMargin;
    for (const float size : kSizes) {
      TextStyle style = sized(size, row.language);
      style.weight = size > 40 ? Weight::extra_bold : Weight::regular;
      const TextBlock& block = engine.lay_out(row.text, style, {});
      // All on one baseline; a line from right to left begins where the others do.
      engine.draw(list, block, {x, y + 60 - block.first_baseline}, Colour::rgb(0x101828));
      x += block.width + kMargin;
    }
    y += 100;
  }
  for (const Row& row : kSentences) {
    TextStyle style = sized(34, row.language);
    style.line_height = 1.4f;
    const TextBlock& block = engine.draw(list, row.text, style, {560, 0, Filling::hyphenated},
                                         {kMargin, y}, Colour::rgb(0x101828));
    style.size = 24;
    (void)engine.draw(list, row.text, style, {460, 2}, {680, y}, Colour::rgb(0x475467));
    y += block.height + 30;
  }
}

Image band(const Image& image, int top) {
  Image part(image.width, kBand);
  const auto from = image.pixels.begin() + static_cast<std::ptrdiff_t>(top) * image.width;
  std::copy(from, from + static_cast<std::ptrdiff_t>(kBand) * image.width, part.pixels.begin());
  return part;
}

TEST_CASE("every script looks as it did when somebody last looked", "[golden]") {
  Typing typing;
  typing.screen().begin_frame(kWidth, kHeight);
  typing.engine().new_frame();
  draw_page(typing.engine(), *ImGui::GetBackgroundDrawList());
  const Image page = typing.screen().end_frame();
  if (const char* whole = std::getenv("POBRATYM_SPECIMEN")) REQUIRE(write_png(whole, page));
  const Image small = test::scaled_down(page, 2);
  const Path golden = POBRATYM_SOURCE_DIR "/tests/kiosk/ui/text/golden/specimen.png";
  if (std::getenv("POBRATYM_RENEW_PICTURES") != nullptr) REQUIRE(write_png(golden, small));
  const auto expected = read_png(golden);
  REQUIRE(expected);
  REQUIRE(small.height == expected->height);
  for (int top = 0; top + kBand <= small.height; top += kBand) {
    INFO("rows from " << 2 * top);
    CHECK(test::difference(band(small, top), band(*expected, top)) < kTolerance);
  }
  // One script in the place of another would be seen.
  CHECK(test::difference(band(small, 0), band(*expected, kBand)) > 1.5 * kTolerance);
  CHECK(test::difference(band(small, 2 * kBand), Image(small.width, kBand, small.pixels[0])) >
        kTolerance);
}

TEST_CASE("the specimen's scripts are whole: no letter is missing in any of them") {
  Typing typing;
  for (const auto& rows : {std::vector<Row>(kRows.begin(), kRows.end()),
                           std::vector<Row>(kSentences.begin(), kSentences.end())}) {
    for (const Row& row : rows) {
      INFO(row.text);
      CHECK(typing.lay_out(row.text, {}, sized(30, row.language)).missing_glyphs == 0);
    }
  }
}

}  // namespace
}  // namespace pobratym::ui
