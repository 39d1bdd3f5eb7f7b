// SPDX-License-Identifier: Apache-2.0
#include "sync/notify.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/notify_socket.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using namespace std::chrono_literals;
using test::NotifySocket;

TEST_CASE("the service manager hears what is said, by a path or an abstract name") {
  const test::TemporaryFolder folder;
  for (const std::string& name :
       {(folder / "notify").string(), "@pobratym-test-" + std::to_string(::getpid())}) {
    INFO(name);
    NotifySocket manager(name);
    const Notifier notifier(name.c_str());
    notifier.say("READY=1");
    notifier.say("STATUS=waiting");
    CHECK(manager.next(1s) == "READY=1");
    CHECK(manager.next(1s) == "STATUS=waiting");
  }
}

TEST_CASE("without a service manager nothing is said and nothing goes wrong") {
  const std::string long_name(300, '/');
  for (const char* name :
       {static_cast<const char*>(nullptr), "", "relative", "/not/there", long_name.c_str()}) {
    CHECK_NOTHROW(Notifier(name).say("READY=1"));
  }
}

TEST_CASE("a manager that does not listen holds nobody up") {
  const test::TemporaryFolder folder;
  NotifySocket manager((folder / "notify").string());
  const Notifier notifier((folder / "notify").c_str());
  constexpr int kSaid =
      5000;  // more than a socket keeps: to wait for room would be to wait for ever
  for (int i = 0; i < kSaid; ++i) notifier.say("STATUS=" + std::string(900, 'x'));
  int heard = 0;
  while (!manager.next(0s).empty()) ++heard;
  CHECK(heard > 0);
  CHECK(heard < kSaid);
}

TEST_CASE("a sign of life is due after half of what the manager waits") {
  CHECK(watchdog_interval("60000000", nullptr) == 30s);
  CHECK(watchdog_interval("60000000", std::to_string(::getpid()).c_str()) == 30s);
  CHECK_FALSE(watchdog_interval("60000000", "1"));  // meant for another process
  for (const char* text : {"", "0", "-5", "soon", "60s", "99999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(watchdog_interval(text, nullptr));
  }
  CHECK_FALSE(watchdog_interval(nullptr, nullptr));
}

TEST_CASE("a status for the manager is one line") {
  CHECK(one_line("a\nREADY=1\tb") == "a READY=1 b");
  CHECK(one_line(std::string(5000, 'x')).size() == 1000);
}
