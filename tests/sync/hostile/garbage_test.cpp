// SPDX-License-Identifier: Apache-2.0
// Whatever answers there is no web server, or nobody answers at all.
#include <atomic>
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using test::Connection;
using test::HostileSite;
using test::HttpServer;
using test::kToday;

namespace {

constexpr Instant kLater = kToday + std::chrono::hours(3);

}  // namespace

TEST_CASE("another kind of server at the address is told from a repository") {
  HostileSite site;
  const std::string tls_alert("\x15\x03\x03\x00\x02\x02\x28", 7);
  for (const std::string& path : site.kinds()) {
    for (const std::string& greeting :
         {std::string("SSH-2.0-OpenSSH_9.2p1\r\n"), std::string("220 mail ESMTP\r\n"),
          std::string("<html>from the year 1991</html>"), tls_alert, std::string(100, '\0'),
          std::string("HTTP/3.7 200 OK\r\n\r\n"), std::string("RTSP/1.0 200 OK\r\n\r\n"),
          std::string("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")}) {
      INFO(path << " " << greeting);
      site.attack(path, test::say(greeting));
      site.must_refuse("what answers there does not ");
    }
  }
  site.must_recover();
}

TEST_CASE("headers that make no sense are refused") {
  HostileSite site;
  for (const char* headers :
       {"Content-Length: many", "Content-Length: -1", "Content-Length: 3\r\nContent-Length: 4",
        ": nothing", "no colon", "Content-Length: 99999999999999999999999"}) {
    INFO(headers);
    site.attack("timestamp.json",
                test::say("HTTP/1.1 200 OK\r\n" + std::string(headers) + "\r\n\r\n{}"));
    site.must_refuse("timestamp.json");
  }
  site.must_recover();
}

TEST_CASE("a server that greets before it is asked is refused") {
  HostileSite site;
  const HttpServer eager([](Connection&, const std::string&) {},
                         [](Connection& to) {
                           to.send("SSH-2.0-OpenSSH_9.2p1\r\n");
                           to.wait_until_closed();
                         });
  site.must_refuse_from(eager.url(), "", kLater);
  site.must_recover();
}

TEST_CASE("a door that is shut as soon as it opens, and one that does not open") {
  HostileSite site;
  {
    const HttpServer shut([](Connection&, const std::string&) {},
                          [](Connection& to) { to.hang_up(); });
    site.must_refuse_from(shut.url(), "the answer broke off", kLater);
  }
  site.must_refuse_from("http://127.0.0.1:1", "check the network", kLater);
  site.must_recover();
}

TEST_CASE("a name that does not exist is told by name") {
  HostileSite site;
  site.must_refuse_from("http://repository.invalid", "repository.invalid", kLater);
  site.must_recover();
}

TEST_CASE("a server that hangs up after each file gets six visits at a time and no more") {
  HostileSite site;
  std::filesystem::remove_all(site.state());
  std::atomic<int> pages = 0;
  site.attack("", [&](Connection& to, const std::string& path) {
    if (path.ends_with(".pack")) {
      to.reply(404, "", "Connection: close\r\n");
    } else {
      if (path.ends_with(".zst")) ++pages;
      site.honest()(to, path);
    }
    to.hang_up();
  });
  const auto outcome = site.run();
  INFO(outcome.status.error);
  CHECK(outcome.status.state == sync::SyncState::up_to_date);
  CHECK(pages > 1);
  CHECK(site.server().most_at_once() <= 6);
}
