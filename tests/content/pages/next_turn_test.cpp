// SPDX-License-Identifier: Apache-2.0
#include "content/pages/next_turn.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "tests/content/pages/published_site.hpp"

namespace pobratym::test {
namespace {

using namespace std::chrono_literals;

constexpr const char* kBase = "https://twins.example/pages/";

/// Everything that phones get, as one text.
std::string said_at(Instant now, const std::vector<model::Record>& records) {
  std::string all;
  for (const auto& file : site_pages_at(now, records, kBase)) all += file.path + "\n" + file.bytes;
  return all;
}

Instant turn_after(Instant now, const std::vector<model::Record>& records) {
  return pages::next_turn(pages::make_site(records, {now, kBase}).value());
}

TEST_CASE("between one turn and the next no page has anything else to say") {
  auto records = site_records();
  for (auto& record : records) {
    if (record.key.slug == "bare") {  // one that recurs: its next occurrence takes the place
      record.document["recurrence"] = {{"rule", "FREQ=DAILY;COUNT=3"}};
    }
  }
  const Instant end = site_moment() + 72h;
  std::set<Instant> turns;
  for (Instant now = site_moment(); now < end;) {
    const Instant next = turn_after(now, records);
    INFO("from " << format_instant(now) << " to " << format_instant(next));
    REQUIRE(next > now);
    REQUIRE(next - now <= 24h);
    const std::string said = said_at(now, records);
    CHECK(said == said_at(now + (next - now) / 2, records));
    CHECK(said == said_at(next - 1s, records));
    turns.insert(next);
    now = next;
  }
  for (const char* moment : {"2026-11-24T17:40:00Z", "2026-11-24T18:00:00Z", "2026-11-24T20:00:00Z",
                             "2026-11-24T22:00:00Z", "2026-11-25T18:00:00Z"}) {
    INFO(moment);
    CHECK(turns.contains(parse_instant(moment).value()));
  }
}

TEST_CASE("a link's own end is a turn too") {
  auto records = site_records();
  for (auto& record : records) {
    if (record.key.slug != "talk") continue;
    record.document["online"][0]["valid_until"] = "2026-11-24T18:30:00Z";
  }
  CHECK(turn_after(parse_instant("2026-11-24T18:00:00Z").value(), records) ==
        parse_instant("2026-11-24T18:30:00Z").value());
}

}  // namespace
}  // namespace pobratym::test
