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

/// What a touch of "understood" asks for.
void acknowledge(Kiosk& kiosk) { kiosk.touch("understood " + shown(kiosk)); }

bool is_of_water(const std::string& version) {
  return version.starts_with("water@2026-11-24T00:00:00Z+");
}

}  // namespace

TEST_CASE("an urgent notice lies over every page until it is acknowledged, and only once a visit") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  CHECK(is_of_water(shown(kiosk)));
  kiosk.touch("go cities");
  CHECK(is_of_water(shown(kiosk)));
  acknowledge(kiosk);
  CHECK(shown(kiosk) == "");
  CHECK(kiosk.view().route == "cities");
  kiosk.touch("go home");
  CHECK(shown(kiosk) == "");
}

TEST_CASE("the next visitor is shown the notice again") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  acknowledge(kiosk);
  CHECK(shown(kiosk) == "");
  static_cast<void>(kiosk.after(105s));
  REQUIRE(kiosk.view().route == "attract");
  CHECK(kiosk.page<kiosk::AttractView>().notices.size() == 1);
  CHECK(shown(kiosk) == "");
  kiosk.touch("wake");
  CHECK(is_of_water(shown(kiosk)));
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
  acknowledge(kiosk);
  state.store(with_notices({urgent("water", "2026-11-24T09:59:00Z")}));
  CHECK(kiosk.after(2s));
  CHECK(shown(kiosk).starts_with("water@2026-11-24T09:59:00Z+"));
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
  kiosk.touch("understood gas@2026-11-24T00:00:00Z+00000001");
  CHECK(kiosk.app().session().acknowledged.empty());
  CHECK(is_of_water(shown(kiosk)));
}

TEST_CASE("language and text size change under the notice, which stays") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  kiosk.touch("language en");
  REQUIRE(kiosk.view().urgent);
  CHECK(kiosk.view().urgent->title.text == "Water");
  kiosk.touch("text large");
  CHECK(is_of_water(shown(kiosk)));
  CHECK(kiosk.view().comfort.text == kiosk::TextSize::large);
}

TEST_CASE("a notice whose words were changed is shown again, also when nobody dated it anew") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  acknowledge(kiosk);
  REQUIRE(shown(kiosk) == "");
  state.store(with_notices({with(
      urgent("water"), {{"text", both("Вимкнуть до ранку.", "It will be off till morning.")}})}));
  CHECK(kiosk.after(2s));
  CHECK(is_of_water(shown(kiosk)));
}

TEST_CASE("an urgent notice can be acknowledged while the file is damaged") {
  StateFolder state;
  state.store(with_notices({urgent("water")}));
  Kiosk kiosk(state);
  std::filesystem::resize_file(state.database(), 0);
  static_cast<void>(kiosk.after(2s));
  REQUIRE(is_of_water(shown(kiosk)));
  acknowledge(kiosk);
  CHECK(shown(kiosk) == "");
}

TEST_CASE("a second urgent notice is shown after the first while the file is damaged") {
  StateFolder state;
  state.store(with_notices({urgent("air"), urgent("water")}));
  Kiosk kiosk(state);
  const std::string first = shown(kiosk);
  std::filesystem::resize_file(state.database(), 0);
  static_cast<void>(kiosk.after(2s));
  CHECK(shown(kiosk) == first);
  acknowledge(kiosk);
  CHECK(shown(kiosk) != "");
  CHECK(shown(kiosk) != first);
  acknowledge(kiosk);
  CHECK(shown(kiosk) == "");
}

TEST_CASE("an urgent notice leaves the screen after its last day, also of a damaged file") {
  StateFolder state;
  state.store(with_notices({with(urgent("water"), {{"to", "2026-11-24"}})}));
  Kiosk kiosk(state);
  std::filesystem::resize_file(state.database(), 0);
  static_cast<void>(kiosk.after(2s));
  REQUIRE(is_of_water(shown(kiosk)));
  kiosk.clock("2026-11-24T22:01:00Z");
  kiosk.touched();  // somebody is there: else the kiosk would rest
  static_cast<void>(kiosk.after(2s));
  CHECK(shown(kiosk) == "");
  CHECK(!kiosk.view().route.starts_with("attract"));
}

}  // namespace pobratym::test
