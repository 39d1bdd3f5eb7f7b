// SPDX-License-Identifier: Apache-2.0
#include "sync/status_keeper.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <csignal>

#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::sync;

TEST_CASE("a status is kept for as long as its daemon lives") {
  const test::TemporaryFolder folder;
  CHECK_FALSE(is_status_kept(folder / "none"));
  {
    const auto keeper = StatusKeeper::take(folder.path());
    REQUIRE(keeper);
    CHECK(is_status_kept(folder.path()));
    CHECK(is_status_kept(folder.path()));  // looking does not take it away
    const auto second = StatusKeeper::take(folder.path());
    REQUIRE_FALSE(second);
    CHECK(second.error().message.find("SIGUSR1") != std::string::npos);
  }
  CHECK_FALSE(is_status_kept(folder.path()));
  CHECK(StatusKeeper::take(folder.path()));
}

TEST_CASE("a daemon that is killed keeps no status any more") {
  const test::TemporaryFolder folder;
  std::array<int, 2> ready{};
  REQUIRE(::pipe(ready.data()) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto keeper = StatusKeeper::take(folder.path());
    static_cast<void>(::write(ready[1], keeper ? "y" : "n", 1));
    for (;;) ::pause();
  }
  char answer = 'n';
  REQUIRE(::read(ready[0], &answer, 1) == 1);
  CHECK(answer == 'y');
  CHECK(is_status_kept(folder.path()));
  REQUIRE(::kill(child, SIGKILL) == 0);
  REQUIRE(::waitpid(child, nullptr, 0) == child);
  CHECK_FALSE(is_status_kept(folder.path()));
  ::close(ready[0]);
  ::close(ready[1]);
}
