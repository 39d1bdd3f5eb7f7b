// SPDX-License-Identifier: Apache-2.0
// Somebody else's web server on this machine, with whatever a test wants it to answer.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

#include "content/desk/http/server.hpp"

namespace pobratym::test {

class FeedServer {
 public:
  using Answer = std::function<desk::Response(const desk::Request&)>;

  explicit FeedServer(Answer answer)
      : server_({},
                [this, answer = std::move(answer)](const desk::Request& request) {
                  ++asked_;
                  return answer(request);
                }),
        port_(server_.listen("0.0.0.0", 0).value()),
        thread_([this] { server_.run(); }) {}
  ~FeedServer() {
    server_.stop();
    thread_.join();
  }
  FeedServer(const FeedServer&) = delete;
  FeedServer& operator=(const FeedServer&) = delete;

  [[nodiscard]] std::string at(const std::string& host, const std::string& path = "/feed") const {
    return "http://" + host + ":" + std::to_string(port_) + path;
  }
  [[nodiscard]] std::string port() const { return std::to_string(port_); }
  [[nodiscard]] int asked() const { return asked_; }

 private:
  std::atomic<int> asked_ = 0;
  desk::Server server_;
  std::uint16_t port_;
  std::thread thread_;
};

}  // namespace pobratym::test
