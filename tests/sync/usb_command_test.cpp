// SPDX-License-Identifier: Apache-2.0
// The two commands for the way up, as a person or a rule of the system calls them.
#include "sync/usb_command.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "content/outbox/seal.hpp"
#include "tests/content/outbox/messages.hpp"
#include "tests/support/desk_receiver.hpp"
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

TEST_CASE("a person plugs in a stick, types one command and reads what came of it") {
  const test::TemporaryFolder folder;
  test::PublishedRepository repository(folder / "repository", 20);
  repository.publish(parse_instant(kNow).value());
  std::filesystem::create_directory(folder / "stick");
  std::filesystem::copy(repository.folder(), folder / "stick/pobratym",
                        std::filesystem::copy_options::recursive);
  const std::string state = folder / "state";
  REQUIRE(test::open_outbox(state).append(test::words("Дякуємо!"), test::at_hour(8)));
  const auto key = outbox::OpeningKey::generate();
  const std::vector<std::string> words = {
      kProgram,     "usb",
      "--state",    state,
      "--root",     repository.folder() / "metadata/1.root.json",
      "--at",       folder / "stick",
      "--kiosk",    "city-hall-1",
      "--desk-key", key.sealing_key().hex(),
      "--now",      kNow};
  const ProgramRun first = run_program(words);
  CHECK(first.code == 0);
  CHECK(says(first, "Матеріали оновлено до випуску від 2026-11-24."));
  CHECK(says(first, "Written for the city hall: 1 entry"));
  CHECK(std::filesystem::exists(folder / "stick/pobratym/result-city-hall-1.txt"));
  CHECK(std::filesystem::exists(folder / "stick/pobratym/outbox/city-hall-1-1.sealed"));
  const ProgramRun second = run_program(words);
  CHECK(second.code == 0);
  CHECK(says(second, "ті самі матеріали"));
}

TEST_CASE("what is refused ends with 1, no stick with another number, a wrong line with 2") {
  const test::TemporaryFolder folder;
  const std::string state = folder / "state";
  std::filesystem::create_directories(folder / "stick/pobratym/metadata");
  REQUIRE(RealDisk().write(folder / "stick/pobratym/metadata/timestamp.json", "{}"));
  const ProgramRun refused =
      run_program({kProgram, "usb", "--state", state, "--at", folder / "stick"});
  CHECK(refused.code == 1);
  CHECK(says(refused, "не прийнято"));
  CHECK(run_program({kProgram, "usb", "--state", state, "--at", folder / "none"}).code == 1);
  CHECK(run_program({kProgram, "usb"}).code == 2);
  CHECK(run_program({kProgram, "usb", "--state", state, "--desk-key", "12"}).code == 2);
  CHECK(
      run_program({kProgram, "usb", "--state", state, "--kiosk", "../x", "--at", folder / "stick"})
          .code == 1);
}

TEST_CASE("what waits can be sent now, and whether it arrived is the exit code") {
  const test::TemporaryFolder folder;
  const std::string state = folder / "state";
  REQUIRE(test::open_outbox(state).append(test::words("Дякуємо!"), test::at_hour(8)));
  const test::DeskReceiver desk(
      [](std::size_t request) { return request == 0 ? test::Mood::error : test::Mood::honest; });
  const std::vector<std::string> words = {kProgram,   "deliver", "--state",     state,   "--desk",
                                          desk.url(), "--kiosk", "city-hall-1", "--now", kNow};
  const ProgramRun failed = run_program(words);
  CHECK(failed.code == 1);
  CHECK(says(failed, "status 503"));
  const ProgramRun good = run_program(words);
  CHECK(good.code == 0);
  CHECK(says(good, "Delivered 1; nothing waits."));
  CHECK(desk.entries().size() == 1);
  CHECK(run_program({kProgram, "deliver", "--state", state}).code == 2);
  CHECK(
      run_program({kProgram, "deliver", "--state", state, "--desk", "http://desk.example"}).code ==
      2);
}
