// SPDX-License-Identifier: Apache-2.0
// When the phones' pages have to be written again although nothing was published. Asked by the
// clock's thread, told by the one that writes.
#pragma once

#include <mutex>

#include "content/base/clock.hpp"

namespace pobratym::desk {

class PagesTurn {
 public:
  /// Whether they are due, and whoever asks will see to it: the next who ask hear no, until
  /// written(), or for kAgain, in case it fails. A clock that was set back makes them due too.
  [[nodiscard]] bool claim(Instant now) {
    const std::lock_guard<std::mutex> held(guard_);
    if (now >= last_ && now < next_) return false;
    last_ = now;
    next_ = now + kAgain;
    return true;
  }

  void written(Instant now, Instant next) {
    const std::lock_guard<std::mutex> held(guard_);
    last_ = now;
    next_ = next;
  }

 private:
  static constexpr std::chrono::minutes kAgain{5};

  std::mutex guard_;
  Instant last_{}, next_{};  ///< at the start of the program: due
};

}  // namespace pobratym::desk
