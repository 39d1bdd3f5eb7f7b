// SPDX-License-Identifier: Apache-2.0
#include "tests/support/loopback_listener.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

namespace pobratym::test {

struct LoopbackListener::State {
  Serve serve;
  std::string address;
  std::uint16_t port = 0;
  int listener = -1;
  std::thread acceptor;

  mutable std::mutex mutex;  // guards what follows
  bool ending = false;
  std::vector<std::thread> threads;
  std::set<int> sockets;
  std::size_t connections = 0, most_at_once = 0;

  void accept_all() {
    for (;;) {
      const int socket = ::accept(listener, nullptr, nullptr);
      const std::lock_guard lock(mutex);
      if (socket < 0 || ending) {
        if (socket >= 0) ::close(socket);
        return;
      }
      ++connections;
      sockets.insert(socket);
      most_at_once = std::max(most_at_once, sockets.size());
      threads.emplace_back([this, socket] { serve_one(socket); });
    }
  }

  void serve_one(int socket) {
    serve(socket);
    const std::lock_guard lock(mutex);
    sockets.erase(socket);
    ::close(socket);
  }
};

LoopbackListener::LoopbackListener(Serve serve, std::string address)
    : state_(std::make_unique<State>()) {
  state_->serve = std::move(serve);
  state_->address = std::move(address);
  state_->listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in where{};
  where.sin_family = AF_INET;
  ::inet_pton(AF_INET, state_->address.c_str(), &where.sin_addr);
  socklen_t length = sizeof where;
  auto* raw = reinterpret_cast<sockaddr*>(&where);
  if (::bind(state_->listener, raw, length) != 0 || ::listen(state_->listener, 64) != 0 ||
      ::getsockname(state_->listener, raw, &length) != 0) {
    throw std::runtime_error("the test's server finds no free loopback port");
  }
  state_->port = ntohs(where.sin_port);
  state_->acceptor = std::thread([state = state_.get()] { state->accept_all(); });
}

LoopbackListener::~LoopbackListener() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->ending = true;
    for (const int socket : state_->sockets) ::shutdown(socket, SHUT_RDWR);
  }
  ::shutdown(state_->listener, SHUT_RDWR);
  state_->acceptor.join();
  ::close(state_->listener);
  for (std::thread& thread : state_->threads) thread.join();
}

std::string LoopbackListener::url() const {
  return "http://" + state_->address + ":" + std::to_string(state_->port);
}

std::size_t LoopbackListener::connections() const {
  const std::lock_guard lock(state_->mutex);
  return state_->connections;
}

std::size_t LoopbackListener::most_at_once() const {
  const std::lock_guard lock(state_->mutex);
  return state_->most_at_once;
}

}  // namespace pobratym::test
