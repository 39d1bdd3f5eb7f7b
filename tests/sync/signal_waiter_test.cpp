// SPDX-License-Identifier: Apache-2.0
// The real clocks and signals. A test sends the signal before it waits, so none waits long.
#include "sync/signal_waiter.hpp"

#include <catch2/catch_test_macros.hpp>
#include <csignal>

using namespace pobratym;
using namespace pobratym::sync;
using namespace std::chrono_literals;

TEST_CASE("signals end a wait, each as what it means") {
  const auto waiter = SignalWaiter::open();
  REQUIRE(waiter);
  CHECK_FALSE((*waiter)->pending());
  for (const auto& [signal, wake] :
       {std::pair{SIGUSR1, Wake::asked}, std::pair{SIGHUP, Wake::reread}}) {
    REQUIRE(std::raise(signal) == 0);
    CHECK((*waiter)->pending() == wake);
    CHECK((*waiter)->pending() == wake);  // looking does not take it
    CHECK((*waiter)->wait(1h) == wake);
    CHECK_FALSE((*waiter)->pending());
  }
}

TEST_CASE("a wish to stop comes before others and is never forgotten") {
  for (const int signal : {SIGTERM, SIGINT}) {
    const auto waiter = SignalWaiter::open();
    REQUIRE(waiter);
    REQUIRE(std::raise(SIGUSR1) == 0);
    REQUIRE(std::raise(signal) == 0);
    CHECK((*waiter)->wait(1h) == Wake::stop);
    CHECK((*waiter)->wait(1h) == Wake::stop);
    CHECK((*waiter)->pending() == Wake::stop);
  }
}

TEST_CASE("several wakes while nobody waits are one") {
  const auto waiter = SignalWaiter::open();
  REQUIRE(waiter);
  for (int i = 0; i < 100; ++i) REQUIRE(std::raise(SIGUSR1) == 0);
  CHECK((*waiter)->wait(1h) == Wake::asked);
  CHECK((*waiter)->wait(1ms) == Wake::time);
}

TEST_CASE("a wait that is over ends by itself, and the uptime goes forward") {
  const auto waiter = SignalWaiter::open();
  REQUIRE(waiter);
  const Moment before = (*waiter)->now();
  CHECK((*waiter)->wait(1ms) == Wake::time);
  CHECK((*waiter)->wait(0ms) == Wake::time);
  CHECK((*waiter)->now().uptime > before.uptime);
  CHECK((*waiter)->now().wall >= before.wall);
}
