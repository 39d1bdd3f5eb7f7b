// SPDX-License-Identifier: Apache-2.0
// The real Waiter: signals, the clocks and poll(). Signals arrive as bytes in a file, so that there
// is no handler that could run between any two instructions, and none can be missed.
#pragma once

#include <memory>

#include "content/base/result.hpp"
#include "sync/waiter.hpp"

namespace pobratym::sync {

/// SIGTERM and SIGINT: stop. SIGUSR1: asked. SIGHUP: reread.
class SignalWaiter final : public Waiter {
 public:
  /// From here on these signals end the process no more. To be made before any thread is.
  [[nodiscard]] static Result<std::unique_ptr<SignalWaiter>> open();
  ~SignalWaiter() override;
  SignalWaiter(const SignalWaiter&) = delete;
  SignalWaiter& operator=(const SignalWaiter&) = delete;

  [[nodiscard]] Moment now() override;
  [[nodiscard]] Wake wait(std::chrono::milliseconds at_most) override;
  [[nodiscard]] std::optional<Wake> pending() override;

 private:
  SignalWaiter() = default;
  void collect();
  [[nodiscard]] std::optional<Wake> take();

  int signals_ = -1;
  int timer_ = -1;      ///< by the uptime, so that waking from sleep ends a wait that is over
  int clock_set_ = -1;  ///< a timer that never fires and is cancelled when the wall clock is set
  bool stop_ = false, asked_ = false, reread_ = false, was_set_ = false;
};

}  // namespace pobratym::sync
