// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/running_daemon.hpp"

#include <stdlib.h>

#include <csignal>
#include <stdexcept>

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

void RunningDaemon::start() {
  ::setenv("NOTIFY_SOCKET", (folder_ / "notify").c_str(), 1);
  ::setenv("WATCHDOG_USEC", "1000000", 1);
  process_ = start_program(
      {std::string(POBRATYM_BIN_DIR) + "/pobratym-sync", "run", "--config", config().string()},
      (folder_ / "log").string());
  ::unsetenv("NOTIFY_SOCKET");
  ::unsetenv("WATCHDOG_USEC");
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
