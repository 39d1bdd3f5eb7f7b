// SPDX-License-Identifier: Apache-2.0
// An X server without a screen of its own (Xvfb) on any free display number, for as long as the
// object lives, and a hand that touches what is shown there.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace pobratym::test {

class XServer {
 public:
  /// 640 by 480 pixels. `more` are further arguments for Xvfb.
  explicit XServer(const std::vector<std::string>& more = {});
  ~XServer();
  XServer(const XServer&) = delete;
  XServer& operator=(const XServer&) = delete;

  /// As in ":7"; empty when the server did not start.
  [[nodiscard]] const std::string& display() const { return display_; }

  /// Points DISPLAY here and asks Mesa to draw without a graphics card.
  void use() const;

  /// Runs xdotool with these words and waits for its end; false when it failed.
  [[nodiscard]] bool touch(const std::string& words) const;

 private:
  std::string display_;
  pid_t process_ = -1;
};

}  // namespace pobratym::test
