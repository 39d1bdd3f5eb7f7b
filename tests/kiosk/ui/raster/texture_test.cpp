// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/texture.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <memory>

#include "tests/kiosk/ui/raster/drawn.hpp"

using namespace pobratym::test;
using pobratym::ui::Image;
using pobratym::ui::OffScreen;
using pobratym::ui::Texture;

namespace {

Image checked(int width, int height) {
  Image image(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      image.at(x, y) = IM_COL32(x * 255 / width, y * 255 / height, (x + y) % 2 * 255, 255);
    }
  }
  return image;
}

template <class Paint>
Image drawn_with(const Image& picture, int width, int height, Paint paint) {
  OffScreen screen;
  const Texture texture(screen.context(), picture);
  screen.begin_frame(width, height);
  paint(*ImGui::GetBackgroundDrawList(), texture);
  return screen.end_frame();
}

}  // namespace

TEST_CASE("a picture drawn in its own size is copied, pixel by pixel") {
  const Image picture = checked(17, 9);
  for (const float part : {0.0f, 0.3f, -0.4f}) {  // a part of a pixel aside is no reason to blur
    const Image image = drawn_with(picture, 40, 30, [part](ImDrawList& l, const Texture& t) {
      l.AddImage(t.ref(), {5 + part, 6 + part}, {22 + part, 15 + part});
    });
    for (int y = 0; y < 9; ++y) {
      for (int x = 0; x < 17; ++x) REQUIRE(image.at(5 + x, 6 + y) == picture.at(x, y));
    }
    CHECK(image.at(4, 6) == kBlack);
    CHECK(image.at(22, 6) == kBlack);
  }
}

TEST_CASE("a part of a picture can be drawn, tinted, and cut by the screen's edge") {
  const Image picture = checked(16, 16);
  const Image image = drawn_with(picture, 10, 10, [](ImDrawList& l, const Texture& t) {
    l.AddImage(t.ref(), {-2, -3}, {6, 5}, {0.5f, 0.25f}, {1, 0.75f}, IM_COL32(255, 128, 0, 255));
  });
  for (int y = 0; y < 5; ++y) {
    for (int x = 0; x < 6; ++x) {
      const std::uint32_t texel = picture.at(8 + x + 2, 4 + y + 3);
      const auto green = static_cast<std::uint32_t>(std::lround(channel(texel, 1) * 128 / 255.0));
      REQUIRE(difference(image.at(x, y), IM_COL32(texel & 0xffu, green, 0, 255)) <= 1);
    }
  }
  CHECK(image.at(6, 0) == kBlack);
}

TEST_CASE("a scaled picture is interpolated between the centres of its pixels") {
  Image picture(2, 1);
  picture.at(0, 0) = kBlack;
  picture.at(1, 0) = kPlainWhite;
  const Image image = drawn_with(picture, 40, 4, [](ImDrawList& l, const Texture& t) {
    l.AddImage(t.ref(), {0, 0}, {40, 4});
  });
  for (int x = 0; x < 40; ++x) {
    const double exact = std::clamp((x + 0.5) / 40 * 2 - 0.5, 0.0, 1.0) * 255;
    INFO("pixel " << x);
    REQUIRE(std::abs(channel(image.at(x, 2), 0) - exact) <= 1.5);
  }
}

TEST_CASE("a mirrored picture is mirrored") {
  const Image picture = checked(8, 8);
  const Image image = drawn_with(picture, 8, 8, [](ImDrawList& l, const Texture& t) {
    l.AddImage(t.ref(), {0, 0}, {8, 8}, {1, 0}, {0, 1});
  });
  for (int x = 0; x < 8; ++x) REQUIRE(difference(image.at(x, 3), picture.at(7 - x, 3)) <= 1);
}

TEST_CASE("a picture with rounded corners shows the same pixels inside") {
  const Image picture = checked(60, 40);
  const Image image = drawn_with(picture, 80, 60, [](ImDrawList& l, const Texture& t) {
    l.AddImageRounded(t.ref(), {10, 10}, {70, 50}, {0, 0}, {1, 1}, kPlainWhite, 12);
  });
  for (int y = 13; y < 37; ++y) {
    for (int x = 13; x < 47; ++x) {
      INFO("pixel " << x << ", " << y);
      REQUIRE(difference(image.at(10 + x, 10 + y), picture.at(x, y)) <= 3);
    }
  }
  CHECK(image.at(10, 10) == kBlack);
  CHECK(image.at(69, 49) == kBlack);
}

