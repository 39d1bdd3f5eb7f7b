// SPDX-License-Identifier: Apache-2.0
// The way up over a real socket, to a desk in every mood.
#include "sync/deliver.hpp"

#include <catch2/catch_test_macros.hpp>
#include <mutex>
#include <random>

#include "sync/curl_courier.hpp"
#include "tests/content/outbox/memory_folder.hpp"
#include "tests/content/outbox/messages.hpp"
#include "tests/support/desk_receiver.hpp"

namespace pobratym::sync {
namespace {

using namespace std::chrono_literals;
using test::at_hour;
using test::DeskReceiver;
using test::Mood;
using test::open_outbox;
using test::words;
using State = Delivery::State;

constexpr DeliveryLimits kQuick{.time = 400ms};

Delivery deliver(const DeskReceiver& desk, const outbox::Outbox& outbox, Instant now,
                 const DeliveryLimits& limits = {}) {
  const auto courier = CurlCourier::open(desk.url(), {});
  REQUIRE(courier);
  const auto done = deliver_outbox({**courier, outbox}, now, limits);
  REQUIRE(done);
  return *done;
}

DeskReceiver::Moods always(Mood mood) {
  return [mood](std::size_t) { return mood; };
}

}  // namespace

TEST_CASE("what people said arrives at the desk and leaves the kiosk") {
  const test::MemoryFolder folder;
  const auto outbox = open_outbox(folder.path());
  const DeskReceiver desk;
  for (int i = 0; i < 7; ++i) REQUIRE(outbox.append(words("w" + std::to_string(i)), at_hour(8)));
  const Delivery done = deliver(desk, outbox, at_hour(9), {.portion = {.entries = 3}});
  CHECK(done.state == State::delivered);
  CHECK(done.settled.accepted == 7);
  CHECK(done.waiting == 0);
  CHECK(desk.requests() == 3);
  CHECK(desk.entries().size() == 7);
  CHECK(describe(done) == "Delivered 7; nothing waits.");
  CHECK(delivery_memory(outbox)->last_delivered == at_hour(9));

  CHECK(deliver(desk, outbox, at_hour(10)).state == State::nothing_waits);
  CHECK(desk.requests() == 3);
}

TEST_CASE("an answer that is lost on the way makes no entry count twice") {
  for (const Mood mood :
       {Mood::stored_then_hangs_up, Mood::stored_then_half_answer, Mood::stored_then_error}) {
    const test::MemoryFolder folder;
    const auto outbox = open_outbox(folder.path());
    const DeskReceiver desk(
        [mood](std::size_t request) { return request == 0 ? mood : Mood::honest; });
    REQUIRE(outbox.append(words("only once"), at_hour(8)));
    REQUIRE(outbox.append(test::counted("page-city", 4), at_hour(8)));
    CHECK(deliver(desk, outbox, at_hour(9)).state == State::failed);
    CHECK(outbox.levels()->waiting == 2);
    REQUIRE(outbox.append(test::counted("page-city", 3), at_hour(8)));

    const DeliveryLimits now{.wait_after_failure = false};
    Delivery last = deliver(desk, outbox, at_hour(9), now);
    CHECK(last.settled.known >= 1);
    CHECK(last.waiting == 0);
    std::vector<outbox::Entry> arrived;
    for (const auto& [unused, entry] : desk.entries()) arrived.push_back(entry);
    CHECK(test::words_in(arrived).size() == 1);
    CHECK(test::total(arrived, "page-city") == 7);
    CHECK(desk.changed() == 0);
  }
}

TEST_CASE("an endless failure ends in time and says what is wrong") {
  struct Case {
    Mood mood;
    std::string words;
  };
  const DeskReceiver thief;
  for (const Case& c :
       {Case{Mood::error, "status 503"}, Case{Mood::hangs_up, "check the network"},
        Case{Mood::silent, "does not answer in time"}, Case{Mood::drips, "does not answer in time"},
        Case{Mood::endless, "more than"}, Case{Mood::login_page, "login page"},
        Case{Mood::redirect, "points elsewhere"}}) {
    INFO(c.words);
    const test::MemoryFolder folder;
    const auto outbox = open_outbox(folder.path());
    const DeskReceiver desk(always(c.mood), {}, thief.url());
    REQUIRE(outbox.append(words("private"), at_hour(8)));
    const auto courier = CurlCourier::open(desk.url(), {});
    REQUIRE(courier);
    const auto begun = std::chrono::steady_clock::now();
    const auto done = deliver_outbox({**courier, outbox}, at_hour(9), kQuick);
    CHECK(std::chrono::steady_clock::now() - begun < 10s);
    REQUIRE(done);
    CHECK(done->state == State::failed);
    INFO(done->error);
    CHECK(done->error.find(c.words) != std::string::npos);
    CHECK(done->waiting == 1);
    CHECK(delivery_memory(outbox)->failures == 1);
  }
  CHECK(thief.requests() == 0);
}

TEST_CASE(
    "after a failure the desk is left alone for a while, longer each time, and not for ever") {
  const test::MemoryFolder folder;
  const auto outbox = open_outbox(folder.path());
  bool up = false;
  const DeskReceiver desk([&](std::size_t) { return up ? Mood::honest : Mood::error; });
  REQUIRE(outbox.append(words("patient"), at_hour(8)));
  Instant now = at_hour(9);
  std::size_t asked = 0;
  for (int minute = 0; minute < 24 * 60; ++minute, now += 1min) {
    const Delivery done = deliver(desk, outbox, now);
    if (done.state == State::failed) ++asked;
  }
  CHECK(desk.requests() == asked);
  CHECK(asked >= 8);
  CHECK(asked <= 20);
  up = true;
  CHECK(deliver(desk, outbox, now, {.wait_after_failure = false}).state == State::delivered);
  CHECK(delivery_memory(outbox)->failures == 0);
}

TEST_CASE("a clock that was once far ahead does not stop delivery") {
  const test::MemoryFolder folder;
  const auto outbox = open_outbox(folder.path());
  const DeskReceiver desk(
      [](std::size_t request) { return request == 0 ? Mood::error : Mood::honest; });
  REQUIRE(outbox.append(words("patient"), at_hour(8)));
  CHECK(deliver(desk, outbox, at_hour(24 * 365 * 50)).state == State::failed);
  CHECK(deliver(desk, outbox, at_hour(9)).state == State::delivered);
}

TEST_CASE("one entry that the desk chokes on is found out and all others arrive") {
  const test::MemoryFolder folder;
  const auto outbox = open_outbox(folder.path());
  struct Picky final : Courier {
    std::set<std::string> got;
    Errand post(BytesView body, const PostLimits&) override {
      if (body.find("poison") != BytesView::npos) return {Reply{500, "crash"}, 5ms};
      std::vector<outbox::Fate> fates;
      const auto batch = outbox::read_batch(body);
      for (const auto& entry : batch->entries) {
        got.insert(entry.key);
        fates.push_back({entry.key, outbox::Verdict::accepted, ""});
      }
      return {Reply{200, outbox::answer_document(fates)}, 5ms};
    }
  } picky;
  for (int i = 0; i < 40; ++i) {
    REQUIRE(outbox.append(words(i == 17 ? "poison" : "fine"), at_hour(8)));
  }
  Instant now = at_hour(9);
  for (int run = 0; run < 40 && picky.got.size() < 39; ++run, now += 12h) {
    REQUIRE(deliver_outbox({picky, outbox}, now, {}));
  }
  CHECK(picky.got.size() == 39);
  CHECK(outbox.levels()->waiting == 1);
}

TEST_CASE("what the desk refuses is counted and told") {
  const test::MemoryFolder folder;
  const auto outbox = open_outbox(folder.path());
  const DeskReceiver desk({}, [](const outbox::Entry& entry) {
    return kind_of(entry.message) == "poll" ? std::string("this poll is over") : std::string();
  });
  REQUIRE(outbox.append(test::answered("more"), at_hour(8)));
  REQUIRE(outbox.append(words("good day"), at_hour(8)));
  const Delivery done = deliver(desk, outbox, at_hour(9));
  CHECK(describe(done) == "Delivered 1; the desk refused 1; nothing waits.");
  const std::string told = describe_outbox(*outbox.levels(), *delivery_memory(outbox), at_hour(10));
  CHECK(told ==
        "Outbox: 0 waiting (0 of them visitors' words), 1 refused by the desk; last "
        "delivered 1 hour ago.");
}

TEST_CASE("who is told to stop does not begin another errand") {
  const test::MemoryFolder folder;
  const auto outbox = open_outbox(folder.path());
  const DeskReceiver desk(always(Mood::silent));
  REQUIRE(outbox.append(words("wait"), at_hour(8)));
  const auto courier = CurlCourier::open(desk.url(), {});
  int asked = 0;
  const auto done =
      deliver_outbox({**courier, outbox, [&] { return ++asked > 1; }}, at_hour(9), {.time = 60s});
  REQUIRE(done);
  CHECK(done->state == State::failed);
  CHECK(outbox.levels()->waiting == 1);
}

TEST_CASE("people's words are sent over https or not at all") {
  CHECK(is_desk_address("https://desk.city.example"));
  CHECK(is_desk_address("https://desk.city.example/kiosks/"));
  CHECK(is_desk_address("http://127.0.0.1:8080"));
  CHECK(is_desk_address("http://localhost/desk"));
  for (const char* wrong :
       {"", "https://", "http://desk.city.example", "http://127.0.0.1.evil.example",
        "http://localhost.evil.example/", "ftp://desk", "https://user@desk", "https://desk?x",
        "desk.city.example", "file:///etc"}) {
    INFO(wrong);
    CHECK_FALSE(is_desk_address(wrong));
    CHECK_FALSE(CurlCourier::open(wrong, {}));
  }
}

TEST_CASE("the wait doubles up to six hours and differs from kiosk to kiosk") {
  std::set<std::int64_t> first;
  for (int i = 0; i < 50; ++i) {
    const std::string kiosk = "hall-" + std::to_string(i);
    first.insert(wait_after(1, kiosk).count());
    CHECK(wait_after(1, kiosk) >= 30s);
    CHECK(wait_after(1, kiosk) <= 90s);
    CHECK(wait_after(1'000'000, kiosk) <= 9h);
    CHECK(wait_after(1'000'000, kiosk) >= 3h);
  }
  CHECK(first.size() > 10);
}

TEST_CASE("thousands of deliveries with every kind of failure: nothing lost, nothing twice") {
  constexpr unsigned kSeed = 20261126;
  INFO("seed " << kSeed);
  std::mt19937 random(kSeed);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  std::mutex mutex;
  std::mt19937 mood_random(kSeed + 1);
  const DeskReceiver desk([&](std::size_t) {
    constexpr std::array kMoods = {Mood::honest,
                                   Mood::honest,
                                   Mood::answers_twice,
                                   Mood::half_stored,
                                   Mood::stored_then_hangs_up,
                                   Mood::stored_then_half_answer,
                                   Mood::stored_then_error,
                                   Mood::error,
                                   Mood::hangs_up,
                                   Mood::login_page};
    const std::lock_guard lock(mutex);
    return kMoods.at(mood_random() % kMoods.size());
  });
  const test::MemoryFolder folder;
  // So small that counters must be added up while others are on their way.
  const auto outbox = open_outbox(folder.path(), {.rows = 120, .bytes = 256 << 10});
  const auto courier = CurlCourier::open(desk.url(), {});
  REQUIRE(courier);

  std::multiset<std::string> said;
  std::map<std::string, std::int64_t> sums;
  int hour = 0;
  for (int step = 0; step < 2'000; ++step) {
    hour += below(3) / 2;
    const std::string name = "page-" + std::to_string(below(6));
    const std::string option = "option-" + std::to_string(below(3));
    const std::string text = "words " + std::to_string(step);
    if (below(4) == 0 && outbox.append(words(text), at_hour(hour))) said.insert(text);
    if (outbox.append(test::counted(name, 2), at_hour(hour))) {
      sums[name] += 2;
    }
    if (below(3) == 0 && outbox.append(test::answered(option), at_hour(hour))) ++sums[option];
    const DeliveryLimits limits{.batches = 1 + below(2),
                                .portion = {.entries = static_cast<std::size_t>(1 + below(9))},
                                .wait_after_failure = false};
    REQUIRE(deliver_outbox({**courier, outbox}, at_hour(hour), limits));
  }
  const DeliveryLimits patient{.wait_after_failure = false};
  for (int i = 0; i < 500 && outbox.levels()->waiting > 0; ++i) {
    REQUIRE(deliver_outbox({**courier, outbox}, at_hour(hour), patient));
  }
  CHECK(outbox.levels()->waiting == 0);
  CHECK(outbox.levels()->refused == 0);

  std::multiset<std::string> arrived;
  std::map<std::string, std::int64_t> counted;
  for (const auto& [unused, entry] : desk.entries()) {
    if (const auto* feedback = std::get_if<outbox::Feedback>(&entry.message)) {
      arrived.insert(feedback->text);
    } else if (const auto* counter = std::get_if<outbox::Counter>(&entry.message)) {
      counted[counter->name] += counter->count;
    } else if (const auto* answer = std::get_if<outbox::PollAnswer>(&entry.message)) {
      counted[answer->options.front()] += answer->count;
    }
  }
  CHECK(arrived == said);
  CHECK(counted == sums);
  CHECK(desk.changed() == 0);
  CHECK(desk.repeats() > 100);  // or nothing was shown
  WARN(desk.requests() << " deliveries, " << desk.entries().size() << " entries, " << desk.repeats()
                       << " came again, none counted twice");
}

}  // namespace pobratym::sync
