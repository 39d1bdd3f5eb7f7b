// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/about_view.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "kiosk/screens/chrome_view.hpp"
#include "tests/kiosk/screens/records.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::kiosk {
namespace {

bool says(const AboutView& view, const std::string& words) {
  return std::any_of(view.blocks.begin(), view.blocks.end(), [&](const AboutBlock& block) {
    return std::any_of(block.lines.begin(), block.lines.end(), [&](const std::string& line) {
      return line.find(words) != std::string::npos;
    });
  });
}

}  // namespace

TEST_CASE("the page about the screen names its age, its version and whose its parts are") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "en", test::kNoon);
  sync::SyncStatus status;
  CHECK(says(make_about(*glance, status), "There has been no update yet."));
  status.content_signed = test::at("2026-11-23T08:00:00Z");
  status.last_success = test::at("2026-11-24T09:30:00Z");
  const AboutView view = make_about(*glance, status);
  CHECK(says(view, "Published: "));
  CHECK(says(view, "11:30"));
  CHECK(says(view, "Pobratym "));
  CHECK(says(view, "Natural Earth"));
  CHECK(says(view, "SIL Open Font License"));
  std::ifstream file(POBRATYM_SOURCE_DIR "/assets/README.md");
  const std::string assets{std::istreambuf_iterator<char>(file), {}};
  CHECK(assets.find("world-atlas 2.0.2") != std::string::npos);
  CHECK(says(view, "world-atlas 2.0.2"));
}

TEST_CASE("a kiosk that collects nothing says that it counts nothing") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "en", test::kNoon);
  CHECK(!says(make_about(*glance, {}), "counts nothing"));
  glance.scene().collects = false;
  CHECK(says(make_about(*glance, {}), "counts nothing"));
}

TEST_CASE("a clock that cannot be right is not shown, and why is said") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "en", test::kNoon);
  glance.scene().clock_known = false;
  const ChromeView chrome = make_chrome(*glance, {});
  CHECK(chrome.time == "– : –");
  CHECK(chrome.date == "time unknown");
  CHECK(chrome.stale_title == "The clock of this screen is wrong");
}

}  // namespace pobratym::kiosk