TEST_CASE("a clear part of a picture leaves what is below") {
  Image picture(4, 4, IM_COL32(255, 255, 255, 0));
  picture.at(1, 1) = IM_COL32(255, 255, 255, 128);
  const Image image = drawn_with(picture, 4, 4, [](ImDrawList& l, const Texture& t) {
    l.AddRectFilled({0, 0}, {4, 4}, kRed);
    l.AddImage(t.ref(), {0, 0}, {4, 4});
  });
  CHECK(count_of(image, kRed) == 15);
  CHECK(image.at(1, 1) == IM_COL32(255, 128, 128, 255));
}

TEST_CASE("an updated texture shows the new picture, also of another size") {
  OffScreen screen;
  Texture texture(screen.context(), Image(4, 4, kRed));
  const auto frame = [&] {
    screen.begin_frame(8, 8);
    ImGui::GetBackgroundDrawList()->AddImage(texture.ref(), {0, 0}, {8, 8});
    return screen.end_frame();
  };
  CHECK(count_of(frame(), kRed) == 64);
  texture.update(Image(4, 4, kBlue));
  CHECK(count_of(frame(), kBlue) == 64);
  texture.update(Image(6, 2, kPlainWhite));
  CHECK(texture.width() == 6);
  CHECK(count_of(frame(), kPlainWhite) == 64);
}

TEST_CASE("a texture given up in the middle of a frame is still drawn in it") {
  OffScreen screen;
  auto texture = std::make_unique<Texture>(screen.context(), Image(4, 4, kRed));
  for (int before = 0; before < 2; ++before) {
    screen.begin_frame(8, 8);
    ImGui::GetBackgroundDrawList()->AddImage(texture->ref(), {0, 0}, {8, 8});
    if (before == 1) texture.reset();
    CHECK(count_of(screen.end_frame(), kRed) == 64);
  }
  for (int after = 0; after < 3; ++after) {
    screen.begin_frame(8, 8);
    CHECK(count_of(screen.end_frame(), kBlack) == 64);
  }
  // Only the glyphs' own texture is left.
  CHECK(ImGui::GetPlatformIO().Textures.Size == 1);
}

TEST_CASE("a texture moves and is given up once") {
  OffScreen screen;
  Texture one(screen.context(), Image(1, 1, kRed));
  Texture other(std::move(one));
  Texture third(screen.context(), Image(2, 2, kBlue));
  third = std::move(other);
  screen.begin_frame(4, 4);
  ImGui::GetBackgroundDrawList()->AddImage(third.ref(), {0, 0}, {4, 4});
  CHECK(count_of(screen.end_frame(), kRed) == 16);
}

TEST_CASE("an empty picture is a clear one") {
  const Image image = drawn_with(
      Image(), 4, 4, [](ImDrawList& l, const Texture& t) { l.AddImage(t.ref(), {0, 0}, {4, 4}); });
  CHECK(count_of(image, kBlack) == 16);
}

TEST_CASE("a texture of an id that nobody registered draws nothing") {
  const Image image = drawn(8, 8, [](ImDrawList& l) {
    l.AddImage(ImTextureRef(static_cast<ImTextureID>(4711)), {0, 0}, {8, 8});
  });
  CHECK(count_of(image, kBlack) == 64);
}

TEST_CASE("a texture can be named by the id it was given") {
  OffScreen screen;
  const Texture texture(screen.context(), Image(4, 4, kRed));
  screen.begin_frame(8, 8);
  (void)screen.end_frame();
  const ImTextureID id = texture.ref().GetTexID();
  screen.begin_frame(8, 8);
  ImGui::GetBackgroundDrawList()->AddImage(ImTextureRef(id), {0, 0}, {8, 8});
  CHECK(count_of(screen.end_frame(), kRed) == 64);
}
