// SPDX-License-Identifier: Apache-2.0
// The real program in a process of its own, to be killed at any moment and started again.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

#include "content/base/disk.hpp"
#include "content/base/json.hpp"

namespace pobratym::test {

class DeskProgram {
 public:
  /// Keys are made and a pack is taken in the first time.
  explicit DeskProgram(Path folder);
  ~DeskProgram();
  DeskProgram(const DeskProgram&) = delete;
  DeskProgram& operator=(const DeskProgram&) = delete;

  void start();
  void kill();               ///< as the power does
  [[nodiscard]] int stop();  ///< as systemd does; answers the exit code

  struct Answer {
    int status = 0;  ///< 0: none came
    Json json;
  };
  /// As the browser does, with the session that join() began.
  Answer ask(const std::string& method, const std::string& path, const Json& body = Json::object(),
             const std::string& more_headers = "");
  /// Becomes the administrator by the link that the first start printed.
  void join();

  [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(port_); }
  [[nodiscard]] Path repository() const { return folder_ / "data/repository"; }

 private:
  Path folder_;
  pid_t process_ = -1;
  std::uint16_t port_ = 0;
  std::string cookie_;
  std::string link_;
};

}  // namespace pobratym::test
