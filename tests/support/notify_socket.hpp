// SPDX-License-Identifier: Apache-2.0
// systemd's end of its notification protocol: a socket that hears what a service says of itself.
#pragma once

#include <chrono>
#include <string>

namespace pobratym::test {

class NotifySocket {
 public:
  /// A path, or "@" and an abstract name. Throws when it cannot be had.
  explicit NotifySocket(const std::string& name);
  ~NotifySocket();
  NotifySocket(const NotifySocket&) = delete;
  NotifySocket& operator=(const NotifySocket&) = delete;

  /// The next word; empty when none comes in that time.
  [[nodiscard]] std::string next(std::chrono::milliseconds patience);

  /// Hears words until one begins so and holds `words`; empty when none does in that time.
  [[nodiscard]] std::string hear(const std::string& beginning, const std::string& words = "",
                                 std::chrono::milliseconds patience = std::chrono::seconds(30));

 private:
  int file_ = -1;
};

}  // namespace pobratym::test
