// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/urgent_view.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"
#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

Json urgent(const Json& changes = Json::object()) {
  return test::with(test::with(test::notice_json(), {{"level", "urgent"}}), changes);
}

std::optional<UrgentView> shown(const std::vector<Json>& records,
                                const std::string& language = "uk",
                                const std::vector<NoticeVersion>& read = {}) {
  test::StateFolder state;
  state.store(test::with_records(records));
  test::Glance glance(state, language, test::kNoon);
  glance.scene().session.acknowledged = read;
  const auto all = make_urgent(*glance, {{"uk", "Українська", false}, {"en", "English", false}});
  return all.empty() ? std::nullopt : std::optional(all.front());
}

bool says(const UrgentView& view, const std::string& words) {
  return std::find(view.lines.begin(), view.lines.end(), words) != view.lines.end();
}

}  // namespace

TEST_CASE("an urgent notice says what, since when, until when, where and who says so") {
  const auto view = shown({urgent()});
  REQUIRE(view);
  CHECK(view->mark == "Терміново");
  CHECK(view->title.text == "Вода");
  CHECK(view->text.text == "Вимкнуть.");
  CHECK(says(*view, "Діє від 20 листопада"));
  CHECK(says(*view, "Діє до 26 листопада"));
  CHECK(says(*view, "Стосується: Харків"));
  CHECK(says(*view, "Джерело: example.org"));
  CHECK(view->count.empty());
}

TEST_CASE("a notice names the cities it concerns") {
  const auto view = shown({urgent({{"cities", {"city/kharkiv", "city/brno"}}})});
  REQUIRE(view);
  CHECK(says(*view, "Стосується: Харків, Брно"));
}

TEST_CASE("of two last days the earlier one is said") {
  const auto view = shown({urgent({{"valid_until", "2026-11-25"}})});
  REQUIRE(view);
  CHECK(says(*view, "Діє до 25 листопада"));
}

TEST_CASE("a notice that is a sample says so, and one that is none does not") {
  CHECK(says(*shown({urgent({{"sample", true}})}), "Це зразок для демонстрації."));
  CHECK(!says(*shown({urgent()}), "Це зразок для демонстрації."));
}

TEST_CASE("what is no matter of safety does not lie over the page") {
  CHECK(!shown({urgent({{"level", "warning"}})}));
  CHECK(!shown({urgent({{"level", "info"}})}));
  CHECK(!shown({urgent({{"to", "2026-11-21"}})}));
  CHECK(!shown({}));
}

TEST_CASE("what was read is not shown again, its newer version is") {
  const NoticeVersion first = shown({urgent()})->version;
  CHECK(!shown({urgent()}, "uk", {first}));
  CHECK(shown({urgent({{"updated", "2026-11-24T09:00:00Z"}})}, "uk", {first}));
  CHECK(shown({urgent({{"title", test::both("Вода!", "Water!")}})}, "uk", {first}));
  CHECK(shown({urgent({{"id", "gas"}})}, "uk", {first}));
}

TEST_CASE("several are shown one after another, and how many follow is said") {
  const auto view = shown({urgent(), urgent({{"id", "gas"}}), urgent({{"id", "air"}})});
  REQUIRE(view);
  CHECK(view->count == "ще 2 після цього");
}

TEST_CASE("a notice that is not in the visitor's language says in which it is") {
  const auto view = shown({urgent({{"text", {{"uk", "Вимкнуть."}}}})}, "en");
  REQUIRE(view);
  CHECK(view->text.language == "uk");
  CHECK(!view->text_language.empty());
  CHECK(shown({urgent()}, "en")->text_language.empty());
}

TEST_CASE("who cannot read a notice changes text, colours and language without leaving it") {
  const auto view = shown({urgent()});
  REQUIRE(view);
  REQUIRE(view->sizes_and_colours.size() == 2);
  CHECK(view->sizes_and_colours[0].command == "text large");
  CHECK(view->sizes_and_colours[1].command == "colours contrast");
  REQUIRE(view->languages.size() == 2);
  CHECK(view->languages[0].chosen);
  CHECK(view->languages[1].command == "language en");
  CHECK(view->languages[1].language == "en");
}

}  // namespace pobratym::kiosk
