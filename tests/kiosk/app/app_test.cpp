// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/app.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <filesystem>
#include <fstream>

#include "tests/kiosk/app/timed_kiosk.hpp"

namespace pobratym::kiosk {
namespace {

using namespace std::chrono_literals;
using test::at;

using test::Kiosk;
using test::kMorning;
using test::two_cities;

std::vector<Json> and_also(std::vector<Json> documents, const Json& document) {
  documents.push_back(document);
  return documents;
}

Json forum() {
  return test::event_json("forum", test::kyiv_time("2026-11-24T18:00"),
                          test::kyiv_time("2026-11-24T19:00"));
}

}  // namespace

TEST_CASE("before the first data the screen says that it waits, then shows what came") {
  test::StateFolder state;
  Kiosk kiosk(state);
  CHECK(kiosk.view().route == "waiting");
  CHECK(!kiosk.page<MessageView>().title.empty());
  CHECK(kiosk.page<MessageView>().button.empty());
  CHECK(kiosk.view().chrome.bar.empty());

  state.store(two_cities());
  CHECK(kiosk.after(2s));
  CHECK(kiosk.view().chrome.host == "Харків");
  CHECK(kiosk.page<HomeView>().map.partners.size() == 1);
}

TEST_CASE("new content appears by itself, wherever the visitor is") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touch("go events");
  CHECK(kiosk.page<EventsView>().days.empty());
  state.store(and_also(two_cities(), forum()));
  CHECK(kiosk.after(2s));
  REQUIRE(kiosk.page<EventsView>().days.size() == 1);
  CHECK(kiosk.page<EventsView>().days[0].events[0].title.text == "Форум");
  CHECK(kiosk.app().session().here().text() == "events");

  state.store(two_cities());
  CHECK(kiosk.after(2s));
  CHECK(kiosk.page<EventsView>().days.empty());
}

TEST_CASE("when nothing has changed there is nothing to draw") {
  test::StateFolder state;
  state.store(two_cities());
  state.synced(at("2026-11-24T09:00:00Z"));
  Kiosk kiosk(state);
  static_cast<void>(kiosk.after(0s));
  for (int i = 0; i < 14; ++i) CHECK(!kiosk.after(2s));
}

TEST_CASE("the clock on the screen goes on with the minute") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  CHECK(kiosk.view().chrome.time == "12:00");
  CHECK(!kiosk.after(29s));
  CHECK(kiosk.after(1s));
  CHECK(kiosk.view().chrome.time == "12:01");
}

TEST_CASE("the kiosk sleeps until the minute or the next look for content, never longer") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  CHECK(kiosk.app().until_next_tick(kiosk.moment()) <= 2s);
  CHECK(kiosk.app().until_next_tick(kiosk.moment()) >= 50ms);
}

TEST_CASE("a content file damaged while it is open leaves the last good page") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touch("go cities");
  REQUIRE(kiosk.page<CitiesView>().cities.size() == 1);

  const auto damage = GENERATE(0, 1, 2);
  const auto size = std::filesystem::file_size(state.database());
  if (damage == 0) {
    std::fstream file(state.database(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(0);
    file << std::string(size, '\x5a');
  } else if (damage == 1) {
    std::filesystem::resize_file(state.database(), 0);
  } else {
    std::filesystem::remove(state.database());
  }
  INFO("damage " << damage);
  static_cast<void>(kiosk.after(2s));
  static_cast<void>(kiosk.after(60s));
  REQUIRE(!kiosk.shows_message());
  CHECK(kiosk.page<CitiesView>().cities.size() == 1);
  CHECK(kiosk.view().chrome.host == "Харків");

  if (damage < 2) {
    kiosk.touch("go home");
    CHECK(kiosk.shows_message());
    kiosk.touch("go cities");
  }

  std::filesystem::remove(state.database());
  std::filesystem::remove(state.database().string() + "-journal");
  state.store(and_also(two_cities(), forum()));
  CHECK(kiosk.after(2s));
  CHECK(kiosk.page<CitiesView>().cities.size() == 1);
}

TEST_CASE("a visitor who left is asked for and then forgotten whole") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  const Session start = kiosk.app().session();
  const auto visits = kiosk.app().visit();
  kiosk.touch("go cities");
  kiosk.touch("map world");
  kiosk.touch("language en");
  kiosk.touch("go city/brno");

  static_cast<void>(kiosk.after(74s));
  CHECK(!kiosk.view().chrome.question);
  CHECK(kiosk.after(1s));
  REQUIRE(kiosk.view().chrome.question);
  CHECK(kiosk.view().chrome.question->text.find("30") != std::string::npos);
  CHECK(kiosk.after(1s));
  CHECK(kiosk.view().chrome.question->text.find("29") != std::string::npos);
  CHECK(kiosk.app().visit() == visits);

  CHECK(kiosk.after(29s));
  CHECK(kiosk.app().session() == start);
  CHECK(kiosk.app().visit() == visits + 1);
  CHECK(!kiosk.view().chrome.question);
  CHECK(kiosk.view().route == "attract");
  kiosk.touch("wake");
  CHECK(kiosk.view().route == "home");
  CHECK(kiosk.view().language == "uk");
}

TEST_CASE("a touch answers the question and the visitor stays where they were") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touch("go cities");
  static_cast<void>(kiosk.after(80s));
  REQUIRE(kiosk.view().chrome.question);
  kiosk.touched();
  CHECK(kiosk.after(0s));
  CHECK(!kiosk.view().chrome.question);
  CHECK(kiosk.view().route == "cities");
  static_cast<void>(kiosk.after(74s));
  CHECK(!kiosk.view().chrome.question);
}

