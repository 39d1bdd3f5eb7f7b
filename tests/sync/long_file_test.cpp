// SPDX-License-Identifier: Apache-2.0
// What curl_transport can ask for beside whole files: the rest of a long one, whether one is there,
// and one only if it is new.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "sync/curl_transport.hpp"
#include "tests/support/http_server.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::Connection;
using test::HttpServer;

namespace {

constexpr std::uint64_t kPlenty = 1u << 24u;
constexpr const char* kSettled =
    "Date: Tue, 24 Nov 2026 08:00:02 GMT\r\nLast-Modified: Tue, 24 Nov 2026 08:00:00 GMT\r\n";

Bytes long_text() {
  Bytes text;
  for (int i = 0; text.size() < 600'000; ++i) text += std::to_string(i) + " ";
  return text;
}

/// As many bytes of the file as a server with ranges sends before it goes.
test::Answer server_that_breaks_off(const Bytes& file, std::size_t after) {
  return [&file, after](Connection& to, const std::string&) {
    const std::string range = to.header("Range");
    const std::size_t from = range.empty() ? 0 : std::stoul(range.substr(6));
    std::string head = range.empty() ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 206 Partial Content\r\n";
    if (!range.empty()) {
      head += "Content-Range: bytes " + std::to_string(from) + "-" +
              std::to_string(file.size() - 1) + "/" + std::to_string(file.size()) + "\r\n";
    }
    head += "Content-Length: " + std::to_string(file.size() - from) + "\r\n\r\n";
    to.send(head + file.substr(from, after));
    to.hang_up();
  };
}

struct Fetched {
  Status status;
  Bytes bytes;
  std::vector<std::size_t> pieces;
};

Fetched fetch_rest(Transport& transport, std::uint64_t from, const FetchLimits& limits) {
  Fetched fetched;
  fetched.status = transport.fetch_rest("long", from, limits, [&](BytesView piece) -> Status {
    fetched.bytes += piece;
    fetched.pieces.push_back(piece.size());
    return {};
  });
  return fetched;
}

std::unique_ptr<CurlTransport> open(const HttpServer& server, const CurlSettings& settings = {}) {
  return CurlTransport::open(server.url(), settings).value();
}

}  // namespace

TEST_CASE("a long file goes on at the byte where it broke off, and no byte comes twice") {
  const Bytes file = long_text();
  const HttpServer server(server_that_breaks_off(file, 270'001));
  const auto transport = open(server);
  Bytes all;
  int broken = 0;
  while (all.size() < file.size()) {
    REQUIRE(broken < 10);
    const auto fetched =
        fetch_rest(*transport, all.size(), {.most = kPlenty, .exact = file.size()});
    all += fetched.bytes;
    for (std::size_t i = 0; i + 1 < fetched.pieces.size(); ++i) {
      CHECK(fetched.pieces[i] >= kPieceBytes);
    }
    if (fetched.status) break;
    CHECK(fetched.status.error().code == ErrorCode::unreachable);
    ++broken;
  }
  CHECK(broken == 2);
  CHECK(all == file);
  CHECK(transport->traffic().bytes == file.size());
}

TEST_CASE(
    "a server that knows no ranges sends the whole file, of which the known part is dropped") {
  const Bytes file = long_text();
  const HttpServer server([&](Connection& to, const std::string&) { to.reply(200, file); });
  const auto transport = open(server);
  const auto fetched = fetch_rest(*transport, 300'000, {.most = kPlenty, .exact = file.size()});
  CHECK(fetched.status);
  CHECK(fetched.bytes == file.substr(300'000));
}

TEST_CASE("another part of the file than was asked for is refused") {
  const Bytes file = long_text();
  for (const std::string range : {"bytes 299999-599999/600000", "bytes 3-9/10", "nonsense", ""}) {
    const HttpServer server([&](Connection& to, const std::string&) {
      to.reply(206, file.substr(300'000), "Content-Range: " + range + "\r\n");
    });
    const auto transport = open(server);
    const auto fetched = fetch_rest(*transport, 300'000, {.most = kPlenty, .exact = file.size()});
    CHECK_FALSE(fetched.status);
    CHECK(fetched.bytes.empty());
  }
}

TEST_CASE("the rest of a file is held to the length of the whole") {
  const Bytes file = long_text();
  const HttpServer server(server_that_breaks_off(file, file.size()));
  const auto transport = open(server);
  const auto longer = fetch_rest(*transport, 300'000, {.most = kPlenty, .exact = file.size() - 1});
  REQUIRE_FALSE(longer.status);
  CHECK(longer.status.error().code == ErrorCode::untrusted);
  const auto shorter = fetch_rest(*transport, 300'000, {.most = kPlenty, .exact = file.size() + 1});
  REQUIRE_FALSE(shorter.status);
  CHECK(shorter.status.error().code == ErrorCode::untrusted);
}

TEST_CASE("the words of an error page are not taken for a part of the file") {
  const HttpServer server([&](Connection& to, const std::string&) { to.reply(503, "busy"); });
  const auto transport = open(server);
  const auto fetched = fetch_rest(*transport, 0, {.most = kPlenty, .exact = 4});
  CHECK_FALSE(fetched.status);
  CHECK(fetched.bytes.empty());
}

TEST_CASE("a file that is not there is asked for without a body") {
  const std::string page(10'000, 'x');  // as long as some servers' pages for it are
  const HttpServer server([&](Connection& to, const std::string&) { to.reply(404, page); });
  const auto transport = open(server);
  CHECK(transport->may_have("metadata/2.root.json").value() == false);
  CHECK(server.last_request().starts_with("HEAD /metadata/2.root.json "));
  CHECK(transport->traffic().bytes == 0);
  CHECK(transport->traffic().requests == 1);
  // The next question is an ordinary one again.
  CHECK_FALSE(transport->fetch("metadata/2.root.json", {.most = kPlenty, .exact = {}}));
  CHECK(server.last_request().starts_with("GET "));
}

TEST_CASE("only a plain no counts as a no") {
  for (const int status : {200, 403, 405, 500, 501}) {
    INFO(status);
    const HttpServer server([&](Connection& to, const std::string&) { to.reply(status, "x"); });
    CHECK(open(server)->may_have("metadata/2.root.json").value() == true);
  }
  const HttpServer server([](Connection& to, const std::string&) { to.reply(404, "x"); });
  CHECK(open(server, {.ask_by_head = false})->may_have("metadata/2.root.json").value() == true);
  CHECK(server.paths().empty());
  const HttpServer dead([](Connection& to, const std::string&) { to.hang_up(); });
  CHECK_FALSE(open(dead)->may_have("metadata/2.root.json"));
}

TEST_CASE("a file that is still the known one is not sent again") {
  const HttpServer server([](Connection& to, const std::string&) {
    if (to.header("If-None-Match") == "\"v1\"") {
      to.reply(304, "");
    } else {
      to.reply(200, "text", std::string("ETag: \"v1\"\r\n") + kSettled);
    }
  });
  const auto transport = open(server);
  const FetchLimits limits{.most = kPlenty, .exact = {}};
  const auto first = transport->fetch_unless_known("a", limits, "");
  REQUIRE(first);
  CHECK(first->body == "text");
  CHECK(first->tag == "\"v1\"");
  const auto second = transport->fetch_unless_known("a", limits, first->tag);
  REQUIRE(second);
  CHECK_FALSE(second->body);
  CHECK(second->tag == "\"v1\"");
  CHECK(transport->fetch_unless_known("a", limits, "\"v0\"")->body == "text");
  CHECK(transport->fetch_unless_known("a", limits, "\"v1\"\r\nEvil: \"")->body == "text");
  CHECK(server.last_request().find("Evil") == std::string::npos);
}

TEST_CASE("a tag that a later version might have as well is not used") {
  // nginx makes it of the length and the second in which the file was changed.
  for (const std::string headers :
       {"", "Date: Tue, 24 Nov 2026 08:00:02 GMT\r\n",
        "Date: Tue, 24 Nov 2026 08:00:01 GMT\r\nLast-Modified: Tue, 24 Nov 2026 08:00:00 GMT\r\n",
        "Date: nonsense\r\nLast-Modified: nonsense\r\n"}) {
    const HttpServer server([&](Connection& to, const std::string&) {
      to.reply(200, "text", "ETag: \"v1\"\r\n" + headers);
    });
    const auto answer = open(server)->fetch_unless_known("a", {.most = kPlenty, .exact = {}}, "");
    REQUIRE(answer);
    CHECK(answer->tag.empty());
  }
}

TEST_CASE("a server that says not modified without being asked is not believed") {
  const HttpServer server([](Connection& to, const std::string&) { to.reply(304, ""); });
  const auto transport = open(server);
  CHECK_FALSE(transport->fetch_unless_known("a", {.most = kPlenty, .exact = {}}, ""));
  CHECK_FALSE(transport->fetch("a", {.most = kPlenty, .exact = {}}));
}
