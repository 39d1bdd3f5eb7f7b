// SPDX-License-Identifier: Apache-2.0
#include "content/import/merge.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/import/feeding.hpp"

namespace pobratym::import {

TEST_CASE("a new event comes in as a draft that says where it is from") {
  Feeding feeding;
  const auto merge = feeding.import({concert()});
  REQUIRE(merge.items.size() == 1);
  CHECK(merge.items[0].outcome == Outcome::added);
  const auto& event = feeding.event();
  CHECK(event["status"] == "draft");
  CHECK(event["verified"] == "unknown");
  CHECK(event["updated"] == "2026-11-24T08:00:00Z");
  CHECK(event["sources"][0]["title"] == "City of Brno");
  CHECK(event["imported"]["feed"] == "https://brno.example/feed.ics");
  CHECK(event["imported"]["key"] == "c1@brno.example");
  CHECK(event["imported"]["fields"].contains("title/cs"));
}

TEST_CASE("the same feed again changes nothing, on whatever day") {
  Feeding feeding;
  feeding.import({concert()});
  const auto before = feeding.event();
  auto again = concert();
  again["sources"][0]["checked"] = "2026-11-30";
  const auto merge = feeding.import({again}, "2026-11-30T08:00:00Z");
  CHECK(merge.items[0].outcome == Outcome::unchanged);
  CHECK(merge.items[0].document.is_null());
  CHECK(feeding.event() == before);
}

TEST_CASE("a feed that stamps everything anew every day changes nothing") {
  Feeding feeding;
  feeding.import({with(concert(), {{"last_modified", "2026-11-24T00:00:00Z"}})});
  const auto before = feeding.event();
  const auto merge = feeding.import(
      {with(concert(), {{"last_modified", "2026-11-25T00:00:00Z"}, {"sequence", 2}})},
      "2026-11-25T08:00:00Z");
  CHECK(merge.items[0].document.is_null());
  CHECK(feeding.event() == before);
}

TEST_CASE("what changes in the feed changes in the pack, and only that") {
  Feeding feeding;
  auto other = with(concert(), {{"uid", "c2@brno.example"}, {"title", {{"cs", "Výstava"}}}});
  feeding.import({concert(), other});
  const auto merge = feeding.import(
      {with(concert(), {{"summary", {{"cs", "Vstup 100 Kč."}}}, {"sequence", 2}}), other},
      "2026-11-25T08:00:00Z");
  CHECK(merge.items[0].fields == std::vector<std::string>{"summary/cs"});
  CHECK(merge.items[1].document.is_null());
  const auto& event = feeding.event();
  CHECK(event["summary"]["cs"] == "Vstup 100 Kč.");
  CHECK(event["sequence"] == 2);
  CHECK(event["updated"] == "2026-11-25T08:00:00Z");
}

TEST_CASE("a published event stays published when its feed changes it") {
  Feeding feeding;
  feeding.import({concert()});
  feeding.event()["status"] = "published";
  feeding.event()["verified"] = "yes";
  feeding.import({with(concert(), {{"summary", {{"cs", "Vstup 100 Kč."}}}})});
  CHECK(feeding.event()["status"] == "published");
  CHECK(feeding.event()["verified"] == "yes");
}

TEST_CASE("what staff changed by hand stays, and they are told once that the feed disagrees") {
  Feeding feeding;
  feeding.import({concert()});
  feeding.event()["place"]["name"]["cs"] = "Besední dům, velký sál";
  CHECK(feeding.import({concert()}).items[0].findings.empty());
  const auto moved = with(concert(), {{"place", {{"name", {{"cs", "Radnice"}}}}}});
  const auto merge = feeding.import({moved}, "2026-11-25T08:00:00Z");
  CHECK(feeding.event()["place"]["name"]["cs"] == "Besední dům, velký sál");
  CHECK(feeding.event()["updated"] == "2026-11-24T08:00:00Z");
  const auto* finding = find_code(merge, "staff-edit");
  REQUIRE(finding != nullptr);
  CHECK(finding->field == "place/name/cs");
  CHECK(finding->before == "Radnice");
  CHECK(finding->after == "Besední dům, velký sál");
  const auto again = feeding.import({moved}, "2026-11-26T08:00:00Z");
  CHECK(again.items[0].findings.empty());
  CHECK(again.items[0].document.is_null());
}

TEST_CASE("a field that staff took out does not come back") {
  Feeding feeding;
  feeding.import({concert()});
  feeding.event().erase("summary");
  feeding.import({concert()});
  feeding.import({with(concert(), {{"title", {{"cs", "Koncert"}}}})});
  CHECK(feeding.event()["title"]["cs"] == "Koncert");
  CHECK_FALSE(feeding.event().contains("summary"));
}

TEST_CASE("a translation by staff stays, and they hear when the original changed") {
  Feeding feeding;
  feeding.import({concert()});
  feeding.event()["title"]["uk"] = "Концерт для Харкова";
  const auto merge = feeding.import({with(concert(), {{"title", {{"cs", "Velký koncert"}}}})});
  CHECK(feeding.event()["title"] == Json{{"cs", "Velký koncert"}, {"uk", "Концерт для Харкова"}});
  const auto* finding = find_code(merge, "translation");
  REQUIRE(finding != nullptr);
  CHECK(finding->field == "title/uk");
}

TEST_CASE("two feeds that use one UID for different events make two events") {
  Feeding feeding;
  feeding.import({concert()});
  const auto other = with(concert(), {{"title", {{"cs", "Trh"}}}});
  const auto merge = feeding.import({other}, "2026-11-24T08:00:00Z", "https://turku.example/");
  CHECK(merge.items[0].outcome == Outcome::added);
  CHECK(feeding.event()["title"]["cs"] == "Koncert pro Charkov");
  const auto& second = feeding.event("trh-2026-12-10");
  CHECK(second["uid"] != "c1@brno.example");
  CHECK(second["imported"]["key"] == "c1@brno.example");
  CHECK(feeding.import({other}, "2026-11-25T08:00:00Z", "https://turku.example/")
            .items[0]
            .document.is_null());
}

TEST_CASE("the same event from a second feed comes in once") {
  Feeding feeding;
  feeding.import({concert()});
  const auto merge = feeding.import({concert()}, "2026-11-24T08:00:00Z", "https://other.example/");
  CHECK(merge.items[0].outcome == Outcome::unchanged);
  CHECK(find_code(merge, "same-event") != nullptr);
}

TEST_CASE("two events with one title on one day get different ids") {
  Feeding feeding;
  const auto merge = feeding.import({concert(), with(concert(), {{"uid", "c2"}})});
  CHECK(merge.items[0].record != merge.items[1].record);
  CHECK(merge.items[1].record.slug.starts_with("koncert-pro-charkov-2026-12-10-"));
}

TEST_CASE("an event that the pack wrote by hand is never overwritten by a feed") {
  Feeding feeding;
  auto ours = with(test::envelope_json("event", "our-concert"), concert());
  feeding.add(ours);
  CHECK(feeding.import({concert()}).items[0].findings.empty());
  const auto merge = feeding.import({with(concert(), {{"event_status", "cancelled"}})});
  CHECK(feeding.event("our-concert") == ours);
  REQUIRE(find_code(merge, "made-by-hand") != nullptr);
  CHECK(find_code(merge, "made-by-hand")->field == "event_status");
  feeding.import({with(concert(), {{"start", time("2026-12-24T18:00")}})});
  CHECK(feeding.event("our-concert") == ours);
}

TEST_CASE("a city that the pack does not have is left out of an event") {
  Feeding feeding;
  const auto merge =
      feeding.import({with(concert(), {{"cities", {"city/atlantis", "city/brno"}}})});
  CHECK(feeding.event()["cities"] == Json{"city/brno"});
  CHECK(find_code(merge, "unknown-record")->before == "city/atlantis");
}

TEST_CASE("what would not pass the check does not come in") {
  Feeding feeding;
  const auto merge = feeding.import({with(concert(), {{"mode", "by-letter"}})});
  CHECK(merge.items[0].outcome == Outcome::refused);
  CHECK(merge.items[0].document.is_null());
  CHECK(find_code(merge, "does-not-fit")->field == "mode");
}

TEST_CASE("a feed's new times give way where they do not fit the time that staff wrote") {
  Feeding feeding;
  feeding.import({concert()});
  feeding.event()["end"] = time("2026-12-10T21:00");
  const auto merge = feeding.import(
      {with(concert(), {{"start", time("2026-12-12T18:00")}, {"end", time("2026-12-12T20:00")}})});
  CHECK(feeding.event()["start"] == time("2026-12-10T18:00"));
  CHECK(feeding.event()["end"] == time("2026-12-10T21:00"));
  CHECK(find_code(merge, "staff-edit") != nullptr);
}

TEST_CASE("a table fills in what a city of the pack lacks and overwrites nothing") {
  Feeding feeding;
  Json row = test::city_json("x", "Брно (таблиця)");
  row["name"] = {{"uk", "Брно"}, {"de", "Brünn"}};
  row["website"] = "https://www.brno.cz";
  row["population"] = {{"value", 1}, {"as_of", "1900"}};
  row["sources"] = Json::array({{{"title", "Office table"}}});
  FeedContent table{"cities.csv", {{"city", "CZ/Brno", row, false}}, true};
  const auto merge = feeding.take(table);
  CHECK(merge.items[0].record.text() == "city/brno");
  const auto& city = *feeding.find({"city", "brno"});
  CHECK(city["website"] == "https://www.brno.cz");
  CHECK(city["name"]["de"] == "Brünn");
  CHECK(city["population"]["value"] == 379466);
  CHECK(city["summary"]["uk"] == "Місто в Чехії.");
  CHECK(city["sources"].back()["title"] == "Office table");
  CHECK(find_code(merge, "made-by-hand") != nullptr);
  CHECK(feeding.take(table).items[0].document.is_null());
}

TEST_CASE("a city that the pack does not have comes in from a table as a draft") {
  Feeding feeding;
  auto row = test::city_json("x", "Ольштин");
  row["name"] = {{"uk", "Ольштин"}, {"pl", "Olsztyn"}};
  row["local_names"] = Json::array({{{"lang", "pl"}, {"text", "Olsztyn"}}});
  row["country"] = "PL";
  const FeedContent table{"cities.csv", {{"city", "PL/Olsztyn", row, false}}, true};
  const auto merge = feeding.take(table);
  CHECK(merge.items[0].record.text() == "city/olsztyn");
  CHECK((*feeding.find({"city", "olsztyn"}))["status"] == "draft");
}

}  // namespace pobratym::import
