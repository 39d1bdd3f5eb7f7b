// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/shot.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "kiosk/ui/raster/png.hpp"
#include "tests/kiosk/platform/picture_difference.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::kiosk {
namespace {

const Instant kNow = parse_instant("2026-11-24T12:32:00Z").value();

/// The reference city's kiosk, taking pictures of itself.
class Camera {
 public:
  Camera() {
    state_.store_pack("kharkiv", kNow);
    state_.synced(kNow - std::chrono::minutes(3));
  }

  ui::Semantics shoot(const std::string& page, int width = 1080, int height = 1920,
                      const std::string& language = "uk") {
    Options options;
    options.state = state_.path();
    options.page = Route::parse(page).value();
    options.language = language;
    options.width = width;
    options.height = height;
    options.shot = file();
    options.assets = POBRATYM_BINARY_DIR "/assets";
    auto drawn = draw_shot(options, disk_, FixedClock(kNow));
    REQUIRE(drawn);
    return *std::move(drawn);
  }
  [[nodiscard]] Path file() const { return state_.path() / "shot.png"; }
  [[nodiscard]] Bytes bytes() const { return disk_.read(file(), 64u << 20u).value(); }
  [[nodiscard]] ui::Image image() const {
    auto image = ui::read_png(file());
    REQUIRE(image);
    return *std::move(image);
  }
  [[nodiscard]] const test::StateFolder& state() const { return state_; }

 private:
  RealDisk disk_;
  test::StateFolder state_;
};

struct Golden {
  const char* name;
  const char* page;
  int width, height;
};
constexpr Golden kGolden[] = {{"home", "home", 1080, 1920},
                              {"city-brno", "city/brno", 1080, 1920},
                              {"event", "event/sample-resilient-cities", 1080, 1920},
                              {"cities-wide", "cities", 1920, 1080},
                              {"feedback", "feedback", 1080, 1920},
                              {"poll-wide", "poll/sample-experience", 1920, 1080}};
constexpr int kSmaller = 4;
/// Another page differs by 20 and more, another release's fonts by much less than this.
constexpr double kTolerance = 6;

Path golden_file(const Golden& golden) {
  return Path(POBRATYM_SOURCE_DIR "/tests/kiosk/screens/golden") /
         (std::string(golden.name) + ".png");
}

}  // namespace

TEST_CASE("a picture has the size that was asked for") {
  Camera camera;
  for (const auto& [width, height] :
       {std::pair{1080, 1920}, std::pair{1920, 1080}, std::pair{540, 960}}) {
    static_cast<void>(camera.shoot("home", width, height));
    CHECK(camera.image().width == width);
    CHECK(camera.image().height == height);
  }
}

TEST_CASE("the same page at the same moment is the same picture, byte for byte") {
  Camera camera;
  static_cast<void>(camera.shoot("city/brno"));
  const Bytes first = camera.bytes();
  static_cast<void>(camera.shoot("city/brno"));
  CHECK((camera.bytes() == first));
  static_cast<void>(camera.shoot("city/brno", 1080, 1920, "en"));
  CHECK((camera.bytes() != first));
}

TEST_CASE("a published picture is shown, one that the disk has changed is not") {
  Camera camera;
  const std::string page = "event/sample-resilient-cities";
  const auto drawn = camera.shoot(page);
  REQUIRE(drawn.find("image") != nullptr);
  CHECK(!drawn.find("image")->name.empty());
  RealDisk disk;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(camera.state().path() / "blobs")) {
    if (entry.is_regular_file()) REQUIRE(disk.write(entry.path(), "something else"));
  }
  CHECK(camera.shoot(page).find("image") == nullptr);
}

TEST_CASE("a picture that cannot be written is an error with its reason") {
  Camera camera;
  Options options;
  options.state = camera.state().path();
  options.assets = POBRATYM_BINARY_DIR "/assets";
  options.shot = camera.state().path() / "no such folder" / "shot.png";
  RealDisk disk;
  const auto drawn = draw_shot(options, disk, FixedClock(kNow));
  REQUIRE(!drawn);
  CHECK(drawn.error().message.find("no such folder") != std::string::npos);
}

TEST_CASE("pages look as they did when somebody last looked at them", "[golden]") {
  Camera camera;
  for (const Golden& golden : kGolden) {
    INFO(golden.name);
    static_cast<void>(camera.shoot(golden.page, golden.width, golden.height));
    const ui::Image now = test::scaled_down(camera.image(), kSmaller);
    if (std::getenv("POBRATYM_RENEW_PICTURES") != nullptr) {
      REQUIRE(ui::write_png(golden_file(golden), now));
    }
    const auto before = ui::read_png(golden_file(golden));
    REQUIRE(before);
    CHECK(test::difference(now, *before) < kTolerance);
  }
}

TEST_CASE("no page is taken for another one", "[golden]") {
  std::vector<ui::Image> upright;
  for (const Golden& golden : kGolden) {
    auto image = ui::read_png(golden_file(golden));
    REQUIRE(image);
    if (image->height > image->width) upright.push_back(std::move(*image));
  }
  REQUIRE(upright.size() == 4);
  for (std::size_t i = 0; i < upright.size(); ++i) {
    CHECK(test::difference(upright[i], upright[i]) == 0);
    for (std::size_t j = i + 1; j < upright.size(); ++j) {
      CHECK(test::difference(upright[i], upright[j]) > 3 * kTolerance);
    }
  }
}

}  // namespace pobratym::kiosk
