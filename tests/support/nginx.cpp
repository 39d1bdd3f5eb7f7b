// SPDX-License-Identifier: Apache-2.0
#include "tests/support/nginx.hpp"

#include <poll.h>
#include <signal.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"

namespace pobratym::test {
namespace {

constexpr int kMostChanges = 200;             // in the folder before the address appears
constexpr int kPatienceMilliseconds = 10000;  // for each of them

/// Waits for changes in the folder until the file is there.
bool appears(const std::filesystem::path& file) {
  const int changes = ::inotify_init1(IN_CLOEXEC);
  ::inotify_add_watch(changes, file.parent_path().c_str(), IN_CREATE | IN_MOVED_TO);
  bool there = std::filesystem::exists(file);
  for (int i = 0; !there && i < kMostChanges; ++i) {
    pollfd waiting{changes, POLLIN, 0};
    char events[4096];
    if (::poll(&waiting, 1, kPatienceMilliseconds) <= 0) break;
    if (::read(changes, events, sizeof events) <= 0) break;
    there = std::filesystem::exists(file);
  }
  ::close(changes);
  return there;
}

std::string first_line(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line;
}

}  // namespace

Nginx::Nginx(const std::filesystem::path& repository, std::filesystem::path run)
    : run_(std::move(run)) {
  std::filesystem::create_directories(run_);
  process_ =
      start_program({POBRATYM_SOURCE_DIR "/packaging/serve", repository.string(), run_.string()},
                    (run_ / "serve.log").string());
  const bool started = appears(run_ / "address");
  if (!started) {
    stop();
    throw std::runtime_error("nginx did not start; see " + (run_ / "serve.log").string() + ": " +
                             first_line(run_ / "serve.log"));
  }
  url_ = first_line(run_ / "address");
}

Nginx::~Nginx() { stop(); }

void Nginx::stop() {
  if (process_ < 0) return;
  ::kill(process_, SIGTERM);
  static_cast<void>(wait_for(process_));  // nginx has nothing more to say
  process_ = -1;
}

std::multiset<std::string> Nginx::paths() const {
  std::multiset<std::string> paths;
  std::ifstream log(run_ / "access.log");
  for (std::string line; std::getline(log, line);) {
    const std::size_t request = line.find('"');
    const std::size_t slash = line.find('/', request);
    const std::string method = request == std::string::npos || slash == std::string::npos
                                   ? ""
                                   : line.substr(request + 1, slash - request - 1);
    if (method != "GET " && method != "HEAD ") continue;
    const std::size_t begin = slash + 1;
    paths.insert(line.substr(begin, line.find(' ', begin) - begin));
  }
  return paths;
}

}  // namespace pobratym::test
