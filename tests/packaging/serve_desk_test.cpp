// SPDX-License-Identifier: Apache-2.0
// packaging/serve-desk as packaging/run starts it: pack in, desk out, nothing left behind.
#include <signal.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <thread>

#include "content/base/disk.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;

namespace {

const std::string kRoot = POBRATYM_SOURCE_DIR;
const std::string kBuild = POBRATYM_BIN_DIR "/..";
constexpr std::uint64_t kMuch = 1u << 20u;

/// A folder as packaging/run prepares it, with the desk running until the end of the test.
class Served {
 public:
  explicit Served(const Path& run) : run_(run) {
    pid_ = test::start_program(
        {kRoot + "/packaging/serve-desk", run.string(), kBuild, kRoot + "/content/packs/brno"},
        (run / "log").string());
    for (int i = 0; i < 600 && address().empty(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    INFO(RealDisk().read(run / "log", kMuch).value_or(""));
    REQUIRE_FALSE(address().empty());
  }

  ~Served() { stop(); }
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;

  void stop() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGTERM);
    static_cast<void>(test::wait_for(pid_));
    pid_ = -1;
  }

  [[nodiscard]] std::string address() const {
    std::string text = RealDisk().read(run_ / "desk/address", kMuch).value_or("");
    while (text.ends_with('\n')) text.pop_back();
    return text;
  }

  /// Status and body; empty when nobody answers.
  [[nodiscard]] std::string ask(const std::string& path) const {
    return test::run_program({"/usr/bin/curl", "--silent", "--include", "--max-time", "10",
                              "--cacert", (run_ / "desk/certificate.pem").string(),
                              address() + path})
        .output;
  }

 private:
  Path run_;
  pid_t pid_ = -1;
};

}  // namespace

TEST_CASE("serve-desk opens a desk over TLS that has published its pack") {
  const test::TemporaryFolder folder;
  const Path run = folder.path();
  const auto keys =
      test::run_program({kBuild + "/bin/pobratym-pack", "keys", "new", (run / "keys").string()});
  REQUIRE(keys.code == 0);
  Served served(run);
  CHECK(served.ask("api/session").starts_with("HTTP/1.1 401"));
  CHECK(served.ask("").find("<!doctype html>") != std::string::npos);
  CHECK(RealDisk().exists(run / "repository/metadata/timestamp.json"));
  const auto log = RealDisk().read(run / "desk/log", kMuch).value();
  CHECK(log.find(served.address() + "#/invitation/") != std::string::npos);
  served.stop();
  CHECK(served.ask("api/session").empty());
}

TEST_CASE("serve-desk says what is missing") {
  const test::TemporaryFolder folder;
  const auto run = test::run_program({kRoot + "/packaging/serve-desk", folder.path().string(),
                                      kBuild, kRoot + "/content/packs/brno"});
  INFO(run.output);
  CHECK(run.code == 1);
  CHECK(run.output.find("the desk did not start") != std::string::npos);
  CHECK(run.output.find("pobratym-pack keys new") != std::string::npos);
}
