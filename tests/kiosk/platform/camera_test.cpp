// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/camera.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/base/hash.hpp"
#include "kiosk/app/app.hpp"
#include "tests/content/model/documents.hpp"
#include "tests/kiosk/platform/picture_difference.hpp"
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

TEST_CASE("a city's photo stands where its postcard stood, under the city's name") {
  RealDisk disk;
  const Supplies all = supplies(disk);
  const Bytes photo =
      disk.read(POBRATYM_SOURCE_DIR "/content/packs/kharkiv/media/festival.webp", 8u << 20u)
          .value();
  const std::string hex = to_hex(sha256(photo));
  Json brno = test::city_json("brno");
  const auto records = [&] {
    return std::vector<Json>{
        test::host_json(), test::with(test::city_json("kharkiv", "Харків"), {{"country", "UA"}}),
        brno,
        test::agreement_json("kharkiv-brno", "brno",
                             Json::array({test::step_json("signed", "2005-04-12")}))};
  };
  const auto take = [&](const test::StateFolder& state) {
    App app({state.path(), "uk", {}}, disk, all.languages, kNow);
    app.apply(Go{Route::parse("city/brno").value()}, kNow);
    static_cast<void>(app.tick(kNow));
    const auto camera = Camera::make(all, disk, state.path());
    REQUIRE(camera);
    ui::Image image = (*camera)->take(app.view(), {540, 960, 0});
    return std::pair(std::move(image), (*camera)->drawn());
  };
  test::StateFolder plain;
  plain.store(records());
  const auto [postcard, without] = take(plain);
  CHECK(without.find("image") == nullptr);

  brno["image"] = {{"file", "festival.webp"},
                   {"sha256", hex},
                   {"length", photo.size()},
                   {"media_type", "image/webp"},
                   {"alt", test::both("Свято", "A festival")},
                   {"credit", "Pobratym"},
                   {"licence", "Apache-2.0"}};
  test::StateFolder pictured;
  pictured.store(records());
  REQUIRE(disk.make_folders(pictured.path() / "blobs" / hex.substr(0, 2)));
  REQUIRE(disk.write(pictured.path() / "blobs" / hex.substr(0, 2) / hex, photo));
  const auto [with_photo, drawn] = take(pictured);
  const ui::Node* image = drawn.find("image");
  REQUIRE(image != nullptr);
  CHECK(image->name == "Свято");
  CHECK(test::difference(postcard, with_photo) > 3);
  CHECK(std::any_of(drawn.pieces.begin(), drawn.pieces.end(),
                    [](const auto& piece) { return piece.text == "Pobratym · Apache-2.0"; }));
}

}  // namespace pobratym::kiosk
