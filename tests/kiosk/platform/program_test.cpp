// SPDX-License-Identifier: Apache-2.0
// The program itself, as staff and services start it: no display, no GL, plain exit codes.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "kiosk/ui/raster/png.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"

namespace pobratym::test {
namespace {

const std::string kKiosk = POBRATYM_BIN_DIR "/pobratym-kiosk";
const char* const kNow = "2026-11-24T12:32:00Z";

/// Without any display server to speak to.
ProgramRun kiosk(std::vector<std::string> words) {
  const std::vector<std::string> bare = {"/usr/bin/env",    "-u",  "DISPLAY", "-u",
                                         "WAYLAND_DISPLAY", kKiosk};
  words.insert(words.begin(), bare.begin(), bare.end());
  return run_program(words);
}

}  // namespace

TEST_CASE("a picture is drawn where there is no display") {
  StateFolder state;
  state.store_pack("kharkiv", parse_instant(kNow).value());
  const auto file = state.path() / "out.png";
  const auto run = kiosk({"--state", state.path(), "--page", "city/brno", "--lang", "uk", "--size",
                          "1080x1920", "--now", kNow, "--shot", file});
  CHECK(run.output == "");
  CHECK(run.code == 0);
  const auto image = ui::read_png(file);
  REQUIRE(image);
  CHECK(image->width == 1080);
  CHECK(image->height == 1920);
}

TEST_CASE("before the first data the waiting page is drawn, which is no mistake") {
  StateFolder state;
  for (const auto& folder : {state.path(), state.path() / "never made"}) {
    const auto file = state.path() / "out.png";
    const auto run = kiosk({"--state", folder, "--shot", file, "--size", "540x960"});
    CHECK(run.output == "");
    CHECK(run.code == 0);
    CHECK(ui::read_png(file));
    std::filesystem::remove(file);
  }
}

TEST_CASE("a page that does not exist is refused with a sentence") {
  StateFolder state;
  const auto run = kiosk({"--state", state.path(), "--page", "nowhere", "--shot", "x.png"});
  CHECK(run.code == 2);
  CHECK(run.output.find("there is no page nowhere") != std::string::npos);
}

TEST_CASE("without a display and without --shot a sentence says what would work") {
  StateFolder state;
  const auto run = kiosk({"--state", state.path()});
  CHECK(run.code == 1);
  CHECK(run.output.find("--shot") != std::string::npos);
}

TEST_CASE("the program needs no GL library to start") {
  const auto run = run_program({"/usr/bin/readelf", "-d", kKiosk});
  REQUIRE(run.code == 0);
  REQUIRE(run.output.find("libc.so") != std::string::npos);
  for (const char* library : {"libGL.", "libEGL.", "libGLX", "libOpenGL", "libGLES"}) {
    INFO(library);
    CHECK(run.output.find(library) == std::string::npos);
  }
}

}  // namespace pobratym::test
