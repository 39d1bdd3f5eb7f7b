// SPDX-License-Identifier: Apache-2.0
// Answers without an end: each is given up after a bounded number of bytes.
#include <atomic>
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using test::Answer;
using test::Connection;
using test::HostileSite;

namespace {

constexpr std::uint64_t kSocketBuffers = 16u << 20u;  // what the system takes ahead of the kiosk

/// `head` once and `part` again and again until the kiosk goes.
struct Endless {
  Answer of(std::string head, std::string part) {
    return
        [this, head = std::move(head), part = std::move(part)](Connection& to, const std::string&) {
          to.send(head);
          while (to.send(part)) sent += part.size();
        };
  }
  std::atomic<std::uint64_t> sent = 0;
};

const std::string kOk = "HTTP/1.1 200 OK\r\n";

}  // namespace

TEST_CASE("a file without end is given up at the bytes that are signed or allowed for it") {
  HostileSite site;
  const std::string block(4096, 'x');
  for (const std::string& path : site.kinds()) {
    for (const std::string& headers :
         {std::string("Connection: close\r\n"),
          std::string("Content-Length: 9223372036854775807\r\n"),
          std::string("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")}) {
      INFO(path << " " << headers);
      Endless endless;
      const bool chunked = headers.find("chunked") != std::string::npos;
      site.attack(
          path, endless.of(kOk + headers + "\r\n", chunked ? "1000\r\n" + block + "\r\n" : block));
      site.most_bytes = 4u << 20u;
      site.must_refuse("check the repository's address");
      site.must_refuse(path.substr(1) + " is longer than the ");
      CHECK(endless.sent < 2 * kSocketBuffers);
    }
  }
  site.must_recover();
}

TEST_CASE("a chunk that claims to be larger than any disk is given up") {
  HostileSite site;
  for (const char* size : {"7fffffffffffffff", "ffffffffffffffff", "ffffffffffffffffff", "-1"}) {
    INFO(size);
    Endless endless;
    site.attack("timestamp.json",
                endless.of(kOk + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n", "xxxx"));
    site.must_refuse("timestamp.json");
    CHECK(endless.sent < kSocketBuffers);
  }
  site.must_recover();
}

TEST_CASE("headers without end are given up, many short ones and one long one") {
  HostileSite site;
  for (const std::string& path : site.kinds()) {
    for (const auto& [head, part] :
         {std::pair(kOk, std::string("X-More: of the same\r\n")),
          std::pair(kOk + "X-Long: ", std::string(1000, 'x')),
          std::pair(std::string("HTTP/1.1 200 "), std::string(1000, 'O'))}) {
      INFO(path << " " << head);
      Endless endless;
      site.attack(path, endless.of(head, part));
      site.must_refuse(path.substr(1));
      CHECK(endless.sent < kSocketBuffers);
    }
  }
  site.must_recover();
}

TEST_CASE("a server that says only \"go on\" and \"in a moment\" for ever is given up") {
  HostileSite site;
  for (const char* again : {"HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 102 Processing\r\n\r\n",
                            "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"}) {
    INFO(again);
    Endless endless;
    site.attack("timestamp.json", endless.of("", again));
    site.must_refuse("timestamp.json");
    CHECK(endless.sent < kSocketBuffers);
  }
  site.must_recover();
}

TEST_CASE("trailers and extensions of chunks without end are given up") {
  HostileSite site;
  const std::string chunked = kOk + "Transfer-Encoding: chunked\r\n\r\n";
  for (const auto& [head, part] : {std::pair(chunked + "0\r\n", std::string("X-More: x\r\n")),
                                   std::pair(chunked + "4;", std::string("more=x;"))}) {
    Endless endless;
    site.attack("timestamp.json", endless.of(head, part));
    site.must_refuse("timestamp.json");
    CHECK(endless.sent < 64u << 20u);
  }
  site.must_recover();
}

TEST_CASE("an error page without end is not read to its end") {
  HostileSite site;
  for (const char* status : {"404 Not Found", "500 Oh", "302 Found\r\nLocation: /x"}) {
    INFO(status);
    Endless endless;
    site.attack("",
                endless.of("HTTP/1.1 " + std::string(status) + "\r\n\r\n", std::string(4096, 'x')));
    site.must_refuse("");
    CHECK(endless.sent < 8 * kSocketBuffers);
  }
  site.must_recover();
}
