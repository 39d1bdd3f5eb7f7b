// SPDX-License-Identifier: Apache-2.0
// The systemd units as systemd itself reads them, where it is here to be asked.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "content/base/disk.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;

namespace {

const Path kUnits = POBRATYM_SOURCE_DIR "/packaging/systemd";
const std::string kAnalyze = "/usr/bin/systemd-analyze";

/// A unit that names the program as it is built rather than as it is installed.
Path unit_for_here(const std::string& program, const Path& folder) {
  RealDisk disk;
  Bytes unit = disk.read(kUnits / (program + ".service"), 65536).value();
  const std::string installed = "/usr/bin/" + program;
  const std::size_t at = unit.find(installed);
  REQUIRE(at != Bytes::npos);
  unit.replace(at, installed.size(), POBRATYM_BIN_DIR "/" + program);
  REQUIRE(disk.write(folder / (program + ".service"), unit));
  return folder / (program + ".service");
}

}  // namespace

TEST_CASE("systemd understands the services") {
  if (!RealDisk().exists(kAnalyze)) SKIP("systemd-analyze is not here");
  const std::string program = GENERATE("pobratym-sync", "pobratym-desk");
  const test::TemporaryFolder folder;
  const auto unit = unit_for_here(program, folder.path());
  const auto run = test::run_program({kAnalyze, "verify", "--man=no", unit.string()});
  INFO(run.output);
  CHECK(run.code == 0);
  CHECK(run.output.empty());  // what it does not understand is only a warning to systemd
}

TEST_CASE("the services may do little enough for systemd to call them well protected") {
  if (!RealDisk().exists(kAnalyze)) SKIP("systemd-analyze is not here");
  const std::string program = GENERATE("pobratym-sync", "pobratym-desk");
  const test::TemporaryFolder folder;
  const auto unit = unit_for_here(program, folder.path());
  const auto run = test::run_program(
      {kAnalyze, "security", "--offline=yes", "--threshold=15", "--no-pager", unit.string()});
  INFO(run.output);
  CHECK(run.code == 0);
}
