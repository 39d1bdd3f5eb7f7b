// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/platform/x_server.hpp"

#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace pobratym::test {
namespace {

std::string line_from(int pipe) {
  std::string line;
  char c = 0;
  while (::read(pipe, &c, 1) == 1 && c != '\n') line += c;
  return line;
}

}  // namespace

XServer::XServer(const std::vector<std::string>& more) {
  std::array<int, 2> pipe{};
  if (::pipe(pipe.data()) != 0) return;
  std::vector<std::string> words = {"Xvfb",     "-displayfd", std::to_string(pipe[1]),
                                    "-screen",  "0",          "640x480x24",
                                    "-noreset", "-nolisten",  "tcp"};
  words.insert(words.end(), more.begin(), more.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  process_ = ::fork();
  if (process_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    ::close(pipe[0]);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::close(pipe[1]);
  const std::string number = line_from(pipe[0]);  // written once the server is ready
  ::close(pipe[0]);
  if (!number.empty()) display_ = ":" + number;
}

XServer::~XServer() {
  if (process_ <= 0) return;
  ::kill(process_, SIGTERM);
  ::waitpid(process_, nullptr, 0);
}

void XServer::use() const {
  ::setenv("DISPLAY", display_.c_str(), 1);
  ::unsetenv("WAYLAND_DISPLAY");
  ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
}

bool XServer::touch(const std::string& words) const {
  return ::system(("DISPLAY=" + display_ + " xdotool " + words).c_str()) == 0;
}

}  // namespace pobratym::test
