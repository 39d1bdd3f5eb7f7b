// SPDX-License-Identifier: Apache-2.0
#include "sync/signal_waiter.hpp"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

namespace pobratym::sync {
namespace {

using std::chrono::milliseconds;

timespec to_timespec(milliseconds time) {
  const std::int64_t count = std::max<std::int64_t>(time.count(), 1);  // 0 would switch it off
  return {count / 1000, (count % 1000) * 1'000'000};
}

/// A moment that does not come; the point is to hear of the clock being set.
void watch_clock(int timer) {
  itimerspec never{};
  never.it_value.tv_sec = 8'000'000'000;  // the year 2223; a clock may well be fifty years ahead
  ::timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

}  // namespace

Result<std::unique_ptr<SignalWaiter>> SignalWaiter::open() {
  std::unique_ptr<SignalWaiter> waiter(new SignalWaiter());
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGUSR1, SIGHUP}) sigaddset(&set, signal);
  ::sigprocmask(SIG_BLOCK, &set, nullptr);
  waiter->signals_ = ::signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  waiter->timer_ = ::timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  waiter->clock_set_ = ::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (waiter->signals_ < 0 || waiter->timer_ < 0 || waiter->clock_set_ < 0) {
    return fail(ErrorCode::failed, std::string("this system has no signal or timer files: ") +
                                       std::strerror(errno) + "; Linux 3.0 or newer is needed");
  }
  watch_clock(waiter->clock_set_);
  return waiter;
}

SignalWaiter::~SignalWaiter() {
  for (const int file : {signals_, timer_, clock_set_}) {
    if (file >= 0) ::close(file);
  }
}

Moment SignalWaiter::now() {
  timespec uptime{};
  ::clock_gettime(CLOCK_BOOTTIME, &uptime);
  return {std::chrono::seconds(uptime.tv_sec) + milliseconds(uptime.tv_nsec / 1'000'000),
          SystemClock().now()};
}

void SignalWaiter::collect() {
  signalfd_siginfo info{};
  while (::read(signals_, &info, sizeof info) == ssize_t{sizeof info}) {
    const auto signal = static_cast<int>(info.ssi_signo);
    if (signal == SIGTERM || signal == SIGINT) stop_ = true;
    if (signal == SIGUSR1) asked_ = true;
    if (signal == SIGHUP) reread_ = true;
  }
  std::uint64_t times = 0;
  if (::read(clock_set_, &times, sizeof times) < 0 && errno == ECANCELED) {
    was_set_ = true;
    watch_clock(clock_set_);
  }
}

std::optional<Wake> SignalWaiter::pending() {
  collect();
  if (stop_) return Wake::stop;
  if (reread_) return Wake::reread;
  if (asked_) return Wake::asked;
  if (was_set_) return Wake::clock_set;
  return std::nullopt;
}

std::optional<Wake> SignalWaiter::take() {
  const auto wake = pending();
  if (wake == Wake::reread) reread_ = false;
  if (wake == Wake::asked) asked_ = false;
  if (wake == Wake::clock_set) was_set_ = false;
  return wake;
}

Wake SignalWaiter::wait(milliseconds at_most) {
  itimerspec once{};
  once.it_value = to_timespec(at_most);
  ::timerfd_settime(timer_, 0, &once, nullptr);
  for (;;) {
    if (const auto wake = take()) return *wake;
    std::uint64_t times = 0;
    if (::read(timer_, &times, sizeof times) > 0) return Wake::time;
    std::array<pollfd, 3> files{pollfd{signals_, POLLIN, 0}, pollfd{timer_, POLLIN, 0},
                                pollfd{clock_set_, POLLIN, 0}};
    if (::poll(files.data(), files.size(), -1) < 0 && errno != EINTR) return Wake::stop;
  }
}

}  // namespace pobratym::sync
