// SPDX-License-Identifier: Apache-2.0
// The web server that a city runs, with the configuration that is in packaging/, on a free loopback
// port for as long as this object lives.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <set>
#include <string>

namespace pobratym::test {

class Nginx {
 public:
  /// Serves `repository`; its own files and logs are in `run`. Throws when it does not start.
  Nginx(const std::filesystem::path& repository, std::filesystem::path run);
  ~Nginx();
  Nginx(const Nginx&) = delete;
  Nginx& operator=(const Nginx&) = delete;

  [[nodiscard]] const std::string& url() const { return url_; }

  /// Ends the server, so that its log is complete.
  void stop();

  /// Paths that were asked for, without the leading "/"; after stop().
  [[nodiscard]] std::multiset<std::string> paths() const;

 private:
  std::filesystem::path run_;
  std::string url_;
  pid_t process_ = -1;
};

}  // namespace pobratym::test
