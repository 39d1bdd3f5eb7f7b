// SPDX-License-Identifier: Apache-2.0
// `pobratym-sync run`: sync, do the chores, wait, for as long as the computer is on. The world
// comes in as arguments, so that tests live through days of it in milliseconds.
#pragma once

#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.hpp"
#include "sync/allowance.hpp"
#include "sync/chore.hpp"
#include "sync/once.hpp"
#include "sync/schedule.hpp"
#include "sync/waiter.hpp"

namespace pobratym::sync {

/// What one sync is told.
struct SyncOrder {
  Instant now;
  /// Bytes that pictures may take when so many have travelled in this run; empty unless metered.
  std::function<std::uint64_t(std::uint64_t travelled)> picture_room;
  Interrupted interrupted;
};

struct DaemonParts {
  Waiter& waiter;
  Disk& disk;
  Path state_folder;
  std::function<Result<Outcome>(const SyncOrder&)> sync;
  std::function<std::optional<Instant>()> floor;  ///< time_floor()
  /// The configuration read again; on an error the old one stays.
  std::function<Result<ScheduleSettings>()> reread;
  std::function<void(std::string_view lines)> notify;  ///< the service manager
  std::function<void(const std::string& line)> log;
  std::vector<Chore> chores;
  /// The manager is told at least so often that the daemon lives; empty when it does not ask.
  std::optional<std::chrono::milliseconds> watchdog;
  std::uint64_t seed = 0;
};

/// What a run is taken to have cost on the line.
[[nodiscard]] std::uint64_t cost_of(const Traffic& traffic);

class Daemon {
 public:
  Daemon(DaemonParts parts, ScheduleSettings settings);

  /// Until it is told to stop.
  void run();

 private:
  void sync();
  void take(const Result<Outcome>& outcome);
  void do_chores(bool with_network);
  void rest(const Step& step);
  void heed(Wake wake);
  void reread();
  void tell(Activity activity, std::optional<Instant> next_run);
  void write_word();
  void report(const Outcome& outcome);
  void pulse();
  [[nodiscard]] bool is_stop_wanted();
  [[nodiscard]] Instant wall();
  [[nodiscard]] Allowance allowance();
  void keep(const Allowance& allowance);

  DaemonParts parts_;
  ScheduleSettings settings_;
  std::mt19937_64 random_;
  std::optional<Instant> floor_;
  Schedule schedule_;
  DaemonWord word_;
  std::string reported_;
  std::optional<Uptime> last_pulse_;
  bool stop_ = false;
};

}  // namespace pobratym::sync
