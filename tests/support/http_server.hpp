// SPDX-License-Identifier: Apache-2.0
// A small HTTP/1.1 server on a free loopback port. It says what the test tells it to, byte by byte,
// because what has to be shown is how the sync bears a server that breaks the rules.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym::test {

/// One client's connection, as an answer sees it.
class Connection {
 public:
  explicit Connection(int socket) : socket_(socket) {}

  /// Of the request being answered: its line and headers.
  [[nodiscard]] const std::string& request() const { return request_; }
  /// The value of a header of the request; empty when it has none of that name.
  [[nodiscard]] std::string header(const std::string& name) const;
  void begin(std::string request) { request_ = std::move(request); }

  /// False once the client has gone.
  bool send(std::string_view bytes);
  /// A whole answer with its length; without the body when the request was HEAD.
  bool reply(int status, std::string_view body, std::string_view more_headers = {});
  /// Stays silent until the client goes or the server ends.
  void wait_until_closed();
  /// Hangs up after this answer.
  void hang_up() { open_ = false; }
  [[nodiscard]] bool open() const { return open_; }
  /// For answers that are no HTTP.
  [[nodiscard]] int socket() const { return socket_; }

 private:
  std::string request_;
  int socket_;
  bool open_ = true;
};

/// Called on the connection's own thread; `path` begins with "/".
using Answer = std::function<void(Connection& to, const std::string& path)>;

/// Called when a client has connected, before it has said anything.
using Greeting = std::function<void(Connection& to)>;

class HttpServer {
 public:
  /// `address`: of this computer, as numbers.
  explicit HttpServer(Answer answer, Greeting greeting = {},
                      const std::string& address = "127.0.0.1");
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  [[nodiscard]] std::string url() const;  ///< "http://127.0.0.1:40123"
  /// Paths in the order they were asked for, since the start or the last forget().
  [[nodiscard]] std::vector<std::string> paths() const;
  [[nodiscard]] std::size_t connections() const;
  [[nodiscard]] std::size_t most_at_once() const;  ///< connections open side by side
  [[nodiscard]] std::string last_request() const;  ///< request line and headers
  void forget();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Serves the files of a folder; 404 for the rest.
[[nodiscard]] Answer serve_folder(std::filesystem::path folder);

}  // namespace pobratym::test
