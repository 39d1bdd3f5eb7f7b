// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/tally.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/outbox/outbox.hpp"
#include "content/outbox/period.hpp"
#include "tests/kiosk/app/timed_kiosk.hpp"

namespace pobratym::kiosk {
namespace {

using test::at;

/// What was said, as "2026-11-24T10 page-city 2".
struct Said {
  std::vector<std::string> lines;
  bool full = false;
  int tried = 0;
  Say say() {
    return [this](const outbox::Message& message, Instant when) -> Status {
      ++tried;
      if (full) return fail(ErrorCode::no_space, "full");
      const auto& counter = std::get<outbox::Counter>(message);
      lines.push_back(outbox::hour_of(when) + " " + counter.name + " " +
                      std::to_string(counter.count));
      return {};
    };
  }
};

}  // namespace

TEST_CASE("counts of an hour are told when it is over, with its own name") {
  Said said;
  Tally tally;
  tally.add("page-city", at("2026-11-24T10:10:00Z"));
  tally.add("page-city", at("2026-11-24T10:50:00Z"));
  tally.tell_past(at("2026-11-24T10:59:59Z"), said.say());
  CHECK(said.lines.empty());
  tally.tell_past(at("2026-11-24T11:00:00Z"), said.say());
  CHECK(said.lines == std::vector<std::string>{"2026-11-24T10 page-city 2"});
  tally.tell(said.say());
  CHECK(said.lines.size() == 1);
}

TEST_CASE("a count that could not be kept waits for the next time") {
  Said said;
  said.full = true;
  Tally tally;
  tally.add("language-en", at("2026-11-24T10:10:00Z"));
  tally.tell(said.say());
  said.full = false;
  tally.tell(said.say());
  CHECK(said.lines == std::vector<std::string>{"2026-11-24T10 language-en 1"});
}

TEST_CASE("a full disk is asked once in ten minutes, and each hour keeps its own name") {
  Said said;
  said.full = true;
  Tally tally;
  tally.add("page-city", at("2026-11-24T10:10:00Z"));
  tally.add("page-home", at("2026-11-24T10:11:00Z"));
  for (int second = 0; second < 60; ++second) {
    tally.tell_past(at("2026-11-24T11:00:00Z") + std::chrono::seconds(second), said.say());
  }
  CHECK(said.tried == 1);
  tally.add("page-city", at("2026-11-24T11:05:00Z"));
  tally.tell_past(at("2026-11-24T11:10:00Z"), said.say());
  CHECK(said.tried == 2);
  said.full = false;
  tally.tell_past(at("2026-11-24T12:00:00Z"), said.say());
  CHECK(said.lines == std::vector<std::string>{"2026-11-24T10 page-city 1",
                                               "2026-11-24T10 page-home 1",
                                               "2026-11-24T11 page-city 1"});
}

TEST_CASE("a kiosk that can keep nothing for days loses hours, and no count") {
  Said said;
  Tally tally;
  const Instant start = at("2026-11-01T00:00:00Z");
  for (int hour = 0; hour < 500; ++hour) tally.add("page-city", start + std::chrono::hours(hour));
  tally.tell(said.say());
  CHECK(said.lines.size() == Tally::kMostHours);
  CHECK(said.lines.front() == "2026-11-19T20 page-city 453");
}

TEST_CASE("the page that a kiosk begins with is nobody's visit") {
  test::StateFolder state;
  state.store_pack("kharkiv", at("2026-11-24T10:00:00Z"));
  Said said;
  test::Kiosk kiosk(state, "uk", said.say());
  kiosk.app().open({Go{Route{Place::city, "brno"}}}, kiosk.moment());
  kiosk.app().tick(kiosk.moment());
  CHECK(kiosk.view().route == "city/brno");
  kiosk.app().close(kiosk.moment());
  CHECK(said.lines == std::vector<std::string>{});
}

TEST_CASE("codes shown and searches in vain are counted, the words that were typed are not kept") {
  test::StateFolder state;
  state.store_pack("kharkiv", at("2026-11-24T10:00:00Z"));
  Said said;
  test::Kiosk kiosk(state, "uk", said.say());
  kiosk.touch("go search");
  for (int i = 0; i < 6; ++i) kiosk.touch("type q");
  kiosk.touch("go city/brno");
  kiosk.app().close(kiosk.moment());
  CHECK(said.lines ==
        std::vector<std::string>{"2026-11-24T10 code-city 1", "2026-11-24T10 page-city 1",
                                 "2026-11-24T10 page-search 1", "2026-11-24T10 search-nothing 1"});
}

TEST_CASE("places opened and languages chosen reach the outbox once an hour, and nothing else") {
  test::StateFolder state;
  state.store_pack("kharkiv", at("2026-11-24T10:00:00Z"));
  const auto languages = i18n::Languages::load();
  REQUIRE(languages);
  const RealDisk disk;
  const auto outbox = outbox::Outbox::open(state.path(), "city-hall-1");
  REQUIRE(outbox);
  const Say say = [&](const outbox::Message& message, Instant when) {
    return outbox->append(message, when);
  };
  const Moment now{at("2026-11-24T10:00:00Z"), Uptime(0)};
  App app({state.path(), "uk", {}, say}, disk, *languages, now);
  app.apply(Go{Route{Place::cities, {}}}, now);
  app.apply(Go{Route{Place::city, "brno"}}, now);
  app.apply(Go{Route{Place::city, "brno"}}, now);  // is there already
  app.apply(SetLanguage{"en"}, now);
  app.tick(now);
  CHECK(outbox->levels()->waiting == 0);
  app.tick({at("2026-11-24T11:00:00Z"), Uptime(1000)});
  CHECK(outbox->levels()->waiting == 4);  // page-cities, page-city, code-city, language-en
  CHECK(outbox->levels()->words == 0);
}

}  // namespace pobratym::kiosk
