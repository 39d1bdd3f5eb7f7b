// SPDX-License-Identifier: Apache-2.0
// Against a real server on loopback that keeps the rules of HTTP, then against one that does not.
#include "sync/curl_transport.hpp"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "tests/support/http_server.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::Connection;
using test::HttpServer;

namespace {

constexpr FetchLimits kPlenty{.most = 1000, .exact = {}};

std::unique_ptr<CurlTransport> to(const std::string& url, const CurlSettings& settings = {}) {
  auto transport = CurlTransport::open(url, settings);
  REQUIRE(transport);
  return std::move(*transport);
}

bool says(const Result<Bytes>& answer, const std::string& words) {
  return !answer && answer.error().message.find(words) != std::string::npos;
}

Error error_of(const test::Answer& answer, const FetchLimits& limits = kPlenty,
               const CurlSettings& settings = {}) {
  const HttpServer server(answer);
  const auto body = to(server.url(), settings)->fetch("file", limits);
  REQUIRE_FALSE(body);
  INFO(body.error().message);
  CHECK(body.error().message.find(server.url() + "/file") != std::string::npos);
  return body.error();
}

}  // namespace

TEST_CASE("an address that is no web address is refused at once") {
  for (const char* url : {"", "ftp://host/", "file:///etc", "https:/", "host"}) {
    INFO(url);
    CHECK(CurlTransport::open(url, {}).error().code == ErrorCode::invalid);
  }
}

TEST_CASE("files come from a server over one connection") {
  const HttpServer server([](Connection& c, const std::string& path) { c.reply(200, path); });
  const auto transport = to(server.url() + "/repository/");
  CHECK(transport->fetch("metadata/timestamp.json", kPlenty).value() ==
        "/repository/metadata/timestamp.json");
  CHECK(transport->fetch("metadata/1.root.json", {.most = 1000, .exact = 32}).has_value());
  CHECK(server.connections() == 1);
  CHECK(transport->traffic().requests == 2);
  CHECK(transport->traffic().bytes == 35 + 32);
  const std::string request = server.last_request();
  CHECK(request.find("User-Agent: pobratym-sync/0.1") != std::string::npos);
  CHECK(request.find("Accept-Encoding") == std::string::npos);
}

TEST_CASE("two hundred small files come over at most six connections") {
  const HttpServer server([](Connection& c, const std::string& path) { c.reply(200, path); });
  const auto transport = to(server.url());
  std::vector<FetchRequest> requests;
  for (int i = 0; i < 200; ++i) requests.push_back({"blobs/" + std::to_string(i), kPlenty});
  std::set<std::size_t> arrived;
  const auto ended =
      transport->fetch_all(requests, [&](std::size_t index, Result<Bytes> body) -> Status {
        CHECK(body.value() == "/" + requests[index].path);
        arrived.insert(index);
        return {};
      });
  CHECK(ended);
  CHECK(arrived.size() == 200);
  CHECK(server.connections() <= 6);
}

TEST_CASE("the receiver can stop a fetch of many files and use the transport again") {
  const HttpServer server([](Connection& c, const std::string& path) { c.reply(200, path); });
  const auto transport = to(server.url());
  const std::vector<FetchRequest> requests(50, {"blob", kPlenty});
  const auto ended =
      transport->fetch_all(requests, [](std::size_t, const Result<Bytes>&) -> Status {
        return fail(ErrorCode::untrusted, "enough");
      });
  CHECK(ended.error().message == "enough");
  CHECK(transport->fetch("again", kPlenty).value() == "/again");
}

TEST_CASE("a missing file is told from a server that fails") {
  const auto with = [](int status) {
    return [status](Connection& c, const std::string&) { c.reply(status, "<html>sorry</html>"); };
  };
  CHECK(error_of(with(404)).code == ErrorCode::not_found);
  CHECK(error_of(with(410)).code == ErrorCode::not_found);
  CHECK(error_of(with(403)).code == ErrorCode::not_found);
  CHECK(error_of(with(500)).code == ErrorCode::unreachable);
  CHECK(error_of(with(503)).message.find("status 503; try again later") != std::string::npos);
  CHECK(error_of(with(204)).code == ErrorCode::unreachable);
}

TEST_CASE("nobody listening is unreachable") {
  std::string url;
  {
    const HttpServer server([](Connection&, const std::string&) {});
    url = server.url();
  }
  const auto body = to(url)->fetch("file", kPlenty);
  REQUIRE_FALSE(body);
  CHECK(body.error().code == ErrorCode::unreachable);
  CHECK(body.error().message.find("check the network") != std::string::npos);
}

