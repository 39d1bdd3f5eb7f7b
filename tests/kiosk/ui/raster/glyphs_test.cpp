// SPDX-License-Identifier: Apache-2.0
// Text as ImGui sends it: quads out of the atlas. ImGui's own font will do here.
#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/ui/raster/drawn.hpp"

using namespace pobratym::test;
using pobratym::ui::Image;
using pobratym::ui::OffScreen;

namespace {

constexpr float kSize = 26;

// "R" in white at 10, 20; the picture, and where the glyph is in the atlas.
struct Letter {
  OffScreen screen;
  Image image;
  Letter() {
    screen.begin_frame(60, 60);
    ImGui::GetBackgroundDrawList()->AddText(ImGui::GetFont(), kSize, {10, 20}, kPlainWhite, "R");
    image = screen.end_frame();
  }
  [[nodiscard]] int mismatches() const {
    ImFontBaked* baked = ImGui::GetFont()->GetFontBaked(kSize);
    const ImFontGlyph* glyph = baked->FindGlyph('R');
    ImTextureData* atlas = ImGui::GetIO().Fonts->TexData;
    const int u = static_cast<int>(glyph->U0 * static_cast<float>(atlas->Width) + 0.5f);
    const int v = static_cast<int>(glyph->V0 * static_cast<float>(atlas->Height) + 0.5f);
    const int left = 10 + static_cast<int>(glyph->X0);
    const int top = 20 + static_cast<int>(glyph->Y0);
    const int width = static_cast<int>(glyph->X1 - glyph->X0);
    const int height = static_cast<int>(glyph->Y1 - glyph->Y0);
    int wrong = width > 3 && height > 5 ? 0 : 1;
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        const unsigned char* texel = static_cast<unsigned char*>(atlas->GetPixelsAt(u + x, v + y));
        const int coverage = texel[atlas->BytesPerPixel - 1];
        wrong += channel(image.at(left + x, top + y), 0) == coverage ? 0 : 1;
      }
    }
    return wrong;
  }
};

}  // namespace

TEST_CASE("a white letter on black is its coverage, exactly") {
  const Letter letter;
  CHECK(letter.mismatches() == 0);
  CHECK(white_area(letter.image) > 20);
}

TEST_CASE("an atlas that holds coverage alone gives the same letters") {
  const Letter colours;
  OffScreen screen;
  ImGui::GetIO().Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
  screen.begin_frame(60, 60);
  ImGui::GetBackgroundDrawList()->AddText(ImGui::GetFont(), kSize, {10, 20}, kPlainWhite, "R");
  const Image image = screen.end_frame();
  CHECK(ImGui::GetIO().Fonts->TexData->BytesPerPixel == 1);
  CHECK(image.pixels == colours.image.pixels);
}

TEST_CASE("letters are blended in their own colour and alpha") {
  const Image image = drawn(60, 60, [](ImDrawList& l) {
    l.AddRectFilled({0, 0}, {60, 60}, kPlainWhite);
    l.AddText(ImGui::GetFont(), 40, {10, 10}, IM_COL32(0, 0, 0, 128), "R");
  });
  int darkest = 255;
  for (const std::uint32_t pixel : image.pixels) darkest = std::min(darkest, channel(pixel, 1));
  CHECK(darkest == 127);
}

TEST_CASE("text of many sizes makes the atlas grow and stays right") {
  OffScreen screen;
  Image first;
  for (int frame = 0; frame < 2; ++frame) {
    screen.begin_frame(400, 1600);
    float y = 0;
    for (float size = 10; size < 140; size += 10) {
      ImGui::GetBackgroundDrawList()->AddText(ImGui::GetFont(), size, {0, y}, kPlainWhite,
                                              "Pobratym 0123456789 ABCDEFGH");
      y += size;
    }
    if (frame == 0) {
      first = screen.end_frame();
    } else {
      CHECK(screen.end_frame().pixels == first.pixels);
    }
  }
  CHECK(white_area(first) > 5000);
}
