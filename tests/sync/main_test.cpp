// SPDX-License-Identifier: Apache-2.0
// What pobratym-sync answers to the person or the timer that calls it.
#include <catch2/catch_test_macros.hpp>

#include "content/base/json.hpp"
#include "content/outbox/outbox.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/published_repository.hpp"
#include "tests/support/says.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using test::ProgramRun;
using test::run_program;
using test::says;

namespace {

const std::string kProgram = std::string(POBRATYM_BIN_DIR) + "/pobratym-sync";
constexpr const char* kNow = "2026-11-24T08:00:00Z";

}  // namespace

TEST_CASE("a command line that is not understood ends with 2 and says what is missing") {
  CHECK(run_program({kProgram}).code == 2);
  const ProgramRun run = run_program({kProgram, "once", "--state", "s"});
  CHECK(run.code == 2);
  CHECK(says(run, "--repository"));
  CHECK(run_program({kProgram, "once", "--repository", "ftp://host", "--state", "s"}).code == 2);
  CHECK(
      run_program({kProgram, "once", "--repository", "r", "--state", "s", "--now", "noon"}).code ==
      2);
  CHECK(run_program({kProgram, "once", "--repository", "r", "--state", "s", "--root", "/none"})
            .code == 2);
  CHECK(run_program({kProgram, "--help"}).code == 0);
}

TEST_CASE("a sync from a folder ends with 0 and tells what it did, and status tells it again") {
  const test::TemporaryFolder folder;
  test::PublishedRepository repository(folder / "repository", 60);
  repository.publish(parse_instant(kNow).value());
  const std::string state = folder / "state";
  CHECK(says(run_program({kProgram, "status", "--state", state}), "Never synced."));

  const ProgramRun once =
      run_program({kProgram, "once", "--repository", repository.folder(), "--state", state,
                   "--root", repository.folder() / "metadata/1.root.json", "--now", kNow});
  CHECK(once.code == 0);
  CHECK(once.output.starts_with("Up to date: 61 records, version 1; fetched the whole pack, "));

  CHECK(says(run_program({kProgram, "status", "--state", state}), "Up to date: version 1"));
  const ProgramRun json = run_program({kProgram, "status", "--state", state, "--json"});
  const auto status = parse_json(json.output);
  REQUIRE(status);
  CHECK(string_member(*status, "last_success") == kNow);
}

TEST_CASE("status tells what waits for the desk, and what became of the last stick") {
  const test::TemporaryFolder folder;
  const std::string state = folder / "state";
  RealDisk disk;
  const auto box = outbox::Outbox::open(state, "city-hall-1");
  REQUIRE(box);
  REQUIRE(box->append(outbox::Counter{"page-city", 3}, std::nullopt));
  outbox::Feedback words;
  words.text = "Where is the lift?";
  words.language = "en";
  REQUIRE(box->append(words, std::nullopt));
  REQUIRE(disk.write(folder / "state/stick.json",
                     R"({"at":"2026-11-24T08:00:00Z","uk":"Оновлено.","en":"Updated."})"));
  const ProgramRun told = run_program({kProgram, "status", "--state", state});
  INFO(told.output);
  CHECK(says(told, "The outbox: 2 messages for the desk, 1 of them visitors' words"));
  CHECK(says(told, "The last stick, at 2026-11-24T08:00:00Z: Updated."));
  const auto json =
      parse_json(run_program({kProgram, "status", "--state", state, "--json"}).output);
  REQUIRE(json);
  CHECK((*json)["outbox"]["waiting"] == 2);
  CHECK((*json)["outbox"]["words"] == 1);
  CHECK((*json)["last_stick"]["uk"] == "Оновлено.");
}

TEST_CASE("a sync that fails ends with 1 and a sentence") {
  const test::TemporaryFolder folder;
  test::PublishedRepository repository(folder / "repository", 10);
  repository.publish(parse_instant(kNow).value());
  const ProgramRun run =
      run_program({kProgram, "once", "--repository", folder / "no-stick", "--state",
                   folder / "state", "--root", repository.folder() / "metadata/1.root.json"});
  CHECK(run.code == 1);
  CHECK(says(run, "is the stick plugged in and mounted?"));
  CHECK(says(run, "There is no content yet."));
}

TEST_CASE("a technician can see every file that is asked for") {
  const test::TemporaryFolder folder;
  test::PublishedRepository repository(folder / "repository", 10);
  repository.publish(parse_instant(kNow).value());
  const ProgramRun run = run_program(
      {kProgram, "once", "--repository", repository.folder(), "--state", folder / "state", "--root",
       repository.folder() / "metadata/1.root.json", "--now", kNow, "--verbose"});
  CHECK(run.code == 0);
  CHECK(says(run, "metadata/timestamp.json\n"));
}
