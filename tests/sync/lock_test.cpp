// SPDX-License-Identifier: Apache-2.0
#include "sync/lock.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::sync;

TEST_CASE("two syncs do not work on one state folder at once") {
  const test::TemporaryFolder folder;
  std::optional<StateLock> first = StateLock::take(folder / "state").value();
  const auto second = StateLock::take(folder / "state");
  REQUIRE_FALSE(second);
  CHECK(second.error().message.find("another sync is at work") != std::string::npos);
  CHECK(StateLock::take(folder / "other"));
  first.reset();
  CHECK(StateLock::take(folder / "state"));
}

TEST_CASE("a state folder that cannot be made is named") {
  const auto lock = StateLock::take("/dev/null/state");
  REQUIRE_FALSE(lock);
  CHECK(lock.error().message.find("/dev/null/state") != std::string::npos);
}
