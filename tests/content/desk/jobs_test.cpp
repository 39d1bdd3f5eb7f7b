// SPDX-License-Identifier: Apache-2.0
// In which order long work is done, and who gives way to whom.
#include "content/desk/publication/jobs.hpp"

#include <catch2/catch_test_macros.hpp>
#include <future>
#include <stdexcept>
#include <thread>

#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Finished;
using desk::GaveWay;
using desk::JobOutcome;
using desk::JobRun;
using desk::Urgency;

TEST_CASE("what has to disappear goes before what waits, and what runs gives way to it") {
  desk::Jobs jobs;
  std::string order;
  std::promise<void> began;
  int runs = 0;
  const std::string publication = jobs.start(
      [&](const JobRun& run) -> JobOutcome {
        order += "publication ";
        if (++runs > 1) return Finished{};
        began.set_value();
        while (!run.has_to_give_way()) std::this_thread::yield();
        return GaveWay{};
      },
      Urgency::ordinary);
  began.get_future().wait();
  const auto note = [&](const char* word) {
    return [&order, word](const JobRun& run) -> JobOutcome {
      CHECK_FALSE(run.has_to_give_way());
      order += word;
      return Finished{};
    };
  };
  const std::string later = jobs.start(note("later "), Urgency::ordinary);
  const std::string recall = jobs.start(note("recall "), Urgency::recall);
  jobs.wait_until_idle();
  CHECK(order == "publication recall publication later ");
  for (const std::string& name : {publication, later, recall}) {
    CHECK(jobs.find(name)->state == desk::JobState::done);
  }
}

TEST_CASE("nobody gives way to what is no more urgent than himself") {
  desk::Jobs jobs;
  std::promise<void> began, queued;
  bool gave_way = false;
  std::string name = jobs.start(
      [&](const JobRun& run) -> JobOutcome {
        began.set_value();
        queued.get_future().wait();
        gave_way = run.has_to_give_way();
        return Finished{};
      },
      Urgency::timed);
  began.get_future().wait();
  for (const Urgency urgency : {Urgency::ordinary, Urgency::timed}) {
    name = jobs.start([](const JobRun&) -> JobOutcome { return Finished{}; }, urgency);
  }
  queued.set_value();
  jobs.wait_until_idle();
  CHECK_FALSE(gave_way);
}

TEST_CASE("a mistake of the desk's own ends a job in the clerk's words and not in its own") {
  desk::Jobs jobs;
  const std::string name =
      jobs.start([](const JobRun&) -> JobOutcome { throw std::runtime_error("SELECT secret"); },
                 Urgency::ordinary);
  jobs.wait_until_idle();
  const auto standing = jobs.find(name);
  REQUIRE(standing);
  CHECK(standing->state == desk::JobState::failed);
  CHECK(standing->failure.uk.starts_with("Редакція помилилася"));
  CHECK(standing->failure.en.starts_with("The desk made a mistake"));
  CHECK(standing->failure.en.find("SELECT") == std::string::npos);
}

/// Publishes, told at `stop` not to go on.
desk::Publication publish_until(DeskAtHand& desk, desk::PublicationStep stop, int& noted) {
  return desk.context()
      .publisher
      .publish(
          {}, desk.clock().now(), [&](desk::PublicationStep step) { return step != stop; },
          [&]() -> Status {
            ++noted;
            return {};
          })
      .value();
}

TEST_CASE("a publication that gives way has taken place whole or not at all") {
  DeskAtHand desk;
  int noted = 0;
  for (const auto step : {desk::PublicationStep::checking, desk::PublicationStep::words,
                          desk::PublicationStep::signing}) {
    const auto stopped = publish_until(desk, step, noted);
    CHECK(stopped.gave_way);
    CHECK_FALSE(stopped.took_place);
    CHECK_FALSE(std::filesystem::exists(desk.repository() / "metadata/timestamp.json"));
  }
  CHECK(noted == 0);
  const auto without_pages = publish_until(desk, desk::PublicationStep::pages, noted);
  CHECK(without_pages.gave_way);
  CHECK(without_pages.took_place);
  CHECK(noted == 1);
  CHECK(desk.on_kiosks().size() == 4);
  CHECK_FALSE(std::filesystem::exists(desk.repository() / "pages/index.html"));
  CHECK(desk.context()
            .publisher.refresh_pages(desk.clock().now(), [](auto) { return true; })
            .value());
  CHECK(std::filesystem::exists(desk.repository() / "pages/index.html"));
}

}  // namespace
}  // namespace pobratym::test
