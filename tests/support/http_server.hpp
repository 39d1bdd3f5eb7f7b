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
  /// False once the client has gone.
  bool send(std::string_view bytes);
  /// A whole answer with its length.
  bool reply(int status, std::string_view body, std::string_view more_headers = {});
  /// Stays silent until the client goes or the server ends.
  void wait_until_closed();
  /// Hangs up after this answer.
  void hang_up() { open_ = false; }
  [[nodiscard]] bool open() const { return open_; }

 private:
  int socket_;
  bool open_ = true;
};

/// Called on the connection's own thread; `path` begins with "/".
using Answer = std::function<void(Connection& to, const std::string& path)>;

class HttpServer {
 public:
  explicit HttpServer(Answer answer);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  [[nodiscard]] std::string url() const;  ///< "http://127.0.0.1:40123"
  /// Paths in the order they were asked for, since the start or the last forget().
  [[nodiscard]] std::vector<std::string> paths() const;
  [[nodiscard]] std::size_t connections() const;
  [[nodiscard]] std::string last_request() const;  ///< request line and headers
  void forget();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Serves the files of a folder; 404 for the rest.
[[nodiscard]] Answer serve_folder(std::filesystem::path folder);

}  // namespace pobratym::test
