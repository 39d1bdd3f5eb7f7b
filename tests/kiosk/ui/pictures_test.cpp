// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/pictures.hpp"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/raster/off_screen.hpp"

namespace pobratym::ui {
namespace {

constexpr std::size_t kOne = 10 * 10 * 4;

/// Counts how often it had to draw.
struct Painter {
  Pictures& pictures;
  int drawn = 0;
  void show(const std::string& name) {
    static_cast<void>(pictures.get(name, [this] {
      ++drawn;
      return Image(10, 10);
    }));
  }
};

}  // namespace

TEST_CASE("a picture is drawn once and kept while it is shown") {
  OffScreen screen;
  Pictures pictures(screen.context());
  Painter painter{pictures};
  for (int frame = 0; frame < 5; ++frame) {
    pictures.new_frame();
    painter.show("brno");
    painter.show("lille");
    painter.show("brno");
  }
  CHECK(painter.drawn == 2);
  CHECK(pictures.bytes() == 2 * kOne);
}

TEST_CASE("pictures that have not been shown for longest go first when there are too many") {
  OffScreen screen;
  Pictures pictures(screen.context(), 3 * kOne);
  Painter painter{pictures};
  for (int i = 0; i < 50; ++i) {
    pictures.new_frame();
    painter.show("brno");
    painter.show("city-" + std::to_string(i));
    CHECK(pictures.bytes() <= 4 * kOne);
  }
  pictures.new_frame();
  CHECK(pictures.bytes() <= 3 * kOne);
  CHECK(painter.drawn == 51);
  painter.show("brno");
  CHECK(painter.drawn == 51);
  painter.show("city-0");
  CHECK(painter.drawn == 52);
}

TEST_CASE("what one frame needs is kept even if it is more than the budget") {
  OffScreen screen;
  Pictures pictures(screen.context(), kOne);
  Painter painter{pictures};
  for (int frame = 0; frame < 3; ++frame) {
    pictures.new_frame();
    for (const char* name : {"a", "b", "c"}) painter.show(name);
  }
  CHECK(painter.drawn >= 3);
  CHECK(pictures.bytes() >= 3 * kOne);
}

}  // namespace pobratym::ui
