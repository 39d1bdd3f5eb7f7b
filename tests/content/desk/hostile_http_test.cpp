// SPDX-License-Identifier: Apache-2.0
// Requests that no browser sends, over real sockets.
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include "content/desk/http/server.hpp"
#include "tests/content/desk/desk_at_hand.hpp"
#include "tests/content/desk/raw_socket.hpp"

namespace pobratym::test {
namespace {

using namespace std::chrono_literals;

/// The whole desk behind a socket; impatient, so that a test need not be patient.
class Served {
 public:
  explicit Served(const desk::ServerLimits& limits = usual())
      : server_(
            limits, [this](const desk::Request& request) { return desk_.api().answer(request); },
            desk::Api::refuse_unheard),
        port_(server_.listen("127.0.0.1", 0).value()),
        thread_([this] { server_.run(); }) {}
  ~Served() {
    server_.stop();
    thread_.join();
  }
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;

  static desk::ServerLimits usual() {
    desk::ServerLimits limits;
    limits.header_time = 500ms;
    limits.body_time = 500ms;
    limits.body_bytes = 10'000;
    limits.stop_time = 2s;
    return limits;
  }

  std::uint16_t port() const { return port_; }
  std::string all(const std::string& request) const {
    const RawSocket socket(port_);
    socket.send(request);
    return socket.read_all();
  }
  int status(const std::string& request) const { return status_of(all(request)); }
  void stop() { server_.stop(); }