TEST_CASE("who says goodbye is forgotten at once") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  const Session start = kiosk.app().session();
  kiosk.touch("language en");
  kiosk.touch("go city/brno");
  kiosk.touch("leave");
  CHECK(kiosk.app().session() == start);
}

TEST_CASE("nobody is asked whether they are there when the screen is as nobody left it") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  for (int i = 0; i < 100; ++i) {
    static_cast<void>(kiosk.after(10s));
    REQUIRE(!kiosk.view().chrome.question);
  }
  CHECK(kiosk.app().visit() == 0);
}

TEST_CASE("a home page that somebody scrolled and left is as new for the next visitor") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touched();
  static_cast<void>(kiosk.after(104s));
  CHECK(kiosk.app().visit() == 0);
  CHECK(kiosk.after(1s));
  CHECK(kiosk.app().visit() == 1);
  CHECK(!kiosk.view().chrome.question);
  static_cast<void>(kiosk.after(500s));
  CHECK(kiosk.app().visit() == 1);
}

TEST_CASE("the language changes everything on the page and leads back to it") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touch("go cities");
  CHECK(kiosk.page<CitiesView>().title == "Міста");
  kiosk.touch("go languages");
  CHECK(kiosk.page<LanguagesView>().options.size() == 2);
  kiosk.touch("language en");
  CHECK(kiosk.page<CitiesView>().title == "Cities");
  CHECK(kiosk.view().language == "en");
  CHECK(kiosk.view().chrome.host == "Kharkiv");
  kiosk.touch("language tlh");
  CHECK(kiosk.view().language == "en");
}

TEST_CASE("the kiosk begins in the language it was told, else in the city's first") {
  test::StateFolder state;
  state.store(two_cities());
  CHECK(Kiosk(state).view().language == "uk");
  CHECK(Kiosk(state, "en").view().language == "en");
  CHECK(Kiosk(state, "tlh").view().language == "uk");
  test::StateFolder brno;
  brno.store_pack("brno", at(kMorning));
  CHECK(Kiosk(brno).view().language == "cs");
}

TEST_CASE("a page that is not there says so and leads home") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  for (const char* page : {"go city/atlantis", "go event/never"}) {
    kiosk.touch(page);
    CHECK(!kiosk.page<MessageView>().title.empty());
    CHECK(!kiosk.page<MessageView>().button.empty());
    CHECK(!kiosk.view().chrome.bar.empty());
  }
  kiosk.touch("go home");
  static_cast<void>(kiosk.page<HomeView>());
}

TEST_CASE("a city that is withdrawn while it is read makes way for a message") {
  test::StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touch("go city/brno");
  CHECK(kiosk.page<CityView>().name == "Брно");
  state.store({test::host_json()});
  CHECK(kiosk.after(2s));
  CHECK(kiosk.shows_message());
}

TEST_CASE("how old the data is follows the sync, not the kiosk") {
  test::StateFolder state;
  state.store(two_cities());
  state.synced(at("2026-11-24T09:57:00Z"));
  Kiosk kiosk(state);
  CHECK(kiosk.view().chrome.updated.find("3 хв") != std::string::npos);
  state.synced(at(kMorning));
  CHECK(kiosk.after(2s));
  CHECK(kiosk.view().chrome.updated.find("щойно") != std::string::npos);
}

TEST_CASE("a record that vanishes while it is read is said to be gone, elsewhere it is not there") {
  test::StateFolder state;
  state.store(and_also(two_cities(), forum()));
  Kiosk kiosk(state);
  kiosk.touch("go event/forum");
  REQUIRE(!kiosk.shows_message());
  state.store(two_cities());
  CHECK(kiosk.after(2s));
  CHECK(kiosk.page<MessageView>().title == "Цього запису вже немає");
  CHECK(!kiosk.page<MessageView>().button.empty());
  static_cast<void>(kiosk.after(60s));
  CHECK(kiosk.page<MessageView>().title == "Цього запису вже немає");
  kiosk.touch("go home");
  kiosk.touch("go event/forum");
  CHECK(kiosk.page<MessageView>().title == "Цієї сторінки немає");
}

TEST_CASE("a damaged file is not worded as one that has yet to come") {
  test::StateFolder state;
  state.store(two_cities());
  {
    Kiosk kiosk(state);
    std::filesystem::resize_file(state.database(), 0);
    static_cast<void>(kiosk.after(2s));
    kiosk.touch("go cities");
    CHECK(kiosk.page<MessageView>().title == "Цю сторінку зараз не показати");
    CHECK(!kiosk.view().chrome.bar.empty());
  }
  std::ofstream(state.database()) << "this is no database, and was not one when the kiosk started";
  Kiosk kiosk(state);
  CHECK(kiosk.page<MessageView>().title == "Екран тимчасово не працює");
}

TEST_CASE("a clock that is behind what was signed is not believed") {
  test::StateFolder state;
  state.store(and_also(two_cities(), forum()));
  RealDisk disk;
  sync::SyncStatus status;
  status.state = sync::SyncState::up_to_date;
  status.content_signed = at("2026-11-24T08:00:00Z");
  status.last_success = at("2026-11-24T08:30:00Z");
  REQUIRE(sync::write_status(disk, state.path(), status));
  Kiosk kiosk(state);
  CHECK(kiosk.view().chrome.time == "12:00");
  kiosk.clock("1970-01-01T00:10:00Z");
  CHECK(kiosk.after(2s));
  CHECK(kiosk.view().chrome.time == "– : –");
  CHECK(!kiosk.view().chrome.stale_title.empty());
  kiosk.touch("go events");
  CHECK(kiosk.page<EventsView>().days.size() == 1);
  kiosk.clock("2026-11-24T10:10:00Z");
  CHECK(kiosk.after(2s));
  CHECK(kiosk.view().chrome.time == "12:10");
}

}  // namespace pobratym::kiosk
