// SPDX-License-Identifier: Apache-2.0
// Pages as a visitor leaves them: lists laid out to choose from, narrowed to nothing, months
// leafed, the map zoomed and touched.
#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/drawn_kiosk.hpp"
#include "tests/kiosk/screens/findings.hpp"
#include "tests/kiosk/screens/state_folder.hpp"

namespace pobratym::test {
namespace {

const Instant kNow = parse_instant("2026-11-24T12:32:00Z").value();

struct Left {
  const char* page;
  std::vector<const char*> wishes;
};
const std::vector<Left> kLeft = {
    {"cities", {"choose cities.open country"}},
    {"cities", {"choose cities.open form"}},
    {"cities", {"choose cities.open area"}},
    {"cities", {"choose cities.country CZ", "choose cities.area sport"}},
    {"cities", {"map world", "map pick brno+lublin"}},
    {"cities", {"map look 6000 20000 50000", "map pick brno+kosice"}},
    {"cities", {"map look 300 0 20000"}},
    {"events", {"choose events.open kind"}},
    {"events", {"choose events.open city"}},
    {"events", {"choose events.month 2026-12", "choose events.mode online"}},
    {"events", {"choose events.day 2026-11-26"}},
    {"exchanges", {"choose exchanges.open form"}},
    {"exchanges", {"choose exchanges.form kind-students"}},
    {"finder", {"choose finder.open area"}},
    {"finder", {"choose finder.area sport"}},
};

std::string faults_of(const std::string& language, int width, int height,
                      kiosk::TextSize size = kiosk::TextSize::normal) {
  StateFolder state;
  state.store_pack("kharkiv", kNow);
  state.synced(kNow - std::chrono::minutes(3));
  kiosk::Comfort comfort;
  comfort.text = size;
  DrawnKiosk kiosk(state.path(), language, kNow, width, height, comfort);
  std::string faults;
  for (const Left& left : kLeft) {
    for (const char* page : {"cities", "events", "exchanges", "finder"}) {
      kiosk.app().apply(kiosk::ChooseNone{page}, kiosk.now());
    }
    kiosk.app().apply(kiosk::ShowRegion{}, kiosk.now());
    static_cast<void>(kiosk.draw(left.page));
    std::string where = left.page;
    for (const char* wish : left.wishes) {
      const auto action = kiosk::parse_command(wish);
      REQUIRE(action);
      kiosk.app().apply(*action, kiosk.now());
      where += std::string(", ") + wish;
    }
    static_cast<void>(kiosk.app().tick(kiosk.now()));
    for (const float part : {0.0f, 1.0f}) {
      for (const std::string& fault : findings(kiosk.draw_scrolled(part), width, height)) {
        faults += where + ": " + fault + "\n";
      }
    }
  }
  return faults;
}

}  // namespace

TEST_CASE("pages that a visitor has narrowed fit upright and wide screens") {
  CHECK(faults_of("uk", 1080, 1920) == "");
  CHECK(faults_of("en", 1920, 1080) == "");
  CHECK(faults_of("de", 768, 1366) == "");
}

TEST_CASE("pages that a visitor has narrowed fit in large and largest text") {
  CHECK(faults_of("uk", 1080, 1920, kiosk::TextSize::large) == "");
  CHECK(faults_of("uk", 1920, 1080, kiosk::TextSize::largest) == "");
  CHECK(faults_of("de", 1080, 1920, kiosk::TextSize::largest) == "");
}

}  // namespace pobratym::test
