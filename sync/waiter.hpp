// SPDX-License-Identifier: Apache-2.0
// What the daemon waits by, as a seam: tests hand in one that lets days pass in a millisecond.
#pragma once

#include <chrono>
#include <optional>

#include "sync/schedule.hpp"

namespace pobratym::sync {

/// Why a wait ended.
enum class Wake {
  time,       ///< it is over
  asked,      ///< somebody wants a run now
  reread,     ///< the configuration was changed
  clock_set,  ///< the wall clock was set
  stop,       ///< the daemon is to end
};

class Waiter {
 public:
  virtual ~Waiter() = default;

  [[nodiscard]] virtual Moment now() = 0;

  /// Ends at the first reason; others are kept for the next wait, each once, a wish to stop before
  /// all others.
  [[nodiscard]] virtual Wake wait(std::chrono::milliseconds at_most) = 0;

  /// What the next wait would end with at once. Looks without waiting and changes nothing, so it
  /// can be asked in the middle of a transfer.
  [[nodiscard]] virtual std::optional<Wake> pending() = 0;
};

}  // namespace pobratym::sync
