// SPDX-License-Identifier: Apache-2.0
// The daemon as a service manager has it: the real program, a real web server, real signals.
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <future>
#include <thread>

#include "content/base/hash.hpp"
#include "content/store/content_reader.hpp"
#include "sync/status_keeper.hpp"
#include "tests/support/http_server.hpp"
#include "tests/support/nginx.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/published_repository.hpp"
#include "tests/support/says.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/sync/running_daemon.hpp"

using namespace pobratym;
using namespace std::chrono_literals;
using sync::Activity;
using sync::SyncState;
using test::Nginx;
using test::PublishedRepository;
using test::RunningDaemon;
using test::says;

namespace {

const std::string kProgram = std::string(POBRATYM_BIN_DIR) + "/pobratym-sync";

/// Now, because the program has no other clock.
void publish(PublishedRepository& repository) { repository.publish(SystemClock().now()); }

std::string root_of(const PublishedRepository& repository) {
  return repository.folder() / "metadata/1.root.json";
}

std::string label(const Path& state, const std::string& slug) {
  auto reader = store::ContentReader::open(state / "content.db");
  if (!reader) return "";
  const auto terms = reader->records("term", std::chrono::year(2026) / 11 / 24);
  if (!terms) return "";
  for (const auto& term : *terms) {
    if (term.key.slug == slug) return term.document["label"]["en"];
  }
  return "";
}

std::string told_status(const RunningDaemon& daemon) {
  return test::run_program({kProgram, "status", "--state", daemon.state()}).output;
}

}  // namespace

TEST_CASE("a kiosk that is woken shows at once what was published just now") {
  const test::TemporaryFolder folder;
  PublishedRepository repository(folder / "repository", 60);
  publish(repository);
  const Nginx server(repository.folder(), folder / "nginx");
  RunningDaemon daemon(folder.path());
  daemon.configure(server.url(), root_of(repository));
  daemon.start();
  CHECK_FALSE(daemon.manager().hear("READY=1").empty());
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; next run at").empty());
  CHECK(daemon.status().content_version == 1);
  CHECK(says(told_status(daemon), "The daemon waits; next run at"));

  repository.edit(42, "edited");
  publish(repository);
  daemon.signal(SIGUSR1);
  CHECK_FALSE(daemon.manager().hear("STATUS=Up to date", "; syncing").empty());
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; next run at").empty());
  CHECK(daemon.status().content_version == 2);
  CHECK(label(daemon.state(), "t-42") == "edited");
  CHECK_FALSE(daemon.manager().hear("WATCHDOG=1").empty());

  CHECK(daemon.stop(SIGTERM) == 0);
  CHECK_FALSE(daemon.manager().hear("STOPPING=1").empty());
  CHECK(daemon.status().daemon.activity == Activity::stopped);
  CHECK(daemon.status().state == SyncState::up_to_date);
}

TEST_CASE("while the server is away the status says since when, and another address is taken up") {
  const test::TemporaryFolder folder;
  PublishedRepository repository(folder / "repository", 60);
  publish(repository);
  Nginx server(repository.folder(), folder / "nginx");
  RunningDaemon daemon(folder.path());
  daemon.configure(server.url(), root_of(repository));
  daemon.start();
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; next run at").empty());
  server.stop();
  daemon.signal(SIGUSR1);
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; the last sync failed").empty());
  const sync::SyncStatus first = daemon.status();
  CHECK(first.state == SyncState::failed);
  CHECK(first.failures == 1);
  CHECK(first.failing_since == first.last_attempt);
  CHECK(first.last_success);
  CHECK(first.daemon.activity == Activity::waiting);
  daemon.signal(SIGUSR1);
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; syncing").empty());
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; next run at").empty());
  CHECK(daemon.status().failures == 2);
  CHECK(daemon.status().failing_since == first.failing_since);
  CHECK(says(told_status(daemon), "It has failed 2 times since "));

  REQUIRE(RealDisk().write(daemon.config(), "{\"repository\": 7}"));
  daemon.signal(SIGHUP);
  CHECK_FALSE(daemon.manager().hear("RELOADING=1").empty());
  CHECK_FALSE(daemon.manager().hear("READY=1").empty());
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; next run at").empty());
  CHECK(says(daemon.log(), "stays as it was: "));
  const Nginx elsewhere(repository.folder(), folder / "nginx-2");
  daemon.configure(elsewhere.url(), root_of(repository));
  daemon.signal(SIGHUP);
  CHECK_FALSE(daemon.manager().hear("READY=1").empty());
  CHECK_FALSE(daemon.manager().hear("STATUS=Up to date", "; syncing").empty());
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; next run at").empty());
  CHECK(daemon.status().state == SyncState::up_to_date);
  CHECK(daemon.status().failures == 0);
  CHECK_FALSE(daemon.status().failing_since);
  CHECK(daemon.stop(SIGINT) == 0);
}

