// SPDX-License-Identifier: Apache-2.0
// Every page as it is read aloud, beside how it was when somebody last read it.
#include "kiosk/platform/transcripts.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <set>

#include "kiosk/screens/page_list.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::kiosk {
namespace {

const Instant kNow = parse_instant("2026-11-24T12:32:00Z").value();
constexpr std::size_t kOfAKind = 1;  // two hotlines differ in their words only

Path golden_folder() { return POBRATYM_SOURCE_DIR "/tests/kiosk/speech/golden"; }

/// "record/hotline/brno-2020" in "record-hotline.uk.txt".
std::string file_name(const Route& page, const std::string& language) {
  std::string name = page.text();
  name = name.substr(0, name.rfind('/'));
  if (const auto slash = name.find('/'); slash != std::string::npos) name[slash] = '-';
  return name + "." + language + ".txt";
}

Options reading(const test::StateFolder& state, const std::string& language) {
  Options options;
  options.state = state.path();
  options.language = language;
  options.assets = POBRATYM_BINARY_DIR "/assets";
  options.transcript = true;
  return options;
}

void compare(const std::string& language) {
  test::StateFolder state;
  state.store_pack("kharkiv", kNow);
  state.synced(kNow - std::chrono::minutes(3));
  RealDisk disk;
  auto opened = OffScreenKiosk::open(reading(state, language), disk, kNow);
  REQUIRE(opened);
  OffScreenKiosk& kiosk = **opened;
  const bool renew = std::getenv("POBRATYM_RENEW_TRANSCRIPTS") != nullptr;
  std::set<std::string> files;
  for (const Route& page : page_sample(kiosk.pages(), kOfAKind)) {
    kiosk.go(page);
    const std::string now = "== " + page.text() + "\n" + read_aloud(kiosk);
    const std::string name = file_name(page, language);
    INFO(name);
    files.insert(name);
    if (renew) REQUIRE(disk.write(golden_folder() / name, now));
    const auto before = disk.read(golden_folder() / name, 1u << 20u);
    REQUIRE(before);
    CHECK(std::string(before->begin(), before->end()) == now);
  }
  for (const auto& entry : std::filesystem::directory_iterator(golden_folder())) {
    const std::string name = entry.path().filename();
    if (name.find("." + language + ".") == std::string::npos || files.contains(name)) continue;
    INFO("no page is read from " << name);
    if (renew) std::filesystem::remove(entry.path());
    CHECK(renew);
  }
}

}  // namespace

TEST_CASE("every page reads as it did when somebody last read it, in Ukrainian", "[golden]") {
  compare("uk");
}

TEST_CASE("every page reads as it did when somebody last read it, in English", "[golden]") {
  compare("en");
}

TEST_CASE("a kiosk reads the page that was named, or all of them under their names") {
  test::StateFolder state;
  state.store_pack("brno", kNow);
  RealDisk disk;
  const FixedClock clock(kNow);
  Options options = reading(state, "cs");
  options.page = Route::parse("languages").value();
  const auto one = transcripts(options, disk, clock);
  REQUIRE(one);
  CHECK(one->find("==") == std::string::npos);
  CHECK(one->find("Čeština — tlačítko, vybráno\n") != std::string::npos);
  options.every_page = true;
  const auto all = transcripts(options, disk, clock);
  REQUIRE(all);
  CHECK(all->starts_with("== home\n"));
  CHECK(all->find("\n\n== languages\n") != std::string::npos);
  CHECK(all->find(*one) != std::string::npos);
}

TEST_CASE("before the first data a kiosk reads that it waits for them") {
  test::StateFolder empty;
  RealDisk disk;
  Options options = reading(empty, "en");
  options.every_page = true;
  const auto all = transcripts(options, disk, FixedClock(kNow));
  REQUIRE(all);
  CHECK(all->starts_with("== home\nWaiting for the first data — heading, level 1\n"));
}

}  // namespace pobratym::kiosk
