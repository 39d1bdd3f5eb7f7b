// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/coverage.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>

namespace pobratym::ui {
namespace {

constexpr Colour kWhite = Colour::rgb(0xFFFFFF);
constexpr Colour kBlack = Colour::rgb(0x000000);

unsigned grey(const Image& image, int x, int y) { return image.at(x, y) & 255u; }

Image black(int width, int height) { return {width, height, kBlack.packed()}; }

TEST_CASE("a pixel half covered is half as bright") {
  Image image = black(4, 4);
  Coverage coverage(4, 4);
  coverage.rectangle({1, 1, 2.5f, 3});
  coverage.fill(image, kWhite);
  CHECK(grey(image, 0, 1) == 0);
  CHECK(grey(image, 1, 1) == 255);
  CHECK(grey(image, 2, 2) == 128);
  CHECK(grey(image, 3, 1) == 0);
  CHECK(grey(image, 1, 3) == 0);
}

TEST_CASE("neighbours that share a slanting edge meet without a seam") {
  Image image = black(20, 20);
  Coverage coverage(20, 20);
  const std::array left{Point{0, 20}, Point{0, 0}, Point{7.3f, 0}, Point{12.9f, 20}};
  const std::array right{Point{12.9f, 20}, Point{7.3f, 0}, Point{20, 0}, Point{20, 20}};
  coverage.outline(left);
  coverage.outline(right);
  coverage.fill(image, kWhite);
  for (const std::uint32_t pixel : image.pixels) CHECK(pixel == kWhite.packed());
}

TEST_CASE("a hole runs the other way round and stays empty") {
  Image image = black(10, 10);
  Coverage coverage(10, 10);
  coverage.rectangle({0, 0, 10, 10});
  const std::array hole{Point{3, 3}, Point{3, 7}, Point{7, 7}, Point{7, 3}};
  coverage.outline(hole);
  coverage.fill(image, kWhite);
  CHECK(grey(image, 1, 5) == 255);
  CHECK(grey(image, 5, 5) == 0);
  CHECK(grey(image, 8, 5) == 255);
}

TEST_CASE("shapes that reach far beyond the picture are cut at its edge") {
  Image image = black(8, 8);
  Coverage coverage(8, 8);
  const std::array big{Point{-5000, 9000}, Point{4, -9000}, Point{6000, 9000}};
  coverage.outline(big);
  coverage.fill(image, kWhite);
  for (const std::uint32_t pixel : image.pixels) CHECK(pixel == kWhite.packed());
}

TEST_CASE("what was filled is forgotten before the next fill") {
  Image image = black(4, 4);
  Coverage coverage(4, 4);
  coverage.rectangle({0, 0, 4, 4});
  coverage.fill(image, kWhite);
  coverage.rectangle({0, 0, 1, 1});
  coverage.fill(image, Colour::rgb(0xFF0000));
  CHECK(image.at(0, 0) == Colour::rgb(0xFF0000).packed());
  CHECK(image.at(2, 2) == kWhite.packed());
}

TEST_CASE("a line covers its width and no more") {
  Image image = black(20, 9);
  Coverage coverage(20, 9);
  const std::array line{Point{2, 4.5f}, Point{10, 4.5f}, Point{18, 4.5f}};
  coverage.stroke(line, 3, false);
  coverage.fill(image, kWhite);
  CHECK(grey(image, 10, 2) == 0);
  CHECK(grey(image, 10, 3) == 255);
  CHECK(grey(image, 10, 5) == 255);
  CHECK(grey(image, 10, 6) == 0);
  CHECK(grey(image, 1, 4) == 0);
  CHECK(grey(image, 18, 4) == 0);
}

}  // namespace
}  // namespace pobratym::ui
