// SPDX-License-Identifier: Apache-2.0
#include "sync/allowance.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "sync/pictures.hpp"
#include "sync/plan.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::sync;

namespace {

constexpr model::Date kToday = std::chrono::year(2026) / 11 / 26;
constexpr model::Date kTomorrow = std::chrono::year(2026) / 11 / 27;
constexpr model::Date kFarAhead = std::chrono::year(2076) / 11 / 26;

repository::Medium picture(const std::string& name, std::uint64_t length) {
  return {sha256(name), length, "image/webp"};
}

}  // namespace

TEST_CASE("what was spent today is remembered over a restart") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  CHECK(read_allowance(disk, folder.path()) == Allowance{});
  const Allowance some{kToday, 12345};
  REQUIRE(write_allowance(disk, folder.path(), some));
  CHECK(read_allowance(disk, folder.path()) == some);
  CHECK(left_of(some, 20000) == 7655);
  CHECK(left_of(some, 12345) == 0);
  CHECK(left_of(some, 0) == 0);
}

TEST_CASE("a damaged count takes all of the day's allowance, and the next day mends it") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  for (const char* text : {"", "{", "[]", "{}", R"({"day":"2026-11-26","spent":-1})",
                           R"({"day":"2026-13-26","spent":1})", R"({"day":"2026-11-26"})",
                           R"({"day":"2026-11-26","spent":"much"})"}) {
    INFO(text);
    REQUIRE(disk.write(folder / "allowance.json", text));
    const Allowance today = on_day(read_allowance(disk, folder.path()), kToday);
    CHECK(left_of(today, 1'000'000'000) == 0);
    CHECK(left_of(on_day(today, kTomorrow), 1000) == 1000);
  }
  REQUIRE(disk.write(folder / "allowance.json", std::string(10'000, ' ')));
  CHECK(left_of(read_allowance(disk, folder.path()), 1000) == 0);
}

TEST_CASE("a new day brings a new allowance, a clock that goes back brings none") {
  const Allowance spent{kToday, 900};
  CHECK(on_day(spent, kToday) == spent);
  CHECK(on_day(spent, kTomorrow) == Allowance{kTomorrow, 0});
  CHECK(on_day({kFarAhead, 900}, kToday) == Allowance{kToday, 900});
  CHECK(on_day(spent, std::nullopt) == spent);  // nobody knows what day it is
  CHECK(on_day({}, kToday) == Allowance{kToday, 0});
}

TEST_CASE("a count that would run over stays at its end") {
  const Allowance full = spend({kToday, 7}, std::numeric_limits<std::uint64_t>::max());
  CHECK(spend(full, 100) == full);
  CHECK(left_of(full, std::numeric_limits<std::uint64_t>::max() / 4) == 0);
}

TEST_CASE("pictures come as far as there is room, and a large one holds no small one back") {
  const std::vector<repository::Medium> all{picture("a", 1000), picture("b", 5000),
                                            picture("c", 500)};
  CHECK(choose_pictures(all, {}).now.size() == 3);
  CHECK(choose_pictures(all, {}).later == 0);
  const auto room = [](std::uint64_t bytes) { return [bytes] { return bytes; }; };
  const auto some = choose_pictures(all, room(2 * kRequestCost + 1500));
  REQUIRE(some.now.size() == 2);
  CHECK(some.now[0].digest == sha256("a"));
  CHECK(some.now[1].digest == sha256("c"));
  CHECK(some.later == 1);
  CHECK(choose_pictures(all, room(2 * kRequestCost + 1499)).later == 2);
  CHECK(choose_pictures(all, room(0)).later == 3);
  bool asked = false;
  const auto none = choose_pictures({}, [&] {
    asked = true;
    return std::uint64_t{0};
  });
  CHECK(none.later == 0);
  CHECK_FALSE(asked);  // being asked for room counts all of it as spent
}
