// SPDX-License-Identifier: Apache-2.0
// What every inbox promises, and every store of visitors' questions.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "content/outbox/health_names.hpp"
#include "tests/content/desk/backends.hpp"

namespace pobratym::test {
namespace {

using outbox::Entry;
using outbox::Verdict;

const Instant kNow = parse_instant("2026-11-24T08:30:00Z").value();
constexpr std::int64_t kRoom = 1000;

Entry entry(outbox::Message message, const std::string& when = "2026-11-24T08") {
  return {outbox::new_key(), "hall", when, std::move(message)};
}

Entry words(const std::string& text) {
  return entry(outbox::Feedback{outbox::Face::bad, "hard", text, "city/brno", "uk"});
}

desk::Kiosk kiosk(const std::string& name) {
  return {name, std::string(40, 'a'), kNow, 5'000'000'000, {}, {}, ""};
}

TEST_CASE("a kiosk is registered once, and what was said of it is kept") {
  const auto backend = GENERATE(from_range(backends()))();
  CHECK(backend->inbox().add_kiosk(kiosk("hall")).value());
  CHECK_FALSE(backend->inbox().add_kiosk(kiosk("hall")).value());
  CHECK(backend->inbox().add_kiosk(kiosk("b-hall")).value());
  backend->reopen();
  const auto kiosks = backend->inbox().kiosks().value();
  REQUIRE(kiosks.size() == 2);
  CHECK(kiosks[0].name == "b-hall");
  CHECK(kiosks[1].certificate == std::string(40, 'a'));
  CHECK(kiosks[1].registered_at == kNow);
  CHECK(kiosks[1].registered_by == 5'000'000'000);
  CHECK_FALSE(kiosks[1].heard_at);
  CHECK(backend->inbox().remove_kiosk("hall").value());
  CHECK_FALSE(backend->inbox().remove_kiosk("hall").value());
}

TEST_CASE("what was accepted is there after closing and counts once for ever") {
  const auto backend = GENERATE(from_range(backends()))();
  const Entry said = words("Дрібні літери\n<b>");
  REQUIRE(backend->inbox().receive({said}, kNow, kRoom).value().at(0).verdict == Verdict::accepted);
  backend->reopen();
  const auto again = backend->inbox().receive({said, words("Ще")}, kNow, kRoom).value();
  REQUIRE(again.size() == 2);
  CHECK(again[0].verdict == Verdict::known);
  CHECK(again[0].key == said.key);
  CHECK(again[1].verdict == Verdict::accepted);
  const auto opinions = backend->inbox().opinions(0, 10).value();
  REQUIRE(opinions.size() == 2);
  CHECK(opinions[1].entry.key == said.key);
  CHECK(outbox::to_json(opinions[1].entry) == outbox::to_json(said));
  CHECK(opinions[1].received_at == kNow);
}

TEST_CASE("a batch for which there is no room leaves nothing behind") {
  const auto backend = GENERATE(from_range(backends()))();
  REQUIRE(backend->inbox().receive({words("перше")}, kNow, 2));
  const auto full = backend->inbox().receive({words("друге"), words("третє")}, kNow, 2);
  REQUIRE_FALSE(full);
  CHECK(full.error().code == ErrorCode::no_space);
  CHECK(backend->inbox().opinions(0, 10).value().size() == 1);
}

TEST_CASE("answers to a poll are added up by what was chosen together, beyond 32 bits") {
  const auto backend = GENERATE(from_range(backends()))();
  const auto answer = [](std::vector<std::string> options, std::int64_t count) {
    return entry(outbox::PollAnswer{"poll/benches", std::move(options), count});
  };
  REQUIRE(backend->inbox().receive(
      {answer({"oak"}, 5'000'000'000), answer({"oak"}, 1), answer({"oak", "steel"}, 2)}, kNow,
      kRoom));
  const auto counts = backend->inbox().poll_counts().value();
  REQUIRE(counts.size() == 2);
  CHECK(counts[0].poll == "poll/benches");
  CHECK(counts[0].options == std::vector<std::string>{"oak"});
  CHECK(counts[0].count == 5'000'000'001);
  CHECK(counts[1].options == std::vector<std::string>{"oak", "steel"});
}

TEST_CASE("of what a kiosk says of itself the newest hour counts, and when it was heard") {
  const auto backend = GENERATE(from_range(backends()))();
  REQUIRE(backend->inbox().add_kiosk(kiosk("hall")).value());
  const auto says = [](std::int64_t version, const std::string& when) {
    return entry(outbox::Health{{{std::string(outbox::kContentVersion), version}}}, when);
  };
  REQUIRE(backend->inbox().receive({says(5'000'000'000, "2026-11-24T08")}, kNow, kRoom));
  const Instant later = kNow + std::chrono::hours(1);
  REQUIRE(backend->inbox().receive({says(3, "2026-11-24T05")}, later, kRoom));
  backend->reopen();
  const auto one = backend->inbox().kiosks().value().at(0);
  CHECK(one.health.at(std::string(outbox::kContentVersion)) == 5'000'000'000);
  CHECK(one.health_when == "2026-11-24T08");
  CHECK(one.heard_at == later);
}

TEST_CASE("a question is kept as it was asked, newest first, until it is removed") {
  const auto backend = GENERATE(from_range(backends()))();
  const desk::Question asked{0,    kNow,         {"event", "forum"}, "uk",
                             true, "Коли?\n<b>", "a@example.org"};
  REQUIRE(backend->questions().add(asked));
  REQUIRE(backend->questions().add({0, kNow, {"event", "expo"}, "en", false, "Where?", ""}));
  backend->reopen();
  const auto all = backend->questions().newest(kNow, 9).value();
  REQUIRE(all.size() == 2);
  CHECK(all[0].words == "Where?");
  CHECK(all[1].event == asked.event);
  CHECK(all[1].at == kNow);
  CHECK(all[1].coming);
  CHECK(all[1].words == asked.words);
  CHECK(all[1].contact == asked.contact);
  CHECK(backend->questions().newest(kNow, 1).value().size() == 1);
  CHECK(backend->questions().remove(all[0].number).value());
  CHECK_FALSE(backend->questions().remove(all[0].number).value());
  CHECK(backend->questions().newest(kNow, 9).value().size() == 1);
}

TEST_CASE("the number of a question that was removed is never another one's") {
  const auto backend = GENERATE(from_range(backends()))();
  const desk::Question asked{0, kNow, {"event", "forum"}, "uk", true, "Коли?", ""};
  REQUIRE(backend->questions().add(asked));
  const auto first = backend->questions().newest(kNow, 1).value().at(0).number;
  REQUIRE(backend->questions().remove(first).value());
  backend->reopen();
  REQUIRE(backend->questions().add(asked));
  CHECK(backend->questions().newest(kNow, 1).value().at(0).number > first);
}

TEST_CASE("a question is not shown once its time is over, and is gone with the next one") {
  const auto backend = GENERATE(from_range(backends()))();
  REQUIRE(backend->questions().add({0, kNow, {"event", "forum"}, "uk", true, "old", ""}));
  const Instant later = kNow + desk::kQuestionsKept + std::chrono::seconds(1);
  CHECK(backend->questions().newest(later, 9).value().empty());
  REQUIRE(backend->questions().add({0, later, {"event", "forum"}, "uk", true, "new", ""}));
  // Even a clock that is set back does not bring it again.
  CHECK(backend->questions().newest(kNow, 9).value().size() == 1);
}

}  // namespace
}  // namespace pobratym::test
