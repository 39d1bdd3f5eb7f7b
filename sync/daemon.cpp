// SPDX-License-Identifier: Apache-2.0
#include "sync/daemon.hpp"

#include <algorithm>
#include <utility>

#include "content/model/zone.hpp"
#include "sync/lock.hpp"
#include "sync/notify.hpp"
#include "sync/plan.hpp"

namespace pobratym::sync {
namespace {

using std::chrono::milliseconds;

/// A picture that is refused is no reason to ask less often; a network that broke off is.
RunEnd end_of(const Result<Outcome>& outcome) {
  if (!outcome || !outcome->content) return RunEnd::failed;
  const Status& pictures = outcome->content->pictures;
  const bool reached = pictures || pictures.error().code != ErrorCode::unreachable;
  return reached ? RunEnd::good : RunEnd::failed;
}

bool has_content(const Disk& disk, const Path& state_folder) {
  return read_status(disk, state_folder).content_version.has_value();
}

std::string in_one_line(const SyncStatus& status) {
  std::string words = "Never synced";
  if (status.last_success) words = "Up to date as of " + format_instant(*status.last_success);
  if (status.state == SyncState::failed) words += "; the last sync failed: " + status.error;
  const auto& next = status.daemon.next_run;
  switch (status.daemon.activity) {
    case Activity::syncing:
      return words + "; syncing";
    case Activity::waiting:
    case Activity::resting:
      return words + (next ? "; next run at " + format_instant(*next) : "");
    case Activity::none:
    case Activity::stopped:
      break;
  }
  return words;
}

}  // namespace

std::uint64_t cost_of(const Traffic& traffic) {
  return traffic.bytes + traffic.requests * kRequestCost;
}

Daemon::Daemon(DaemonParts parts, ScheduleSettings settings)
    : parts_(std::move(parts)),
      settings_(std::move(settings)),
      random_(parts_.seed),
      floor_(parts_.floor()),
      schedule_(settings_, has_content(parts_.disk, parts_.state_folder),
                parts_.waiter.now().uptime, random_()) {}

void Daemon::run() {
  parts_.notify("READY=1");
  while (!stop_) {
    const Step step = schedule_.next(parts_.waiter.now(), floor_);
    if (step.run) {
      sync();
      do_chores(true);
    } else {
      if (step.quiet) do_chores(false);
      rest(step);
    }
  }
  parts_.notify("STOPPING=1");
  tell(Activity::stopped, std::nullopt);
}

Instant Daemon::wall() {
  const Instant now = parts_.waiter.now().wall;
  return std::max(now, floor_.value_or(now));
}

void Daemon::sync() {
  tell(Activity::syncing, std::nullopt);
  SyncOrder order{parts_.waiter.now().wall, {}, [this] { return is_stop_wanted(); }};
  const Allowance before = allowance();
  if (settings_.bytes_a_day) {
    const std::uint64_t most = *settings_.bytes_a_day;
    order.picture_room = [this, before, most](std::uint64_t travelled) {
      const Allowance spent = spend(before, travelled);
      const std::uint64_t room = left_of(spent, most);
      // Counted as spent until it is known how much of it was: should the power go meanwhile, a
      // city pays for a day's bytes once.
      if (room > 0) keep(spend(spent, room));
      return room;
    };
  }
  const auto outcome = parts_.sync(order);
  floor_ = parts_.floor();
  if (settings_.bytes_a_day && outcome) {
    keep(spend(before, cost_of({outcome->status.requests, outcome->status.bytes})));
  }
  take(outcome);
}

void Daemon::take(const Result<Outcome>& outcome) {
  if (is_stop_wanted()) stop_ = true;
  const Uptime now = parts_.waiter.now().uptime;
  if (!outcome) {
    if (reported_ != outcome.error().message) parts_.log("Failed: " + outcome.error().message);
    reported_ = outcome.error().message;
  } else {
    report(*outcome);
  }
  const auto pause = outcome ? outcome->wished_pause : std::chrono::seconds(0);
  schedule_.ended(end_of(outcome), now, random_(), pause);
}

/// What is new: a line every five minutes about nothing would bury the one that matters.
void Daemon::report(const Outcome& outcome) {
  const SyncStatus& status = outcome.status;
  std::string now = status.error + describe_warnings(status) +
                    std::to_string(status.content_version.value_or(-1)) +
                    std::to_string(status.pictures_later) + (outcome.interrupted ? "!" : "");
  if (now != reported_) parts_.log(describe(outcome));
  reported_ = std::move(now);
}

void Daemon::do_chores(bool with_network) {
  for (const Chore& chore : parts_.chores) {
    if (stop_ || (chore.uses_network && !with_network)) continue;
    const Uptime end = parts_.waiter.now().uptime + chore.limit;
    const auto interrupted = [this, end] {
      pulse();
      const auto wake = parts_.waiter.pending();
      return (wake && *wake != Wake::clock_set) || parts_.waiter.now().uptime >= end;
    };
    if (interrupted()) return;  // what was asked for comes first; chores have their turn after it
    if (auto done = chore.run(wall(), interrupted); !done) {
      parts_.log("While " + chore.name + ": " + done.error().message);
    }
  }
}

void Daemon::rest(const Step& step) {
  const Moment begin = parts_.waiter.now();
  tell(step.quiet ? Activity::resting : Activity::waiting,
       wall() + std::chrono::ceil<std::chrono::seconds>(step.expected));
  const Uptime end = begin.uptime + step.wait;
  while (!stop_) {
    const milliseconds left = end - parts_.waiter.now().uptime;
    if (left <= milliseconds::zero()) return;
    const Wake wake = parts_.waiter.wait(parts_.watchdog ? std::min(left, *parts_.watchdog) : left);
    pulse();
    if (wake != Wake::time) return heed(wake);
  }
}

void Daemon::heed(Wake wake) {
  switch (wake) {
    case Wake::stop:
      stop_ = true;
      break;
    case Wake::asked:
      schedule_.ask();
      break;
    case Wake::reread:
      reread();
      schedule_.ask();
      break;
    case Wake::clock_set:
      schedule_.clock_was_set(parts_.waiter.now().uptime, random_());
      break;
    case Wake::time:
      break;
  }
}

void Daemon::reread() {
  parts_.notify("RELOADING=1");
  if (auto settings = parts_.reread()) {
    settings_ = std::move(*settings);
    schedule_.change(settings_);
    parts_.log("The configuration was read again.");
  } else {
    parts_.log("The configuration stays as it was: " + settings.error().message);
  }
  parts_.notify("READY=1");
}

void Daemon::tell(Activity activity, std::optional<Instant> next_run) {
  if (activity == word_.activity && next_run == word_.next_run) return;
  word_ = {activity, wall(), next_run};
  {
    // A sync by hand meanwhile would write its report over this word, or this over that.
    const auto lock = StateLock::take(parts_.state_folder);
    if (lock) write_word();
  }
  SyncStatus status = read_status(parts_.disk, parts_.state_folder);
  status.daemon = word_;
  parts_.notify("STATUS=" + one_line(in_one_line(status)));
}

void Daemon::write_word() {
  SyncStatus status = read_status(parts_.disk, parts_.state_folder);
  status.daemon = word_;
  if (auto written = write_status(parts_.disk, parts_.state_folder, status); !written) {
    if (reported_ != written.error().message) parts_.log(written.error().message);
    reported_ = written.error().message;
  }
}

void Daemon::pulse() {
  if (!parts_.watchdog) return;
  const Uptime now = parts_.waiter.now().uptime;
  if (last_pulse_ && now - *last_pulse_ < *parts_.watchdog / 2) return;
  last_pulse_ = now;
  parts_.notify("WATCHDOG=1");
}

bool Daemon::is_stop_wanted() {
  pulse();
  return parts_.waiter.pending() == Wake::stop;
}

Allowance Daemon::allowance() {
  if (!settings_.bytes_a_day) return {};
  const Instant now = parts_.waiter.now().wall;
  std::optional<model::Date> today;
  if (!floor_ || now >= *floor_) {
    if (const auto local = model::to_local(now, settings_.zone)) today = local->date;
  }
  return on_day(read_allowance(parts_.disk, parts_.state_folder), today);
}

void Daemon::keep(const Allowance& allowance) {
  if (auto kept = write_allowance(parts_.disk, parts_.state_folder, allowance); !kept) {
    parts_.log("The day's bytes cannot be counted: " + kept.error().message);
  }
}

}  // namespace pobratym::sync
