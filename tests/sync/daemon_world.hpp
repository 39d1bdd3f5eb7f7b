// SPDX-License-Identifier: Apache-2.0
// A daemon in a world of its own: time, disk and repository are made up, and everything it does is
// remembered.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sync/daemon.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/sync/fake_waiter.hpp"
#include "tests/sync/memory_disk.hpp"

namespace pobratym::test {

class DaemonWorld {
 public:
  explicit DaemonWorld(Instant wall) : waiter(wall) {}

  /// Lives so long, then is told to stop.
  void live(std::chrono::milliseconds time);

  struct Run {
    sync::Uptime at{};
    Instant wall{};
    bool good = false;
    std::uint64_t room = 0;  ///< for pictures, when metered
  };
  [[nodiscard]] sync::SyncStatus status() const { return sync::read_status(disk, folder.path()); }
  [[nodiscard]] std::size_t told(const std::string& beginning) const;
  [[nodiscard]] std::vector<std::chrono::milliseconds> gaps() const;

  TemporaryFolder folder;
  FakeWaiter waiter;
  MemoryDisk disk;
  sync::ScheduleSettings settings;
  std::vector<sync::Chore> chores;
  std::optional<std::chrono::milliseconds> watchdog;
  std::uint64_t seed = 7;

  // The repository as it answers.
  std::function<bool(sync::Uptime)> answers = [](sync::Uptime) { return true; };
  Status pictures;
  std::chrono::seconds wished_pause{};
  std::chrono::milliseconds takes{1000};
  std::uint64_t text_bytes = 400, picture_bytes = 0;
  std::optional<Instant> floor;
  /// Looked at while a sync goes on, with the words that it is given.
  std::function<void(const sync::SyncOrder&)> during;
  std::function<Result<sync::ScheduleSettings>()> reread = [this] { return settings; };

  // What happened.
  std::vector<Run> runs;
  std::vector<std::string> notes, logs;

 private:
  Result<sync::Outcome> sync(const sync::SyncOrder& order);
};

}  // namespace pobratym::test
