// SPDX-License-Identifier: Apache-2.0
// tuf-client's command line: options before the command, 0 or 1 and nothing else.
#include <catch2/catch_test_macros.hpp>

#include "content/base/disk.hpp"
#include "tests/support/paths.hpp"
#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::run_program;
using test::TufSite;

namespace {

const std::string kProgram = std::string(POBRATYM_BIN_DIR) + "/tuf-client";

}  // namespace

TEST_CASE("a command line that is not understood ends with 1") {
  const std::vector<std::vector<std::string>> lines = {
      {},
      {"refresh"},
      {"--metadata-dir", "m"},
      {"--metadata-dir", "m", "init"},
      {"--metadata-dir", "m", "refresh"},
      {"--metadata-dir", "m", "init", "/there/is/no/root.json"},
      {"--metadata-dir", "m", "download"},
      {"--metadata-dir", "m", "--metadata-url", "http://127.0.0.1:1", "download"},
      {"--metadata-dir", "m", "--metadata-url", "http://127.0.0.1:1", "--target-dir", "t",
       "--target-base-url", "http://127.0.0.1:1", "download"},
      {"--metadata-dir", "m", "publish"},
      {"--no-such-option", "--metadata-dir", "m", "refresh"},
  };
  for (const auto& words : lines) {
    std::vector<std::string> line = {kProgram};
    line.insert(line.end(), words.begin(), words.end());
    const auto run = run_program(line);
    INFO(run.output);
    CHECK(run.code == 1);
    CHECK_FALSE(run.output.empty());
  }
  CHECK(run_program({kProgram, "--help"}).code == 0);
}

TEST_CASE("without a root to begin with nothing is asked") {
  TufSite site;
  CHECK_FALSE(site.refresh());
  CHECK(site.asked().empty());
  CHECK_FALSE(RealDisk().exists(site.folder() / "metadata"));
}

TEST_CASE("a file's name may look like an option's or a command's") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.add_target("targets", "download", "content");
  site.repository.publish_all();
  CHECK(site.download({"download"}));
}

TEST_CASE("a metadata folder that cannot be written is said so") {
  TufSite site;
  RealDisk disk;
  REQUIRE(disk.write(site.folder() / "metadata", "a file where the folder should be"));
  CHECK_FALSE(site.init());
  CHECK(site.output().find("metadata") != std::string::npos);
}
