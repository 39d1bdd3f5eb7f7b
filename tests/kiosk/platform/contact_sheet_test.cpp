// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/contact_sheet.hpp"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/raster/png.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::kiosk {
namespace {

const Instant kNow = parse_instant("2026-11-24T12:32:00Z").value();

Options sheets(const Path& state) {
  Options options;
  options.state = state;
  options.language = "cs";
  options.assets = POBRATYM_BINARY_DIR "/assets";
  options.contact_sheet = state;
  return options;
}

}  // namespace

TEST_CASE("all kinds of page come on a few pictures of a size that can be looked at") {
  test::StateFolder state;
  state.store_pack("brno", kNow);
  RealDisk disk;
  const auto files = draw_contact_sheets(sheets(state.path()), disk, FixedClock(kNow));
  REQUIRE(files);
  CHECK(files->size() > 1);
  CHECK(files->size() < 10);
  CHECK(files->front().filename() == "cs-light-100-1080x1920-1.png");
  for (const Path& file : *files) {
    const auto image = ui::read_png(file);
    REQUIRE(image);
    CHECK(image->width <= 2000);
    CHECK(image->height <= 1500);
    CHECK(image->width > 360);
  }
}

TEST_CASE(
    "before the first data there is one page to see, and a folder that is not there is said") {
  test::StateFolder empty;
  RealDisk disk;
  const auto files = draw_contact_sheets(sheets(empty.path()), disk, FixedClock(kNow));
  REQUIRE(files);
  CHECK(files->size() == 1);
  Options nowhere = sheets(empty.path());
  nowhere.contact_sheet = empty.path() / "no such folder";
  const auto failed = draw_contact_sheets(nowhere, disk, FixedClock(kNow));
  REQUIRE(!failed);
  CHECK(failed.error().message.find("no such folder") != std::string::npos);
}

}  // namespace pobratym::kiosk
