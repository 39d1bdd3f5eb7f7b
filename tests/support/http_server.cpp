// SPDX-License-Identifier: Apache-2.0
#include "tests/support/http_server.hpp"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <mutex>
#include <optional>

#include "tests/support/loopback_listener.hpp"

namespace pobratym::test {

bool Connection::send(std::string_view bytes) {
  while (open_ && !bytes.empty()) {
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) open_ = false;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return open_;
}

bool Connection::reply(int status, std::string_view body, std::string_view more_headers) {
  std::string answer = "HTTP/1.1 " + std::to_string(status) +
                       " Answer\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  answer.append(more_headers).append("\r\n");
  if (!request_.starts_with("HEAD ")) answer.append(body);
  return send(answer);
}

std::string Connection::header(const std::string& name) const {
  const std::size_t at = request_.find("\r\n" + name + ": ");
  if (at == std::string::npos) return "";
  const std::size_t from = at + name.size() + 4;
  return request_.substr(from, request_.find("\r\n", from) - from);
}

void Connection::wait_until_closed() {
  std::array<char, 512> ignored{};
  while (::recv(socket_, ignored.data(), ignored.size(), 0) > 0) {
  }
  open_ = false;
}

struct HttpServer::State {
  Answer answer;
  Greeting greeting;

  mutable std::mutex mutex;  // guards what follows
  std::vector<std::string> paths;
  std::string last_request;
  std::optional<LoopbackListener> listener;  // the last to come and the first to go

  void serve(int socket) {
    Connection connection(socket);
    if (greeting) greeting(connection);
    std::string pending;
    std::array<char, 4096> block{};
    while (connection.open()) {
      const std::size_t end = pending.find("\r\n\r\n");
      if (end == std::string::npos) {
        const ssize_t count = ::recv(socket, block.data(), block.size(), 0);
        if (count <= 0) break;
        pending.append(block.data(), static_cast<std::size_t>(count));
        continue;
      }
      const std::string request = pending.substr(0, end);
      pending.erase(0, end + 4);
      const std::size_t from = request.find(' ') + 1;
      const std::string path = request.substr(from, request.find(' ', from) - from);
      {
        const std::lock_guard lock(mutex);
        paths.push_back(path);
        last_request = request;
      }
      connection.begin(request);
      answer(connection, path);
    }
  }
};

HttpServer::HttpServer(Answer answer, Greeting greeting, const std::string& own_address)
    : state_(std::make_unique<State>()) {
  state_->answer = std::move(answer);
  state_->greeting = std::move(greeting);
  state_->listener.emplace([state = state_.get()](int socket) { state->serve(socket); },
                           own_address);
}

HttpServer::~HttpServer() = default;

std::string HttpServer::url() const { return state_->listener->url(); }

std::vector<std::string> HttpServer::paths() const {
  const std::lock_guard lock(state_->mutex);
  return state_->paths;
}

std::size_t HttpServer::connections() const { return state_->listener->connections(); }

std::size_t HttpServer::most_at_once() const { return state_->listener->most_at_once(); }

std::string HttpServer::last_request() const {
  const std::lock_guard lock(state_->mutex);
  return state_->last_request;
}

void HttpServer::forget() {
  const std::lock_guard lock(state_->mutex);
  state_->paths.clear();
}

Answer serve_folder(std::filesystem::path folder) {
  return [folder = std::move(folder)](Connection& to, const std::string& path) {
    std::ifstream file(folder / path.substr(1), std::ios::binary);
    if (!file) {
      to.reply(404, "not here");
      return;
    }
    to.reply(200, std::string(std::istreambuf_iterator<char>(file), {}));
  };
}

}  // namespace pobratym::test
