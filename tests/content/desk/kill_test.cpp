// SPDX-License-Identifier: Apache-2.0
// The program is killed at random moments while it saves and publishes. Afterwards everything it
// acknowledged is there, the audit log tells of every step and of no other, and the repository
// verifies. POBRATYM_KILLS=200 is the long run.
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <random>
#include <thread>

#include "content/base/clock.hpp"
#include "content/desk/database/database.hpp"
#include "content/desk/database/session.hpp"
#include "content/repository/check.hpp"
#include "tests/content/desk/desk_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {
namespace {

constexpr const char* kRecord = "/api/records/city/brno";

int kills() {
  const char* asked = std::getenv("POBRATYM_KILLS");
  return asked == nullptr ? 12 : std::atoi(asked);
}

/// How many approvals the history of the record knows, and how many the audit log.
std::pair<long long, long long> approvals(const Path& database) {
  long long in_history = 0, in_log = 0;
  const auto opened = desk::Database::open_sqlite(database).value();
  REQUIRE(opened->run([&](soci::session& session) {
    session << "SELECT COUNT(*) FROM record_version WHERE id = 'city/brno' AND version > 1"
               " AND state IN ('approved', 'published')",
        soci::into(in_history);
    session << "SELECT COUNT(*) FROM audit WHERE what = 'record.approved' AND about = 'city/brno'",
        soci::into(in_log);
  }));
  return {in_history, in_log};
}

std::string headers(std::int64_t version, int number) {
  return "If-Match: \"" + std::to_string(version) + "\"\r\nIdempotency-Key: k" +
         std::to_string(number) + "\r\n";
}

TEST_CASE("a desk that is killed while saving and publishing loses nothing it acknowledged") {
  TemporaryFolder folder;
  DeskProgram desk(folder.path());
  desk.join();
  REQUIRE(repository::check_repository(RealDisk(), desk.repository(), SystemClock().now()));

  std::mt19937 dice(20261126);
  int number = 0;
  std::string acknowledged = desk.ask("GET", kRecord).json["record"]["document"]["name"]["uk"];
  std::string sent = acknowledged;
  int saves = 0;
  for (int round = 0; round < kills(); ++round) {
    const auto lives = std::chrono::milliseconds(20 + dice() % 400);
    std::thread killer([&] {
      std::this_thread::sleep_for(lives);
      desk.kill();
    });
    while (true) {
      const auto before = desk.ask("GET", kRecord);
      if (before.status != 200) break;
      Json document = before.json["record"]["document"];
      document["name"]["uk"] = sent = "Брно " + std::to_string(++number);
      const auto version = before.json["record"]["version"].get<std::int64_t>();
      const auto saved =
          desk.ask("PUT", kRecord, {{"document", document}}, headers(version, number));
      if (saved.status != 200) break;
      acknowledged = sent;
      ++saves;
      desk.ask("POST", std::string(kRecord) + "/state",
               {{"to", "approved"}, {"version", saved.json["version"]}});
      desk.ask("POST", "/api/publication");
    }
    killer.join();

    const auto verified =
        repository::check_repository(RealDisk(), desk.repository(), SystemClock().now());
    INFO("round " << round << ": " << (verified ? "" : verified.error().message));
    REQUIRE(verified);
    const auto [in_history, in_log] = approvals(folder / "data/desk.db");
    CHECK(in_history == in_log);
    desk.start();
    const std::string kept = desk.ask("GET", kRecord).json["record"]["document"]["name"]["uk"];
    INFO("kept " << kept << ", acknowledged " << acknowledged << ", sent " << sent);
    REQUIRE((kept == acknowledged || kept == sent));
    acknowledged = kept;
  }
  CHECK(saves > 0);
  CHECK(desk.ask("POST", "/api/publication").status == 202);
  CHECK(desk.stop() == 0);
  CHECK(repository::check_repository(RealDisk(), desk.repository(), SystemClock().now()));
}

}  // namespace
}  // namespace pobratym::test
