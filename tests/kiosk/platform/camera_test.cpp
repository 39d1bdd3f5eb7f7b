// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/camera.hpp"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/app/app.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::kiosk {
namespace {

const Moment kNow{parse_instant("2026-11-24T12:32:00Z").value(), Uptime(0)};

Supplies supplies(const Disk& disk) {
  Options options;
  options.assets = POBRATYM_BINARY_DIR "/assets";
  return load_supplies(options, disk).value();
}

}  // namespace

TEST_CASE("one camera takes many pictures, each as if it were the first, photos and all") {
  const RealDisk disk;
  const Supplies all = supplies(disk);
  test::StateFolder state;
  state.store_pack("kharkiv", kNow.wall);
  App app({state.path(), "uk", {}}, disk, all.languages, kNow);
  const auto camera = Camera::make(all, disk, state.path());
  REQUIRE(camera);
  const auto take = [&](const std::string& page, Camera::Frame frame = {540, 960, 0}) {
    app.apply(Go{Route::parse(page).value()}, kNow);
    static_cast<void>(app.tick(kNow));
    return (*camera)->take(app.view(), frame);
  };
  const std::string event = "event/sample-resilient-cities";
  const ui::Image first = take(event);
  CHECK((*camera)->drawn().find("image") != nullptr);
  CHECK((take("home").pixels != first.pixels));
  CHECK(take(event, {960, 540, 0}).width == 960);
  CHECK((take(event, {540, 960, 200}).pixels != first.pixels));
  CHECK((take(event).pixels == first.pixels));

  // A camera of its own that never took another one agrees.
  const auto other = Camera::make(all, disk, state.path());
  REQUIRE(other);
  CHECK(((*other)->take(app.view(), {540, 960, 0}).pixels == first.pixels));
}

}  // namespace pobratym::kiosk
