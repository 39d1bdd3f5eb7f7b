// SPDX-License-Identifier: Apache-2.0
// Time that passes only when the daemon waits or a test says so, with signals at moments of the
// test's choice.
#pragma once

#include <algorithm>
#include <deque>

#include "sync/waiter.hpp"

namespace pobratym::test {

class FakeWaiter final : public sync::Waiter {
 public:
  explicit FakeWaiter(Instant wall) : wall_(wall) {}

  /// To be called in the order of time.
  void at(sync::Uptime when, sync::Wake what) { events_.push_back({when, what, {}}); }
  void set_clock_at(sync::Uptime when, std::chrono::seconds by) {
    events_.push_back({when, sync::Wake::clock_set, by});
  }
  /// While something else than waiting goes on.
  void pass(std::chrono::milliseconds time) {
    const sync::Uptime end = uptime_ + time;
    for (Event& event : events_) {
      if (event.when > end) break;
      wall_offset_ += event.jump;
      event.jump = {};
    }
    uptime_ = end;
  }

  [[nodiscard]] sync::Moment now() override {
    return {uptime_, wall_ + wall_offset_ + std::chrono::floor<std::chrono::seconds>(uptime_)};
  }
  [[nodiscard]] sync::Wake wait(std::chrono::milliseconds at_most) override {
    waited_.push_back(at_most);
    const sync::Uptime end = uptime_ + at_most;
    if (events_.empty() || events_.front().when > end) {
      pass(end - uptime_);
      return sync::Wake::time;
    }
    pass(std::max(events_.front().when - uptime_, std::chrono::milliseconds(0)));
    const sync::Wake wake = events_.front().wake;
    if (wake != sync::Wake::stop) events_.pop_front();
    return wake;
  }
  [[nodiscard]] std::optional<sync::Wake> pending() override {
    std::optional<sync::Wake> found;
    for (const Event& event : events_) {
      if (event.when > uptime_) break;
      if (event.wake == sync::Wake::stop) return sync::Wake::stop;
      if (!found) found = event.wake;
    }
    return found;
  }

  [[nodiscard]] std::chrono::milliseconds longest_wait() const {
    return waited_.empty() ? std::chrono::milliseconds(0) : *std::ranges::max_element(waited_);
  }

 private:
  struct Event {
    sync::Uptime when;
    sync::Wake wake;
    std::chrono::seconds jump;
  };
  sync::Uptime uptime_{0};
  Instant wall_;
  std::chrono::seconds wall_offset_{0};
  std::deque<Event> events_;
  std::vector<std::chrono::milliseconds> waited_;
};

}  // namespace pobratym::test