TEST_CASE(
    "told to stop in the middle of a transfer it stops at once, and goes on there next time") {
  const test::TemporaryFolder folder;
  PublishedRepository repository(folder / "repository", 10);
  const Bytes photo = test::picture(std::string(700'000, 'x'));
  repository.add_picture(3, photo);
  publish(repository);
  std::promise<void> began;
  std::atomic<bool> slow = true;
  std::atomic<std::size_t> asked_from = 0;
  const auto files = test::serve_folder(repository.folder());
  const test::HttpServer server([&](test::Connection& to, const std::string& path) {
    if (!path.ends_with(to_hex(sha256(photo)))) return files(to, path);
    const std::string range = to.header("Range");
    const std::size_t from = range.empty() ? 0 : std::stoul(range.substr(6));
    if (!slow) {
      asked_from = from;
      to.reply(from > 0 ? 206 : 200, photo.substr(from),
               "Content-Range: bytes " + std::to_string(from) + "-" +
                   std::to_string(photo.size() - 1) + "/" + std::to_string(photo.size()) + "\r\n");
      return;
    }
    to.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(photo.size()) + "\r\n\r\n" +
            photo.substr(0, 300'000));
    began.set_value();
    to.wait_until_closed();
    to.hang_up();
  });
  RunningDaemon daemon(folder.path());
  daemon.configure(server.url(), root_of(repository));
  daemon.start();
  REQUIRE(began.get_future().wait_for(30s) == std::future_status::ready);
  // What the server has sent need not have arrived: its first piece is on the disk when it has.
  const auto arrived = [&] {
    return !RealDisk()
                .list(daemon.state() / "partial")
                .value_or(std::vector<std::string>())
                .empty();
  };
  for (int tries = 0; tries < 3000 && !arrived(); ++tries) std::this_thread::sleep_for(10ms);
  REQUIRE(arrived());
  const auto before = std::chrono::steady_clock::now();
  CHECK(daemon.stop(SIGTERM) == 0);
  // Mostly a fifth of a second; a slow server alone would be waited for half a minute.
  CHECK(std::chrono::steady_clock::now() - before < 5s);
  const sync::SyncStatus stopped = daemon.status();
  CHECK(stopped.state == SyncState::never);  // neither a success nor a failure
  CHECK(stopped.error.empty());
  CHECK(stopped.content_version == 1);  // the text is here, and on the screen
  CHECK(stopped.daemon.activity == Activity::stopped);
  CHECK(says(daemon.log(), "Stopped on the way"));
  CHECK(says(told_status(daemon), "The daemon was stopped at "));

  slow = false;
  REQUIRE_FALSE(daemon.manager().hear("STOPPING=1").empty());
  daemon.start();
  REQUIRE_FALSE(daemon.manager().hear("READY=1").empty());
  daemon.signal(SIGUSR1);
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; next run at").empty());
  CHECK(asked_from > 200'000);
  CHECK(daemon.status().content_version == 1);
  CHECK(daemon.stop(SIGTERM) == 0);
}

TEST_CASE("a daemon that was killed leaves nothing untrue behind, and is started again") {
  const test::TemporaryFolder folder;
  PublishedRepository repository(folder / "repository", 60);
  publish(repository);
  RunningDaemon daemon(folder.path());
  daemon.configure(repository.folder(), root_of(repository));  // a folder: a stick that stays in
  daemon.start();
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; next run at").empty());
  CHECK(sync::is_status_kept(daemon.state()));
  const auto second = test::run_program({kProgram, "run", "--config", daemon.config().string()});
  CHECK(second.code == 1);
  CHECK(says(second.output, "another pobratym-sync run is at work"));

  CHECK(daemon.stop(SIGKILL) == 128 + SIGKILL);
  CHECK_FALSE(sync::is_status_kept(daemon.state()));
  CHECK(daemon.status().daemon.activity == Activity::waiting);  // as of the time it names
  CHECK(says(told_status(daemon), "No daemon runs here: it ended without a word, after "));
  CHECK(says(told_status(daemon), "Up to date: version 1"));

  daemon.start();
  REQUIRE_FALSE(daemon.manager().hear("READY=1").empty());
  daemon.signal(SIGUSR1);
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; syncing").empty());
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; next run at").empty());
  CHECK(says(told_status(daemon), "The daemon waits"));
  CHECK(daemon.stop(SIGTERM) == 0);
}

TEST_CASE(
    "a computer fifty years behind fetches and shows, and tells no time before the signed one") {
  const test::TemporaryFolder folder;
  PublishedRepository repository(folder / "repository", 60);
  const Instant published = parse_instant("2026-11-24T08:00:00Z").value();
  repository.publish(published);
  const Nginx server(repository.folder(), folder / "nginx");
  RunningDaemon daemon(folder.path());
  daemon.configure(server.url(), root_of(repository), {{"metered", {{"bytes_a_day", 1'000'000}}}});
  daemon.start(published - std::chrono::years(50));
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; next run at").empty());
  const sync::SyncStatus status = daemon.status();
  CHECK(status.state == SyncState::up_to_date);
  CHECK(status.last_success == published);
  CHECK(status.daemon.at == published);
  CHECK(daemon.stop(SIGTERM) == 0);

  // And fifty years ahead: nothing new is believed, what is shown stays, the status says why.
  repository.edit(42, "edited");
  repository.publish(published + 1h);
  const std::string before = label(daemon.state(), "t-42");
  REQUIRE_FALSE(daemon.manager().hear("STOPPING=1").empty());
  daemon.start(published + std::chrono::years(50));
  REQUIRE_FALSE(daemon.manager().hear("READY=1").empty());
  daemon.signal(SIGUSR1);
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date", "; the last sync failed").empty());
  CHECK(says(daemon.status().error, "expired"));
  CHECK(daemon.status().last_success == published);
  CHECK(label(daemon.state(), "t-42") == before);
  CHECK(daemon.stop(SIGTERM) == 0);

  REQUIRE_FALSE(daemon.manager().hear("STOPPING=1").empty());
  daemon.start(published + 2h);
  REQUIRE_FALSE(daemon.manager().hear("READY=1").empty());
  daemon.signal(SIGUSR1);
  REQUIRE_FALSE(daemon.manager().hear("STATUS=Up to date as of 2026-11-24T10").empty());
  CHECK(label(daemon.state(), "t-42") == "edited");
  CHECK(daemon.stop(SIGTERM) == 0);
}

TEST_CASE("mistakes in the configuration end the program with 2, each named") {
  const test::TemporaryFolder folder;
  const auto run = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {kProgram, "run"});
    return test::run_program(words);
  };
  const auto nothing = run({});
  CHECK(nothing.code == 2);
  CHECK(says(nothing.output, "\"repository\" is missing"));
  const std::string state = "state=" + (folder / "state").string();
  CHECK(run({"--config", "/not/there.json"}).code == 2);
  CHECK(run({"--set", "repository=ftp://host", "--set", state}).code == 2);
  CHECK(run({"--set", "repository=/r", "--set", state, "--set", "root=/not/there.json"}).code == 2);
  const auto shown = run({"--check", "--set", "repository=/r", "--set", state});
  CHECK(shown.code == 0);
  CHECK(says(shown.output, "\"every_seconds\": 300"));
}
