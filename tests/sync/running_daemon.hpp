// SPDX-License-Identifier: Apache-2.0
// The real program `pobratym-sync run` as a child process, and what it tells its service manager.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

#include "sync/status.hpp"
#include "tests/support/notify_socket.hpp"

namespace pobratym::test {

class RunningDaemon {
 public:
  /// Its log is `folder`/log, the socket `folder`/notify, the state `folder`/state and the
  /// configuration `folder`/sync.json.
  explicit RunningDaemon(Path folder);
  ~RunningDaemon();
  RunningDaemon(const RunningDaemon&) = delete;
  RunningDaemon& operator=(const RunningDaemon&) = delete;

  /// Writes the configuration: the repository, and root and members where they are given.
  void configure(const std::string& repository, const std::string& root,
                 Json more = Json::object());
  /// With the computer's clock, or with one that stands still at `wall`.
  void start(std::optional<Instant> wall = {});
  void signal(int number) const;
  /// Exit code; 128 + n when signal n ended it.
  int wait();
  int stop(int number);

  [[nodiscard]] NotifySocket& manager() { return manager_; }
  [[nodiscard]] sync::SyncStatus status() const;
  [[nodiscard]] std::string log() const;
  [[nodiscard]] Path state() const { return folder_ / "state"; }
  [[nodiscard]] Path config() const { return folder_ / "sync.json"; }

 private:
  Path folder_;
  NotifySocket manager_;
  pid_t process_ = -1;
};

}  // namespace pobratym::test
