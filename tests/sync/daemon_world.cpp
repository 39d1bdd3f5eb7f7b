// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/daemon_world.hpp"

namespace pobratym::test {

using namespace sync;

void DaemonWorld::live(std::chrono::milliseconds time) {
  waiter.at(waiter.now().uptime + time, Wake::stop);
  Daemon daemon({.waiter = waiter,
                 .disk = disk,
                 .state_folder = folder.path(),
                 .sync = [this](const SyncOrder& order) { return sync(order); },
                 .floor = [this] { return floor; },
                 .reread = [this] { return reread(); },
                 .notify = [this](std::string_view lines) { notes.emplace_back(lines); },
                 .log = [this](const std::string& line) { logs.push_back(line); },
                 .chores = chores,
                 .watchdog = watchdog,
                 .seed = seed},
                settings);
  daemon.run();
}

/// As sync_once does it, of a repository that is one version and answers or not.
Result<Outcome> DaemonWorld::sync(const SyncOrder& order) {
  Run run{waiter.now().uptime, order.now, answers(waiter.now().uptime), 0};
  if (during) during(order);
  waiter.pass(takes);
  Outcome outcome;
  outcome.wished_pause = wished_pause;
  SyncStatus& status = outcome.status;
  status = read_status(disk, folder.path());
  status.last_attempt = order.now;
  status.requests = 2;
  status.bytes = run.good ? text_bytes : 0;
  if (run.good) {
    if (order.picture_room) {
      run.room = order.picture_room(cost_of({2, text_bytes}));
      status.bytes += std::min(run.room, picture_bytes);
    }
    status.state = SyncState::up_to_date;
    status.error.clear();
    status.last_success = order.now;
    status.content_version = 1;
    outcome.content.emplace();
    outcome.content->pictures = pictures;
  } else {
    status.state = SyncState::failed;
    status.error = "the server does not answer";
    outcome.interrupted = order.interrupted();
  }
  runs.push_back(run);
  if (auto written = write_status(disk, folder.path(), status); !written) {
    return tl::unexpected(written.error());
  }
  return outcome;
}

std::size_t DaemonWorld::told(const std::string& beginning) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      notes, [&](const std::string& note) { return note.starts_with(beginning); }));
}

std::vector<std::chrono::milliseconds> DaemonWorld::gaps() const {
  std::vector<std::chrono::milliseconds> gaps;
  for (std::size_t i = 1; i < runs.size(); ++i) gaps.push_back(runs[i].at - runs[i - 1].at);
  return gaps;
}

}  // namespace pobratym::test