TEST_CASE("an endless answer without a length is given up at the limit") {
  const auto endless = [](Connection& c, const std::string&) {
    c.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
    while (c.send(std::string(4096, 'x'))) {
    }
  };
  CHECK(error_of(endless).code == ErrorCode::untrusted);
  CHECK(error_of(endless).message.find("longer than the 1000 bytes allowed") != std::string::npos);
  CHECK(error_of(endless, {.most = 1000, .exact = 10}).message.find("10 bytes signed") !=
        std::string::npos);
}

TEST_CASE("a signed length beyond what is allowed opens no way for an endless answer") {
  std::atomic<std::size_t> sent = 0;
  const auto endless = [&](Connection& c, const std::string&) {
    c.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
    while (sent < (64u << 20u) && c.send(std::string(65536, 'x'))) sent += 65536;
  };
  const Error error = error_of(endless, {.most = 1000, .exact = std::uint64_t{1} << 50u});
  CHECK(error.code == ErrorCode::untrusted);
  CHECK(error.message.find("longer than the 1000 bytes allowed") != std::string::npos);
  CHECK(sent < (32u << 20u));
}

TEST_CASE("an endless answer in chunks is given up at the limit") {
  const auto chunks = [](Connection& c, const std::string&) {
    c.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    while (c.send("100\r\n" + std::string(256, 'x') + "\r\n")) {
    }
  };
  CHECK(error_of(chunks).code == ErrorCode::untrusted);
}

TEST_CASE("endless headers are given up") {
  const auto headers = [](Connection& c, const std::string&) {
    c.send("HTTP/1.1 200 OK\r\n");
    while (c.send("X-More: " + std::string(1000, 'x') + "\r\n")) {
    }
  };
  CHECK(error_of(headers).code == ErrorCode::unreachable);
}

TEST_CASE("an answer that is shorter than was signed is not trusted") {
  const auto brief = [](Connection& c, const std::string&) { c.reply(200, "short"); };
  CHECK(error_of(brief, {.most = 100, .exact = 6}).code == ErrorCode::untrusted);
}

TEST_CASE("an answer that breaks off is unreachable, not content") {
  const auto cut = [](Connection& c, const std::string&) {
    c.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
    c.hang_up();
  };
  const Error error = error_of(cut);
  CHECK(error.code == ErrorCode::unreachable);
  CHECK(error.message.find("broke off") != std::string::npos);
  CHECK(error_of([](Connection& c, const std::string&) { c.hang_up(); }).code ==
        ErrorCode::unreachable);
}

TEST_CASE("a server that drips is given up") {
  const auto drip = [](Connection& c, const std::string&) {
    c.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx");
    c.wait_until_closed();
  };
  const CurlSettings impatient{.connect_timeout = std::chrono::seconds(5),
                               .slowest = 50,
                               .patience = std::chrono::seconds(1)};
  const Error error = error_of(drip, kPlenty, impatient);
  CHECK(error.code == ErrorCode::unreachable);
  CHECK(error.message.find("slower than 50 bytes a second") != std::string::npos);
}

TEST_CASE("a redirect to another place on the web is followed") {
  const HttpServer server([](Connection& c, const std::string& path) {
    if (path == "/file") c.reply(302, "moved", "Location: /elsewhere\r\n");
    if (path == "/elsewhere") c.reply(200, "here");
  });
  CHECK(to(server.url())->fetch("file", kPlenty).value() == "here");
}

TEST_CASE("a redirect to a file or to ftp is not followed") {
  for (const std::string target : {"file:///etc/hostname", "ftp://127.0.0.1/x", "gopher://a/"}) {
    INFO(target);
    const Error error = error_of([&](Connection& c, const std::string&) {
      c.reply(302, "", "Location: " + target + "\r\n");
    });
    CHECK(error.code == ErrorCode::unreachable);
    CHECK(error.message.find("not HTTP") != std::string::npos);
  }
}

TEST_CASE("redirects in a circle end") {
  const HttpServer server(
      [](Connection& c, const std::string&) { c.reply(302, "", "Location: /file\r\n"); });
  const auto body = to(server.url())->fetch("file", kPlenty);
  CHECK(says(body, "more than 3 times"));
  CHECK(server.paths().size() == 4);
}
