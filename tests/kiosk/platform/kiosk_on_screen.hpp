// SPDX-License-Identifier: Apache-2.0
// The real program on a real display: an X server, with or without the Wayland compositor of a real
// kiosk (cage) in between. It is touched through XTest and looked at through the server's own frame
// buffer or through the compositor (grim), never through the program itself.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

#include "kiosk/ui/image.hpp"
#include "tests/kiosk/platform/x_server.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {

enum class Session { x11, wayland };

class KioskOnScreen {
 public:
  /// Shows `page` of a state folder at the moment `now`, filling the screen.
  KioskOnScreen(Session session, const std::filesystem::path& state, const std::string& page,
                const std::string& now);
  ~KioskOnScreen();
  KioskOnScreen(const KioskOnScreen&) = delete;
  KioskOnScreen& operator=(const KioskOnScreen&) = delete;

  /// cage's windows have this size; X follows suit.
  static constexpr int kWidth = 1024, kHeight = 768;

  /// What is on the screen now; without pixels while there is nothing to see.
  [[nodiscard]] ui::Image picture() const;
  /// xdotool's words, as in "mousemove 10 10 click 1".
  [[nodiscard]] bool touch(const std::string& words) const { return server_.touch(words); }
  /// What the program and the compositor said, for a test that failed.
  [[nodiscard]] std::string log() const;

 private:
  Session session_;
  TemporaryFolder folder_;
  XServer server_;
  pid_t process_ = -1;
};

}  // namespace pobratym::test
