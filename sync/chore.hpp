// SPDX-License-Identifier: Apache-2.0
// What the daemon does besides the way down: the outbox, a USB stick, the scrub. Each comes after
// the content and yields to it.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "content/base/clock.hpp"
#include "content/base/result.hpp"
#include "sync/interruptible_transport.hpp"

namespace pobratym::sync {

struct Chore {
  std::string name;            ///< "delivering the outbox", for the log
  std::chrono::seconds limit;  ///< after which it is told to end
  /// One that asks nobody outside is done in quiet hours too, every quarter of an hour.
  bool uses_network = true;
  /// Ends soon after `interrupted` says so: the daemon is to stop, a sync is due or the limit is
  /// over. What it leaves undone it takes up the next time. Its error is logged, and no more.
  std::function<Status(Instant now, const Interrupted& interrupted)> run;
};

}  // namespace pobratym::sync
