// SPDX-License-Identifier: Apache-2.0
// The kiosk while nobody is there.
#include "tests/kiosk/app/timed_kiosk.hpp"

namespace pobratym::test {
namespace {

using namespace std::chrono_literals;
using kiosk::AttractView;

std::vector<Json> three_cities() {
  std::vector<Json> documents = two_cities();
  documents.push_back(with(city_json("lille", "Лілль"), {{"country", "FR"}}));
  documents.push_back(
      agreement_json("kharkiv-lille", "lille", Json::array({step_json("signed", "1978-06-01")})));
  return documents;
}

}  // namespace

TEST_CASE("a kiosk that nobody has touched for a while rests, and no visitor is counted") {
  StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  static_cast<void>(kiosk.after(104s));
  CHECK(!kiosk.app().resting());
  CHECK(kiosk.after(1s));
  CHECK(kiosk.app().resting());
  CHECK(kiosk.view().route == "attract");
  CHECK(kiosk.view().chrome.bar.empty());
  CHECK(kiosk.app().visit() == 0);
}

TEST_CASE("who says goodbye leaves a resting screen") {
  StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touch("go cities");
  kiosk.touch("leave");
  CHECK(kiosk.app().resting());
  CHECK(kiosk.app().visit() == 1);
}

TEST_CASE("a touch wakes the screen at its start") {
  StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  const kiosk::Session start = kiosk.app().session();
  kiosk.touch("go attract");
  REQUIRE(kiosk.app().resting());
  kiosk.touched();
  CHECK(kiosk.after(0s));
  CHECK(!kiosk.app().resting());
  CHECK(kiosk.view().route == "home");
  CHECK(kiosk.app().session() == start);
}

TEST_CASE("the resting screen turns to another city and language every twelve seconds, once each") {
  StateFolder state;
  state.store(three_cities());
  Kiosk kiosk(state);
  kiosk.touch("go attract");
  const auto first = kiosk.page<AttractView>();
  CHECK(kiosk.view().language == "uk");
  CHECK(first.touch == "Торкніться, щоб почати");
  REQUIRE(first.city);

  int drawn = 0;
  for (int second = 0; second < 12; ++second) drawn += kiosk.after(1s) ? 1 : 0;
  CHECK(drawn == 1);
  CHECK(kiosk.view().language == "en");
  CHECK(kiosk.page<AttractView>().city->slug != first.city->slug);
  CHECK(kiosk.after(12s));
  CHECK(kiosk.view().language == "uk");
  CHECK(kiosk.page<AttractView>().city->slug == first.city->slug);
}

TEST_CASE("the resting screen begins in the kiosk's own language") {
  StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state, "en");
  kiosk.touch("go attract");
  CHECK(kiosk.view().language == "en");
  CHECK(kiosk.app().session().language == "en");
  CHECK(kiosk.after(12s));
  CHECK(kiosk.view().language == "uk");
  kiosk.touch("wake");
  CHECK(kiosk.view().language == "en");
}

TEST_CASE("resting is not asked about") {
  StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touch("go attract");
  for (int i = 0; i < 50; ++i) {
    static_cast<void>(kiosk.after(10s));
    REQUIRE(!kiosk.view().chrome.question);
    REQUIRE(kiosk.app().resting());
  }
}

TEST_CASE("a file damaged while the kiosk rests leaves its last picture") {
  StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touch("go attract");
  std::filesystem::resize_file(state.database(), 0);
  static_cast<void>(kiosk.after(2s));
  REQUIRE(std::holds_alternative<AttractView>(kiosk.view().page));
}

TEST_CASE("over a damaged file the resting screen does not turn, and its clock goes on") {
  StateFolder state;
  state.store(three_cities());
  Kiosk kiosk(state);
  kiosk.touch("go attract");
  const auto first = kiosk.page<AttractView>();
  std::filesystem::resize_file(state.database(), 0);
  for (int i = 0; i < 40; ++i) static_cast<void>(kiosk.after(2s));
  const auto& later = kiosk.page<AttractView>();
  REQUIRE(later.city);
  CHECK(later.city->slug == first.city->slug);
  CHECK(kiosk.view().language == "uk");
  CHECK(later.time == "12:01");
}

TEST_CASE("who leaves over a damaged file leaves a screen that waits to be touched") {
  StateFolder state;
  state.store(two_cities());
  Kiosk kiosk(state);
  kiosk.touch("go cities");
  std::filesystem::resize_file(state.database(), 0);
  static_cast<void>(kiosk.after(2s));
  kiosk.touch("leave");
  for (int i = 0; i < 20; ++i) static_cast<void>(kiosk.after(2s));
  CHECK(kiosk.page<AttractView>().touch == "Торкніться, щоб почати");
  CHECK(kiosk.page<AttractView>().host == "Харків");
}

}  // namespace pobratym::test
