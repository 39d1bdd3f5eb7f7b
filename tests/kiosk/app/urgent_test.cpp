// SPDX-License-Identifier: Apache-2.0
// Urgent notices during a visit: read once, back after the visitor is forgotten.
#include "tests/kiosk/app/timed_kiosk.hpp"

namespace pobratym::test {
namespace {

using namespace std::chrono_literals;

Json urgent(const std::string& id, const std::string& updated = "2026-11-24T00:00:00Z") {
  return with(notice_json(), {{"id", id}, {"level", "urgent"}, {"updated", updated}});
}

std::vector<Json> with_notices(const std::vector<Json>& notices) {
  std::vector<Json> documents = two_cities();
  documents.insert(documents.end(), notices.begin(), notices.end());
  return documents;
}

std::string shown(const Kiosk& kiosk) {
  return kiosk.view().urgent ? kiosk.view().urgent->version.text() : "";
}

const char* const kWater = "water@2026-11-24T00:00:00Z";

}  // namespace

TEST_CASE("an urgent notice lies over every page until it is acknowledged, and only once a visit") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  CHECK(shown(kiosk) == kWater);
  kiosk.touch("go cities");
  CHECK(shown(kiosk) == kWater);
  kiosk.touch("understood water@2026-11-24T00:00:00Z");
  CHECK(shown(kiosk) == "");
  CHECK(kiosk.view().route == "cities");
  kiosk.touch("go home");
  CHECK(shown(kiosk) == "");
}

TEST_CASE("the next visitor is shown the notice again") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  kiosk.touch("understood water@2026-11-24T00:00:00Z");
  CHECK(shown(kiosk) == "");
  static_cast<void>(kiosk.after(105s));
  REQUIRE(kiosk.view().route == "attract");
  CHECK(kiosk.page<kiosk::AttractView>().notices.size() == 1);
  CHECK(shown(kiosk) == "");
  kiosk.touch("wake");
  CHECK(shown(kiosk) == kWater);
}

TEST_CASE("several notices are read one after another") {
  StateFolder state;
  state.store(with_notices({urgent("air"), urgent("water")}));
  Kiosk kiosk(state);
  const std::string first = shown(kiosk);
  kiosk.touch("understood " + first);
  const std::string second = shown(kiosk);
  CHECK(second != first);
  CHECK(second != "");
  kiosk.touch("understood " + second);
  CHECK(shown(kiosk) == "");
}

TEST_CASE("a newer version of a notice is shown to who has read the old one") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  kiosk.touch("understood water@2026-11-24T00:00:00Z");
  state.store(with_notices({urgent("water", "2026-11-24T09:59:00Z")}));
  CHECK(kiosk.after(2s));
  CHECK(shown(kiosk) == "water@2026-11-24T09:59:00Z");
}

TEST_CASE("a notice that is withdrawn goes while it is read") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  state.store(two_cities());
  CHECK(kiosk.after(2s));
  CHECK(shown(kiosk) == "");
}

TEST_CASE("what is not shown cannot be acknowledged") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  kiosk.touch("understood gas@2026-11-24T00:00:00Z");
  CHECK(kiosk.app().session().acknowledged.empty());
  CHECK(shown(kiosk) == kWater);
}

TEST_CASE("language and text size change under the notice, which stays") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  kiosk.touch("language en");
  REQUIRE(kiosk.view().urgent);
  CHECK(kiosk.view().urgent->title.text == "Water");
  kiosk.touch("text large");
  CHECK(shown(kiosk) == kWater);
  CHECK(kiosk.view().comfort.text == kiosk::TextSize::large);
}

}  // namespace pobratym::test
