// SPDX-License-Identifier: Apache-2.0
// What happens when nobody comes for weeks, months and years.
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "tests/content/outbox/memory_folder.hpp"
#include "tests/content/outbox/messages.hpp"

namespace pobratym::outbox {

using test::at_hour;
using test::counted;
using test::words;

TEST_CASE("a year without a network adds counters up to days and months and loses none") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path(), {.rows = 200, .bytes = 1 << 20});
  std::int64_t said = 0;
  for (int hour = 0; hour < 24 * 365; hour += 7) {
    REQUIRE(outbox.append(counted("page-city", hour % 5 + 1), at_hour(hour)));
    said += hour % 5 + 1;
  }
  const auto entries = test::taken(outbox);
  CHECK(outbox.levels()->waiting <= 200);
  std::map<std::size_t, int> lengths;
  for (const Entry& entry : entries) ++lengths[entry.when.size()];
  CHECK(lengths[7] > 0);
  CHECK(entries.back().when.starts_with("2027-11-23T"));  // the newest are still hours

  // Only half of the room may be on its way at once; the rest follows when that has arrived.
  std::int64_t arrived = 0;
  for (auto portion = entries; !portion.empty(); portion = test::taken(outbox)) {
    std::vector<Fate> fates;
    for (const Entry& entry : portion) fates.push_back({entry.key, Verdict::accepted, ""});
    arrived += test::total(portion, "page-city");
    REQUIRE(outbox.settle(fates));
  }
  CHECK(arrived == said);
}

TEST_CASE("a full outbox refuses new words and drops none of the old ones") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path(), {.rows = 100'000, .bytes = 64 << 10});
  std::size_t kept = 0;
  Status last;
  for (int i = 0; i < 200 && last; ++i) {
    last = outbox.append(words(std::string(900, 'a') + std::to_string(i)), at_hour(i));
    if (last) ++kept;
  }
  REQUIRE_FALSE(last);
  CHECK(last.error().code == ErrorCode::no_space);
  CHECK(last.error().message.find("USB stick") != std::string::npos);
  CHECK(outbox.levels()->words == static_cast<std::int64_t>(kept));
  CHECK(kept > 50);
}

TEST_CASE("counters never take the room that words need") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path(), {.rows = 100, .bytes = 1 << 20});
  int refused = 0;
  for (int i = 0; i < 200; ++i) {
    if (!outbox.append(counted("counter-" + std::to_string(i)), at_hour(8))) ++refused;
  }
  CHECK(refused == 150);
  for (int i = 0; i < 50; ++i) {
    REQUIRE(outbox.append(words("word " + std::to_string(i)), at_hour(8)));
  }
  CHECK(outbox.levels()->words == 50);
}

TEST_CASE("of health one entry a day stays, the newest, when room is short") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path(), {.rows = 40, .bytes = 1 << 20});
  for (int hour = 0; hour < 24 * 10; ++hour) {
    REQUIRE(outbox.append(Health{{{"hour", hour}}}, at_hour(hour)));
  }
  std::map<std::string, std::int64_t> by_day;
  for (const Entry& entry : test::taken(outbox)) {
    if (entry.when.size() == 10) {
      by_day[entry.when] = std::get<Health>(entry.message).values.at("hour");
    }
  }
  REQUIRE(by_day.size() > 1);
  CHECK(by_day["2026-11-24"] == 23);
  CHECK(by_day["2026-11-25"] == 47);
}

TEST_CASE("answers to a poll are added up by day only when all else is not enough") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path(), {.rows = 60, .bytes = 1 << 20});
  for (int hour = 0; hour < 200; ++hour) {
    REQUIRE(outbox.append(test::answered(hour % 2 == 0 ? "more" : "shade"), at_hour(hour)));
  }
  std::int64_t answers = 0;
  for (auto entries = test::taken(outbox); !entries.empty(); entries = test::taken(outbox)) {
    std::vector<Fate> fates;
    for (const Entry& entry : entries) {
      answers += std::get<PollAnswer>(entry.message).count;
      fates.push_back({entry.key, Verdict::accepted, ""});
    }
    REQUIRE(outbox.settle(fates));
  }
  CHECK(answers == 200);
}

TEST_CASE("refused counters make room first") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path(), {.rows = 20, .bytes = 1 << 20});
  for (int i = 0; i < 8; ++i) {
    REQUIRE(outbox.append(counted("old-" + std::to_string(i)), at_hour(8)));
  }
  std::vector<Fate> fates;
  for (const Entry& entry : test::taken(outbox)) fates.push_back({entry.key, Verdict::refused, ""});
  REQUIRE(outbox.settle(fates));
  CHECK(outbox.levels()->refused == 8);
  for (int i = 0; i < 10; ++i) {
    REQUIRE(outbox.append(counted("new-" + std::to_string(i)), at_hour(8)));
  }
  CHECK(outbox.levels()->refused == 0);
  CHECK(outbox.levels()->waiting == 10);
}

TEST_CASE("an outbox that nobody ever answers does not grow without end") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path(), {.rows = 100, .bytes = 1 << 20});
  for (int hour = 0; hour < 2'000; ++hour) {
    static_cast<void>(outbox.append(counted("page-" + std::to_string(hour % 5)), at_hour(hour)));
    if (hour % 10 == 0) static_cast<void>(test::taken(outbox));  // sent into the void
  }
  CHECK(outbox.levels()->waiting <= 100);
  CHECK(std::filesystem::file_size(folder / "outbox.db") < 3u << 20u);
}

}  // namespace pobratym::outbox
