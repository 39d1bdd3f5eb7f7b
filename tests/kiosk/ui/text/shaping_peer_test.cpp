// SPDX-License-Identifier: Apache-2.0
// HarfBuzz's own command line reads the same file and the same words: every glyph, its place and
// its advance have to be the same in every script, with points, vowels, ligatures and marks.
#include <algorithm>
#include <array>
#include <cmath>

#include "content/base/json.hpp"
#include "tests/kiosk/ui/text/typing.hpp"
#include "tests/support/program.hpp"

namespace pobratym::ui {
namespace {

struct Sample {
  const char* language;
  FontFamily family;
  bool from_right;
  const char* text;
};

constexpr std::array kSamples{
    Sample{"uk", FontFamily::inter, false, "Харків"},
    Sample{"uk", FontFamily::inter, false, "Ха\u0301рків"},  // a stress mark
    Sample{"sr", FontFamily::inter, false, "Цетиње"},
    Sample{"fr", FontFamily::inter, false, "Besançon"},
    Sample{"vi", FontFamily::inter, false, "Đà Nẵng"},
    Sample{"ka", FontFamily::georgian, false, "თბილისი"},
    Sample{"hy", FontFamily::armenian, false, "Երևան"},
    Sample{"he", FontFamily::hebrew, true, "תל אביב"},
    Sample{"he", FontFamily::hebrew, true, "תֵּל־אָבִיב"},  // with points
    Sample{"he", FontFamily::hebrew, true, "יְרוּשָׁלַיִם"},
    Sample{"ar", FontFamily::arabic, true, "القاهرة"},
    Sample{"ar", FontFamily::arabic, true, "القَاهِرَةُ"},  // with vowels
    Sample{"ar", FontFamily::arabic, true, "لا إله"},   // a ligature
    Sample{"fa", FontFamily::arabic, true, "تهران"},
    Sample{"ur", FontFamily::arabic, true, "لاہور"},
    Sample{"hi", FontFamily::devanagari, false, "दिल्ली"},
    Sample{"hi", FontFamily::devanagari, false, "क्षेत्र"},
    Sample{"mr", FontFamily::devanagari, false, "पुणे"},
    Sample{"zh", FontFamily::cjk, false, "天津"},
    Sample{"ja", FontFamily::cjk, false, "直島"},
    Sample{"ko", FontFamily::cjk, false, "대전"},
};

// hb-shape scales to whole numbers; ours are 64ths of a pixel.
Json shaped_by_harfbuzz(const Sample& sample, const FontFile& file, float size) {
  const int scale = static_cast<int>(std::lround(size * 64));
  const auto run = test::run_program(
      {"/usr/bin/env", "hb-shape", "--font-file=" + file.path.string(),
       "--face-index=" + std::to_string(file.index), "--font-size=" + std::to_string(scale),
       "--language=" + std::string(sample.language),
       std::string("--direction=") + (sample.from_right ? "rtl" : "ltr"), "--output-format=json",
       "--no-glyph-names", "--text=" + std::string(sample.text)});
  INFO(run.output);
  REQUIRE(run.code == 0);
  auto glyphs = parse_json(run.output);
  REQUIRE(glyphs);
  return *std::move(glyphs);
}

TEST_CASE("glyphs, places and advances are those that HarfBuzz's own program finds") {
  if (test::run_program({"/usr/bin/env", "hb-shape", "--version"}).code != 0) {
    SKIP("hb-shape is not here; it comes with the Debian package libharfbuzz-bin");
  }
  const FontFiles files = fonts_of_this_build();
  Typing typing;
  for (const Sample& sample : kSamples) {
    for (const float size : {20.0f, 47.25f}) {
      INFO(sample.text << " at " << size);
      const TextLine& line =
          typing.lay_out(sample.text, {}, sized(size, sample.language)).lines.front();
      const Json peer =
          shaped_by_harfbuzz(sample, files.file(sample.family, Weight::regular), size);
      for (const GlyphRun& run : line.runs) CHECK(run.family == sample.family);
      const std::vector<Glyph> ours = glyphs_of(line);
      REQUIRE(ours.size() == peer.size());
      long pen = 0;
      for (std::size_t i = 0; i < ours.size(); ++i) {
        INFO("glyph " << i);
        CHECK(ours[i].id == peer[i]["g"].get<std::uint32_t>());
        CHECK(std::lround(ours[i].advance * 64) == peer[i]["ax"].get<long>());
        CHECK(std::lround(ours[i].x * 64) == pen + peer[i]["dx"].get<long>());
        CHECK(std::lround(-ours[i].y * 64) == peer[i]["dy"].get<long>());
        pen += peer[i]["ax"].get<long>();
      }
    }
  }
}

}  // namespace
}  // namespace pobratym::ui
