// SPDX-License-Identifier: Apache-2.0
#include "content/model/joining.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/model/validate.hpp"
#include "tests/content/model/joining_event.hpp"

using namespace pobratym;
using namespace pobratym::model;

namespace {

Event decoded(std::string_view changes) {
  return decode_event(test::record_of(test::JoiningSituation{"", changes, "", "", "", "", "", ""}))
      .value();
}

Joining at(const Event& event, std::string_view now, std::string_view news = {}) {
  return decide_joining(event, std::nullopt,
                        {test::moment(now), test::moment(news), test::join_hosts()});
}

constexpr const char* kTwoSessions = R"({"programme": [
  {"id": "a", "title": {"uk": "А"}, "start": {"local": "2026-11-24T18:00", "zone": "UTC"},
   "end": {"local": "2026-11-24T18:30", "zone": "UTC"}, "recording": "https://films.example/a"},
  {"id": "b", "title": {"uk": "Б"}, "start": {"local": "2026-11-24T19:00", "zone": "UTC"},
   "end": {"local": "2026-11-24T20:00", "zone": "UTC"},
   "online": [{"kind": "join", "url": "https://meet.example/b"}]},
  {"id": "c", "title": {"uk": "В"}, "start": {"local": "2026-11-24T19:00", "zone": "UTC"},
   "event_status": "cancelled"}]})";

}  // namespace

TEST_CASE("in each of fifty situations the screen says what the table says") {
  REQUIRE(test::joining_situations().size() >= 40);
  for (const auto& situation : test::joining_situations()) {
    INFO(situation.name);
    const auto event = decode_event(test::record_of(situation));
    REQUIRE(event);
    const Joining joining = at(*event, situation.now, situation.news);
    CHECK(code(joining.saying) == situation.screen);
    CHECK(joining.url == test::address(situation.url));
    CHECK(joining.change == event->status);
  }
}

TEST_CASE("a page that is written once says at every moment what the decision says then") {
  for (const auto& situation : test::joining_situations()) {
    INFO(situation.name);
    const Event event = decode_event(test::record_of(situation)).value();
    const auto steps = join_steps(event, std::nullopt, test::join_hosts());
    for (auto now = window(event).start - std::chrono::hours(2);
         now < window(event).end + std::chrono::hours(1); now += std::chrono::minutes(1)) {
      const JoinStep* step = nullptr;
      for (const JoinStep& one : steps) {
        if (!one.from || *one.from <= now) step = &one;
      }
      REQUIRE(step != nullptr);
      const auto right = decide_joining(event, std::nullopt, {now, {}, test::join_hosts()});
      CHECK(step->joining.saying == right.saying);
      CHECK(step->joining.url == right.url);
    }
  }
}

TEST_CASE("a session has its own link and its own window, and without one the room's") {
  const Event event = decoded(kTwoSessions);
  const auto say = [&](std::size_t session, std::string_view now) {
    return decide_joining(event, session, {test::moment(now), {}, test::join_hosts()});
  };
  CHECK(say(0, "17:45").url == test::kJoinUrl);
  CHECK(say(0, "18:45").saying == Saying::recording);
  CHECK(say(0, "18:45").url == "https://films.example/a");
  CHECK(say(1, "18:30").saying == Saying::later);
  CHECK(say(1, "18:40").url == "https://meet.example/b");
  CHECK(say(2, "19:10").saying == Saying::cancelled);
}

TEST_CASE("a link without a limit is doubted when there was no news for three days") {
  const Event event = decoded("{}");
  CHECK_FALSE(at(event, "18:30", "18:00-2d").unsure);
  CHECK(at(event, "18:30", "18:00-4d").unsure);
  const Event limited =
      decoded(R"({"online":[{"kind":"join","url":"J","valid_until":"2026-11-25T00:00:00Z"}]})");
  CHECK_FALSE(at(limited, "18:30", "18:00-4d").unsure);
}

TEST_CASE("what was moved says when it was to be") {
  const Event event = decoded(
      R"({"event_status":"rescheduled",
          "previous_start":{"local":"2026-11-20T18:00","zone":"UTC"}})");
  const Joining joining = at(event, "17:00");
  CHECK(joining.change == EventStatus::rescheduled);
  REQUIRE(joining.was);
  CHECK(format_instant(joining.was->instant) == "2026-11-20T18:00:00Z");
}

TEST_CASE("an address is at a host or below it, and nowhere else") {
  const std::vector<std::string> hosts{"meet.example"};
  CHECK(is_at_host("https://meet.example/x", hosts));
  CHECK(is_at_host("https://MEET.example:8443/x", hosts));
  CHECK(is_at_host("https://eu.meet.example", hosts));
  CHECK(is_at_host("https://anywhere.example", {}));
  CHECK_FALSE(is_at_host("https://meet.example.evil.example/x", hosts));
  CHECK_FALSE(is_at_host("https://notmeet.example/x", hosts));
  CHECK_FALSE(is_at_host("https://meet.example@evil.example/x", hosts));
  CHECK_FALSE(is_at_host("https://evil.example/meet.example", hosts));
  CHECK_FALSE(is_at_host("https://evil.example?meet.example", hosts));
  CHECK_FALSE(is_at_host("https://", hosts));
}

TEST_CASE(
    "a link to join at a server that the host does not know keeps a pack from being published") {
  const auto schemas = Schemas::load().value();
  const auto host = record_from(parse_json(R"({"type": "host", "id": "kharkiv",
      "languages": ["uk"], "join_hosts": ["meet.example"]})")
                                    .value())
                        .value();
  const auto problems_with = [&](std::string_view changes) {
    std::vector<std::string> fields;
    const std::vector<Record> records{
        host, test::record_of(test::JoiningSituation{"", changes, "", "", "", "", "", ""})};
    for (const auto& problem : check_references(schemas, records)) {
      if (problem.code == ProblemCode("foreign-join-host")) fields.push_back(problem.field);
    }
    return fields;
  };
  CHECK(problems_with("{}").empty());
  CHECK(problems_with(kTwoSessions).empty());
  CHECK(problems_with(R"({"online":[{"kind":"page","url":"https://elsewhere.example"}]})").empty());
  CHECK(problems_with(R"({"online":[{"kind":"join","url":"https://elsewhere.example"}]})") ==
        std::vector<std::string>{"/online/0/url"});
  CHECK(problems_with(R"({"programme":[{"id":"a","online":[
            {"kind":"stream","url":"https://meet.example.evil.example/"}]}]})") ==
        std::vector<std::string>{"/programme/0/online/0/url"});
}
