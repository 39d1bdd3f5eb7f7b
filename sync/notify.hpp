// SPDX-License-Identifier: Apache-2.0
// What a service tells systemd: that it is ready, what it does, that it lives. The protocol is one
// datagram of lines to the socket that the environment names (sd_notify(3)).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace pobratym::sync {

class Notifier {
 public:
  /// `socket`: the value of NOTIFY_SOCKET, a path or "@" and an abstract name; without one, or with
  /// one that is not understood, nothing is told to anybody.
  explicit Notifier(const char* socket);
  Notifier(const Notifier&) = delete;
  Notifier& operator=(const Notifier&) = delete;
  ~Notifier();

  /// "READY=1", "STATUS=waiting": lines of assignments. Never waits: a service must not hang on
  /// its manager, and the next word corrects one that was lost.
  void say(std::string_view lines) const;

 private:
  int file_ = -1;
};

/// How often WATCHDOG=1 is due: half of what the manager waits. Empty when it does not wait for
/// this process. The arguments are the values of WATCHDOG_USEC and WATCHDOG_PID.
[[nodiscard]] std::optional<std::chrono::milliseconds> watchdog_interval(const char* microseconds,
                                                                         const char* process);

/// One line of printable text: what may stand after "STATUS=".
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace pobratym::sync
