// SPDX-License-Identifier: Apache-2.0
// A real socket on a free port of this machine, and a thread for each connection: what every server
// of the tests stands on.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace pobratym::test {

class LoopbackListener {
 public:
  /// Serves one connection in a thread of its own; the socket is closed once it returns.
  using Serve = std::function<void(int socket)>;

  /// `address`: of this machine, as "127.0.0.1".
  explicit LoopbackListener(Serve serve, std::string address = "127.0.0.1");
  /// Breaks off every connection and waits for the threads. What `serve` uses must still be there.
  ~LoopbackListener();
  LoopbackListener(const LoopbackListener&) = delete;
  LoopbackListener& operator=(const LoopbackListener&) = delete;

  /// "http://127.0.0.1:40123"
  [[nodiscard]] std::string url() const;
  /// Since the beginning.
  [[nodiscard]] std::size_t connections() const;
  /// The most that were open side by side.
  [[nodiscard]] std::size_t most_at_once() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pobratym::test
