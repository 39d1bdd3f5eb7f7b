// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/running_daemon.hpp"
#include "tests/support/paths.hpp"

#include <csignal>
#include <stdexcept>
#include <vector>

#include "tests/support/program.hpp"

namespace pobratym::test {

RunningDaemon::RunningDaemon(Path folder)
    : folder_(std::move(folder)), manager_((folder_ / "notify").string()) {}

RunningDaemon::~RunningDaemon() {
  if (process_ >= 0) stop(SIGKILL);
}

void RunningDaemon::configure(const std::string& repository, const std::string& root, Json more) {
  more["repository"] = repository;
  more["state"] = state().string();
  if (!root.empty()) more["root"] = root;
  if (!RealDisk().write(config(), dump_json_pretty(more))) throw std::runtime_error("no disk");
}

void RunningDaemon::start(std::optional<Instant> wall) {
  std::vector<std::string> words{"/usr/bin/env", "NOTIFY_SOCKET=" + (folder_ / "notify").string(),
                                 "WATCHDOG_USEC=1000000"};
  if (wall) {
    words.push_back(std::string("LD_PRELOAD=") + POBRATYM_FAKE_CLOCK);
    words.emplace_back("ASAN_OPTIONS=verify_asan_link_order=0");
    words.push_back("POBRATYM_TEST_CLOCK=" + std::to_string(wall->time_since_epoch().count()));
  }
  for (const char* word : {POBRATYM_BIN_DIR "/pobratym-sync", "run", "--config"}) {
    words.emplace_back(word);
  }
  words.push_back(config().string());
  process_ = start_program(words, (folder_ / "log").string());
}

void RunningDaemon::signal(int number) const { ::kill(process_, number); }

int RunningDaemon::wait() {
  const int code = wait_for(process_);
  process_ = -1;
  return code;
}

int RunningDaemon::stop(int number) {
  signal(number);
  return wait();
}

sync::SyncStatus RunningDaemon::status() const { return sync::read_status(RealDisk(), state()); }

std::string RunningDaemon::log() const {
  return RealDisk().read(folder_ / "log", 1u << 20u).value_or("");
}

}  // namespace pobratym::test
