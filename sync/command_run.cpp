// SPDX-License-Identifier: Apache-2.0
// Builds the daemon out of real parts: signals, libcurl, systemd's socket.
#include <signal.h>

#include <cstdlib>
#include <iostream>
#include <random>

#include "content/repository/limits.hpp"
#include "sync/command.hpp"
#include "sync/config.hpp"
#include "sync/daemon.hpp"
#include "sync/daemon_chores.hpp"
#include "sync/notify.hpp"
#include "sync/signal_waiter.hpp"
#include "sync/status_keeper.hpp"
#include "sync/time_floor.hpp"

namespace pobratym::sync {
namespace {

void log_line(const std::string& line) { std::cerr << line << std::endl; }

std::optional<Path> installed_of(const Config& config) {
  return config.installed.empty() ? std::nullopt : std::optional(config.installed);
}

/// One repository over and over, by one transport: connections and TLS sessions are taken up again.
class Follower {
 public:
  Follower(Disk& disk, Config config) : disk_(disk), config_(std::move(config)) {}

  /// Opens what the configuration names; on an error what was open stays.
  Status open(Config config) {
    std::optional<Bytes> root;
    if (!config.root.empty()) {
      auto bytes = disk_.read(config.root, repository::kMaxRootBytes);
      if (!bytes) return fail_in("\"root\"", bytes.error());
      root = std::move(*bytes);
    }
    CurlSettings settings = config.connection;
    settings.stop = [this] { return interrupted_ && interrupted_(); };
    auto transport = open_transport(config.repository, disk_, settings);
    if (!transport) return tl::unexpected(transport.error());
    transport_ = std::move(*transport);
    root_ = std::move(root);
    config_ = std::move(config);
    return {};
  }

  Result<Outcome> sync(const SyncOrder& order) {
    interrupted_ = order.interrupted;
    InterruptibleTransport transport(*transport_, order.interrupted);
    const Traffic before = transport_->traffic();
    PictureRoom room;
    if (order.picture_room) {
      room = [&] {
        const Traffic now = transport_->traffic();
        return order.picture_room(
            cost_of({now.requests - before.requests, now.bytes - before.bytes}));
      };
    }
    const Progress progress = [&](std::string_view, std::uint64_t, std::uint64_t) {
      static_cast<void>(order.interrupted());  // a sign of life; content that is here is applied
    };
    auto outcome = sync_once({transport, disk_, config_.state, root_, progress, room,
                              order.interrupted, installed_of(config_), config_.picture_width},
                             order.now);
    interrupted_ = {};
    return outcome;
  }

  [[nodiscard]] const Config& config() const { return config_; }
  [[nodiscard]] const std::optional<Bytes>& root() const { return root_; }

 private:
  Disk& disk_;
  Config config_;
  std::optional<Bytes> root_;
  Interrupted interrupted_;
  std::unique_ptr<Transport> transport_;
};

/// Of the way up nothing is read anew on a signal: kiosk and desk change with the machine.
WayUp way_up_of(const Follower& follower) {
  const Config& config = follower.config();
  WayUp way;
  way.state_folder = config.state;
  way.kiosk = config.kiosk;
  way.desk = config.desk;
  way.desk_key = config.desk_key;
  way.connection = config.connection;
  way.installed_root = follower.root();
  if (!config.sticks.empty()) way.stick_places = config.sticks;
  way.log = log_line;
  way.picture_width = config.picture_width;
  return way;
}

/// The state folder is what everything else here stands on: another one needs another daemon.
Result<ScheduleSettings> reread(const Disk& disk, const RunArguments& arguments,
                                Follower& follower) {
  auto config = read_config(disk, arguments.config, arguments.settings);
  if (!config) return tl::unexpected(config.error());
  if (config->state != follower.config().state) {
    return fail(ErrorCode::invalid, "\"state\" has changed; restart the daemon for that");
  }
  if (config->picture_width != follower.config().picture_width) {
    return fail(ErrorCode::invalid, "\"picture_width\" has changed; restart the daemon for that");
  }
  ScheduleSettings schedule = config->schedule;
  if (auto opened = follower.open(std::move(*config)); !opened) {
    return tl::unexpected(opened.error());
  }
  return schedule;
}

}  // namespace

int run_daemon(const RunArguments& arguments) {
  const auto waiter = SignalWaiter::open();  // first: a signal that comes early must not end this
  if (!waiter) return complain(waiter.error(), kFailed);
  RealDisk disk;
  auto config = read_config(disk, arguments.config, arguments.settings);
  if (!config) return complain(config.error(), kUsage);
  if (arguments.check) {
    std::cout << dump_json_pretty(config_to_json(*config)) << "\n";
    return kDone;
  }
  ::signal(SIGPIPE, SIG_IGN);  // a closed journal is no reason to leave the kiosk without news
  const Path state = config->state;
  const ScheduleSettings schedule = config->schedule;
  const auto keeper = StatusKeeper::take(state);
  if (!keeper) return complain(keeper.error(), kFailed);
  Follower follower(disk, *config);
  if (auto opened = follower.open(std::move(*config)); !opened) {
    return complain(opened.error(), kUsage);
  }
  DaemonChores chores(disk, way_up_of(follower), installed_of(follower.config()));
  const Notifier notifier(std::getenv("NOTIFY_SOCKET"));
  const MetadataStore metadata(disk, state);
  std::random_device entropy;
  Daemon daemon(
      {.waiter = **waiter,
       .disk = disk,
       .state_folder = state,
       .sync = [&](const SyncOrder& order) { return follower.sync(order); },
       .floor = [&] { return time_floor(metadata); },
       .reread = [&] { return reread(disk, arguments, follower); },
       .notify = [&](std::string_view lines) { notifier.say(lines); },
       .log = log_line,
       .chores = chores.chores(),
       .watchdog = watchdog_interval(std::getenv("WATCHDOG_USEC"), std::getenv("WATCHDOG_PID")),
       .seed = std::uint64_t{entropy()} << 32u | entropy()},
      schedule);
  daemon.run();
  return kDone;
}

}  // namespace pobratym::sync
