// SPDX-License-Identifier: Apache-2.0
// Servers that take their time: a run ends all the same, and at once when the service is stopped.
#include <poll.h>

#include <atomic>
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using test::Answer;
using test::Connection;
using test::HostileSite;

namespace {

constexpr const char* kTooSlow = "slower than 2000 bytes a second for 1 s; check the network";

/// `head` at once, then `part` every so often; the wait ends at once when the kiosk goes.
Answer drip(std::string head, std::string part, int milliseconds) {
  return [head = std::move(head), part = std::move(part), milliseconds](Connection& to,
                                                                        const std::string&) {
    to.send(head);
    pollfd gone{to.socket(), POLLIN, 0};
    while (::poll(&gone, 1, milliseconds) == 0 && to.send(part)) {
    }
    to.hang_up();
  };
}

const std::string kOk = "HTTP/1.1 200 OK\r\n";
const std::string kLong = kOk + "Content-Length: 16000\r\n\r\n";

}  // namespace

TEST_CASE("a server that connects and says nothing is given up") {
  HostileSite site;
  for (const std::string& path : site.kinds()) {
    site.attack(path, test::say_and_wait(""));
    site.must_refuse(kTooSlow);
  }
  site.must_recover();
}

TEST_CASE("a server that goes silent in the middle of a file is given up") {
  HostileSite site;
  site.attack("timestamp.json", test::say_and_wait(kLong + std::string(15000, ' ')));
  site.must_refuse(kTooSlow);
  site.must_recover();
}

TEST_CASE("headers that come a letter at a time are given up") {
  HostileSite site;
  site.attack("timestamp.json", drip(kOk + "X-Slow: ", "x", 50));
  site.must_refuse(kTooSlow);
  site.attack("timestamp.json", drip(kOk, "X-Slow: x\r\n", 50));
  site.must_refuse(kTooSlow);
  site.attack("timestamp.json", drip("", "HTTP/1.1 102 Processing\r\n\r\n", 50));
  site.must_refuse(kTooSlow);
  site.must_recover();
}

TEST_CASE("a file that comes a letter at a time is given up") {
  HostileSite site;
  site.attack("timestamp.json", drip(kLong, "x", 20));
  site.must_refuse(kTooSlow);
  site.attack("timestamp.json", drip(kOk + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n", 20));
  site.must_refuse(kTooSlow);
  site.must_recover();
}

TEST_CASE("a file that comes in spurts is held to what it brings on the whole") {
  HostileSite site;
  site.most_time = std::chrono::seconds(6);
  // Too much at a time for a floor that looks at the last seconds only, too little on the whole.
  site.settings.patience = std::chrono::seconds(3);
  site.attack("timestamp.json", drip(kLong, std::string(800, ' '), 700));
  site.must_refuse("slower than 2000 bytes a second for 3 s");
  site.must_recover();
}

TEST_CASE("many files that all come too slowly do not add up to a long wait") {
  HostileSite site;
  site.settings.run_time = std::chrono::seconds(1);
  site.settings.patience = std::chrono::seconds(60);
  site.attack(".zst", test::say_and_wait(kOk));
  site.must_refuse("the sync took longer than 1 s; the next run goes on from here");
  site.must_recover();
}

TEST_CASE("a service that is stopped ends what is under way within a second") {
  HostileSite site;
  std::atomic<bool> stopped = false;
  site.settings.patience = std::chrono::seconds(60);
  site.settings.stop = [&] { return stopped.load(); };
  for (const std::string& path : site.kinds()) {
    std::chrono::steady_clock::time_point asked;
    site.attack(path, [&](Connection& to, const std::string&) {
      to.send(kOk);
      asked = std::chrono::steady_clock::now();
      stopped = true;
      to.wait_until_closed();
    });
    stopped = false;
    const auto outcome = site.run();
    const auto took = std::chrono::steady_clock::now() - asked;
    CHECK(outcome.status.error == "the sync was stopped; the next run goes on from here");
    CHECK(took < std::chrono::seconds(1));
  }
  stopped = false;
  site.must_recover();
}
