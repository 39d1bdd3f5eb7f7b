// SPDX-License-Identifier: Apache-2.0
// A visitor at the real program, under X and under the Wayland compositor of a real kiosk: what
// they touch and type is seen on the screen, and the screen is the picture that --shot draws
// without any display. The two are made of the same triangles by OpenGL and by the CPU; a channel
// of a pixel differs by well under one step of 255 in the mean, another page by twenty times that
// and more.
#include <poll.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <memory>
#include <optional>

#include "kiosk/platform/shot.hpp"
#include "kiosk/ui/raster/png.hpp"
#include "tests/kiosk/platform/kiosk_on_screen.hpp"
#include "tests/kiosk/platform/picture_difference.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::test {
namespace {

const char* const kNow = "2026-11-24T12:32:00Z";
constexpr double kSame = 1.0;  ///< mean of a channel's difference; the pointer is in it, too
constexpr int kTries = 150, kPauseMilliseconds = 100;

struct Shot {
  ui::Image image;
  ui::Semantics drawn;
};

/// A kiosk of the reference city on a display, and what each of its pages should look like.
class Visit {
 public:
  Visit(Session session, const std::string& page) {
    state_.store_pack("kharkiv", parse_instant(kNow).value());
    state_.synced(parse_instant(kNow).value() - std::chrono::minutes(3));
    kiosk_ = std::make_unique<KioskOnScreen>(session, state_.path(), page, kNow);
  }

  [[nodiscard]] Shot shot(const std::string& page, const std::string& typed = {},
                          float scroll = 0) const {
    kiosk::Options options;
    options.state = state_.path();
    options.page = kiosk::Route::parse(page).value();
    options.typed = typed;
    options.language = "uk";
    options.width = KioskOnScreen::kWidth;
    options.height = KioskOnScreen::kHeight;
    options.scroll = scroll;
    options.shot = folder_ / "shot.png";
    options.assets = POBRATYM_BINARY_DIR "/assets";
    const RealDisk disk;
    const auto drawn = kiosk::draw_shot(options, disk, FixedClock(parse_instant(kNow).value()));
    REQUIRE(drawn);
    return {ui::read_png(options.shot).value(), *drawn};
  }

  /// Waits until the screen shows it; the last difference when it never does.
  [[nodiscard]] double until_seen(const Shot& wanted) const {
    double off = 255;
    for (int tries = 0; tries < kTries; ++tries) {
      off = difference(kiosk_->picture(), wanted.image);
      if (off < kSame) break;
      ::poll(nullptr, 0, kPauseMilliseconds);  // another process draws, and tells nobody
    }
    return off;
  }

  void touch(const ui::Node& node) const {
    const ui::Point at = node.visible.centre();
    REQUIRE(kiosk_->touch("mousemove " + std::to_string(static_cast<int>(at.x)) + " " +
                          std::to_string(static_cast<int>(at.y)) + " click 1"));
  }
  /// The pointer goes where it covers next to nothing.
  void step_aside() const { REQUIRE(kiosk_->touch("mousemove 1022 766")); }
  void hand(const std::string& words) const { REQUIRE(kiosk_->touch(words)); }
  [[nodiscard]] std::string log() const { return kiosk_->log(); }

 private:
  StateFolder state_;
  TemporaryFolder folder_;
  std::unique_ptr<KioskOnScreen> kiosk_;
};

const ui::Node& with_command(const ui::Semantics& drawn, const std::string& command) {
  for (const ui::Node& node : drawn.nodes) {
    if (node.command == command && !node.visible.empty()) return node;
  }
  FAIL("nothing asks for " << command);
  return drawn.nodes.front();
}

}  // namespace

TEST_CASE("what a visitor does at a real display is seen there, and looks as --shot draws it") {
  const Session session = GENERATE(Session::x11, Session::wayland);
  const Visit visit(session, "home");
  const Shot home = visit.shot("home"), cities = visit.shot("cities"),
             search = visit.shot("search");
  REQUIRE(difference(home.image, cities.image) > 5 * kSame);
  REQUIRE(difference(cities.image, search.image) > 5 * kSame);

  const double first = visit.until_seen(home);
  INFO(visit.log());
  REQUIRE(first < kSame);

  // A finger.
  visit.touch(with_command(home.drawn, "go cities"));
  visit.step_aside();
  REQUIRE(visit.until_seen(cities) < kSame);

  // A wheel, over what can be scrolled, to its end.
  const ui::ScrollArea area = cities.drawn.scroll_areas.back();
  REQUIRE(area.content > area.rect.height());
  const float units = (area.content - area.rect.height()) * 1080 / KioskOnScreen::kHeight;
  const Shot end = visit.shot("cities", "", units);
  REQUIRE(difference(cities.image, end.image) > 3 * kSame);
  const ui::Point over = area.rect.centre();
  visit.hand("mousemove " + std::to_string(static_cast<int>(over.x)) + " " +
             std::to_string(static_cast<int>(over.y)) + " click --repeat 250 --delay 4 5");
  visit.step_aside();
  REQUIRE(visit.until_seen(end) < kSame);

  // A keyboard.
  visit.touch(with_command(cities.drawn, "go search"));
  visit.step_aside();
  REQUIRE(visit.until_seen(search) < kSame);
  const Shot typed = visit.shot("search", "brno");
  REQUIRE(difference(search.image, typed.image) > 3 * kSame);
  visit.hand("type --delay 40 brno");
  REQUIRE(visit.until_seen(typed) < kSame);
  visit.hand("key Escape");
  REQUIRE(visit.until_seen(home) < kSame);
}

TEST_CASE("a page with a photo looks in the window as in the picture") {
  const Visit visit(Session::x11, "event/sample-resilient-cities");
  const Shot page = visit.shot("event/sample-resilient-cities");
  REQUIRE(page.drawn.find("image") != nullptr);
  const double off = visit.until_seen(page);
  INFO(visit.log());
  CHECK(off < kSame);
}

}  // namespace pobratym::test