 private:
  DeskAtHand desk_;
  desk::Server server_;
  std::uint16_t port_;
  std::thread thread_;
};

const std::string kHost = "Host: desk.example.org\r\n";
const std::string kAsk = "GET /api/session HTTP/1.1\r\n" + kHost;
const std::string kPost = "POST /api/session HTTP/1.1\r\n" + kHost +
                          "Origin: https://desk.example.org\r\nContent-Type: application/json\r\n";

TEST_CASE("a plain request is answered, and the connection serves the next one") {
  const Served served;
  RawSocket socket(served.port());
  for (int i = 0; i < 3; ++i) {
    socket.send(kAsk + "\r\n");
    const std::string response = socket.read_response();
    CHECK(status_of(response) == 401);
    CHECK(response.find("Content-Security-Policy: default-src 'none'") != std::string::npos);
    CHECK(response.find("Cache-Control: no-store") != std::string::npos);
  }
}

TEST_CASE("a body that says its length in two ways is refused, and nothing after it is a request") {
  const Served served;
  const std::string inner = "GET /api/session HTTP/1.1\r\n" + kHost + "\r\n";
  const std::string tricks[] = {
      "Content-Length: 0\r\nContent-Length: 60\r\n\r\n",
      "Content-Length: 5\r\nContent-Length: 5\r\n\r\n{}   ",
      "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n",
      "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
      "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
      "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
      "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
      "Content-Length: +2\r\n\r\n{}",
      "Content-Length: 0x2\r\n\r\n{}",
      "Content-Length: 2, 2\r\n\r\n{}",
      "Content-Length: -1\r\n\r\n",
      "Content-Length: 99999999999999999999\r\n\r\n",
      "Content-Length:\r\n\r\n",
  };
  for (const std::string& trick : tricks) {
    INFO(trick);
    const std::string answer = served.all(kPost + trick + inner);
    const int status = status_of(answer);
    CHECK((status == 0 || (status >= 400 && status < 500)));
    CHECK(answer.find("HTTP/1.1", 1) == std::string::npos);
  }
}

TEST_CASE("a request names one host, and one that the desk answers for") {
  const Served served;
  const std::string line = "GET /api/session HTTP/1.1\r\n";
  CHECK(served.status(line + "\r\n") == 400);
  CHECK(served.status(line + "Host:\r\n\r\n") == 400);
  CHECK(served.status(line + kHost + kHost + "\r\n") == 400);
  CHECK(served.status(line + kHost + "Host: evil.example\r\n\r\n") == 400);
  CHECK(served.status(line + "Host: evil.example\r\nConnection: close\r\n\r\n") == 400);
  CHECK(served.status("GET http://desk.example.org/api/session HTTP/1.1\r\n" + kHost + "\r\n") ==
        400);
  CHECK(served.status("GET /api/session HTTP/2.0\r\n" + kHost + "\r\n") >= 400);
  CHECK(served.status("GET /api/../api/session HTTP/1.1\r\n" + kHost + "\r\n") == 400);
  CHECK(served.status("\x16\x03\x01 not HTTP\r\n\r\n") == 400);
}

TEST_CASE("a header or a body over the limit is refused before it is read") {
  const Served served;
  CHECK(served.status(kAsk + "X: " + std::string(20'000, 'x') + "\r\n\r\n") == 431);
  CHECK(served.status(kPost + "Content-Length: 10001\r\n\r\n") == 413);
  CHECK(served.status(kPost + "Content-Length: 2\r\nConnection: close\r\n\r\n{}") == 401);
}

TEST_CASE("who sends too much gets to read why, all of it sent or not, in his own language") {
  desk::ServerLimits limits = Served::usual();
  limits.upload_paths = {"/api/pictures"};
  limits.uploads = 0;
  const Served served(limits);
  const std::string long_body(6u << 20u, 'x');
  const std::string length = "Content-Length: " + std::to_string(long_body.size()) + "\r\n\r\n";
  const std::string refused = served.all(kPost + "Accept-Language: uk\r\n" + length + long_body);
  CHECK(status_of(refused) == 413);
  CHECK(refused.find("Це завелике") != std::string::npos);
  const std::string upload = "POST /api/pictures HTTP/1.1\r\n" + kHost + "Accept-Language: en\r\n";
  const std::string busy = served.all(upload + length + long_body);
  CHECK(status_of(busy) == 503);
  CHECK(busy.find("The desk is busy") != std::string::npos);
  CHECK(served.status(kAsk + "Connection: close\r\n\r\n") == 401);
}

TEST_CASE("a mistake of the desk's own is told without its inner words") {
  desk::Server server(
      Served::usual(),
      [](const desk::Request&) -> desk::Response { throw std::runtime_error("SELECT secret"); },
      desk::Api::refuse_unheard);
  const std::uint16_t port = server.listen("127.0.0.1", 0).value();
  std::thread thread([&] { server.run(); });
  RawSocket socket(port);
  socket.send(kAsk + "Connection: close\r\n\r\n");
  const std::string response = socket.read_response();
  CHECK(status_of(response) == 500);
  CHECK(response.find("Щось не вийшло") != std::string::npos);
  CHECK(response.find("SELECT") == std::string::npos);
  server.stop();
  thread.join();
}

TEST_CASE("whoever is slow is let go, and others are served meanwhile") {
  const Served served;
  const RawSocket header(served.port());
  const RawSocket body(served.port());
  header.send("GET /api/session HTTP/1.1\r\nHo");
  body.send(kPost + "Content-Length: 50\r\n\r\n{");
  CHECK(served.status(kAsk + "Connection: close\r\n\r\n") == 401);
  const auto began = std::chrono::steady_clock::now();
  CHECK(header.read_all(5s).empty());
  CHECK(body.read_all(5s).empty());
  CHECK(std::chrono::steady_clock::now() - began < 4s);
}

TEST_CASE("more connections than the limit are closed, and a free place is taken again") {
  desk::ServerLimits limits = Served::usual();
  limits.connections = 4;
  limits.header_time = 300ms;
  const Served served(limits);
  std::vector<std::unique_ptr<RawSocket>> held;
  for (int i = 0; i < 12; ++i) held.push_back(std::make_unique<RawSocket>(served.port()));
  CHECK(held.back()->read_all(2s).empty());
  held.clear();
  int status = 0;
  for (int i = 0; i < 50 && status == 0; ++i)
    status = served.status(kAsk + "Connection: close\r\n\r\n");
  CHECK(status == 401);
}

TEST_CASE("who asks is what the web server in front says, and nobody else's words count") {
  desk::Server server(Served::usual(), [](const desk::Request& request) {
    return desk::Response{200, {}, request.address};
  });
  const std::uint16_t port = server.listen("127.0.0.1", 0).value();
  std::thread thread([&] { server.run(); });
  const auto address = [&](const std::string& headers) {
    RawSocket socket(port);
    socket.send(kAsk + headers + "Connection: close\r\n\r\n");
    const std::string response = socket.read_response();
    return response.substr(response.find("\r\n\r\n") + 4);
  };
  CHECK(address("") == "127.0.0.1");
  CHECK(address("X-Forwarded-For: 203.0.113.9, 192.0.2.7\r\nX-Real-IP: 203.0.113.9\r\n") ==
        "192.0.2.7");
  server.stop();
  thread.join();
}

TEST_CASE("a request under way is answered when the desk stops") {
  Served served;
  RawSocket socket(served.port());
  socket.send(kPost + "Content-Length: 31\r\n\r\n");
  CHECK(served.status(kAsk + "Connection: close\r\n\r\n") == 401);
  served.stop();
  socket.send("{\"email\":\"a\",\"password\":\"bcde\"}");
  CHECK(status_of(socket.read_response(2s)) == 401);
}

}  // namespace
}  // namespace pobratym::test
