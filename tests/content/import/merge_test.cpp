// SPDX-License-Identifier: Apache-2.0
#include "content/import/merge.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/import/merge_check.hpp"
#include "tests/content/model/documents.hpp"

namespace pobratym::import {
namespace {

using test::with;

Instant at(const char* text) { return parse_instant(text).value(); }

Json time(const std::string& local) { return {{"local", local}, {"zone", "Europe/Prague"}}; }

/// A concert as a reader gives it.
Json concert() {
  return {{"type", "event"},
          {"verified", "unknown"},
          {"sources", Json::array({{{"title", "City of Brno"}, {"checked", "2026-11-24"}}})},
          {"title", {{"cs", "Koncert pro Charkov"}}},
          {"summary", {{"cs", "Vstup volný."}}},
          {"uid", "c1@brno.example"},
          {"start", time("2026-12-10T18:00")},
          {"end", time("2026-12-10T20:00")},
          {"mode", "offline"},
          {"event_status", "scheduled"},
          {"place", {{"name", {{"cs", "Besední dům"}}}}},
          {"sequence", 1}};
}

/// A pack that imports the same feed day after day.
class Feeding {
 public:
  Feeding() : schemas_(model::Schemas::load().value()) {
    for (auto& document :
         {test::host_json(), test::city_json("kharkiv", "Харків"), test::city_json("brno")}) {
      records_.push_back(model::record_from(document).value());
    }
  }

  Merge import(const std::vector<Json>& documents, const char* now = "2026-11-24T08:00:00Z",
               const std::string& feed = "https://brno.example/feed.ics") {
    FeedContent content{feed, {}, true};
    for (const auto& document : documents) {
      content.items.push_back({"event", document.at("uid"), document, false});
    }
    return take(content, now);
  }

  Merge take(const FeedContent& content, const char* now = "2026-11-24T08:00:00Z") {
    auto merge = merge_feed(schemas_, records_, content, {at(now), "Europe/Kyiv"});
    Pack pack;
    for (const auto& record : records_) pack.records.push_back({record, ""});
    refuse_unfit(schemas_, pack, at(now), merge);
    for (const auto& item : merge.items) {
      if (item.document.is_null()) continue;
      if (Json* known = find(item.record)) {
        *known = item.document;
      } else {
        records_.push_back({item.record, item.document});
      }
    }
    return merge;
  }

  Json* find(const model::RecordKey& key) {
    const auto found = std::find_if(records_.begin(), records_.end(),
                                    [&](const auto& record) { return record.key == key; });
    return found == records_.end() ? nullptr : &found->document;
  }
  Json& event(const std::string& id = "koncert-pro-charkov-2026-12-10") {
    Json* document = find({"event", id});
    REQUIRE(document != nullptr);
    return *document;
  }
  void add(const Json& document) { records_.push_back(model::record_from(document).value()); }

 private:
  model::Schemas schemas_;
  std::vector<model::Record> records_;
};

const Finding* find_code(const Merge& merge, const std::string& code) {
  for (const auto& item : merge.items) {
    for (const auto& finding : item.findings) {
      if (finding.code == code) return &finding;
    }
  }
  return nullptr;
}

}  // namespace

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

TEST_CASE("a moved event says when it was to be, and goes on saying so") {
  Feeding feeding;
  feeding.import({concert()});
  const auto moved = with(
      concert(),
      {{"start", time("2026-12-11T18:00")}, {"end", time("2026-12-11T20:00")}, {"sequence", 2}});
  feeding.import({moved}, "2026-11-25T08:00:00Z");
  CHECK(feeding.event()["event_status"] == "rescheduled");
  CHECK(feeding.event()["previous_start"] == time("2026-12-10T18:00"));
  CHECK(feeding.event()["start"] == time("2026-12-11T18:00"));
  const auto before = feeding.event();
  CHECK(feeding.import({moved}, "2026-11-26T08:00:00Z").items[0].document.is_null());
  feeding.import({with(moved, {{"summary", {{"cs", "Jinak."}}}})}, "2026-11-27T08:00:00Z");
  CHECK(feeding.event()["event_status"] == "rescheduled");
  CHECK(feeding.event()["previous_start"] == before["previous_start"]);
}

TEST_CASE("the same moment in other words, or a time for a day, is no move") {
  Feeding feeding;
  feeding.import({with(concert(), {{"start", {{"date", "2026-12-10"}}}, {"end", nullptr}})});
  auto precise = concert();
  precise.erase("end");
  feeding.import({precise});
  CHECK(feeding.event()["event_status"] == "scheduled");
  precise["start"] = {{"local", "2026-12-10T19:00"}, {"zone", "Europe/Kyiv"}};
  feeding.import({precise});
  CHECK(feeding.event()["event_status"] == "scheduled");
  CHECK(feeding.event()["start"]["zone"] == "Europe/Kyiv");
}

TEST_CASE("a date of a past event that is put right is no move") {
  Feeding feeding;
  feeding.import({concert()});
  feeding.import({with(concert(), {{"start", time("2026-12-10T17:30")}})}, "2027-01-10T08:00:00Z");
  CHECK(feeding.event()["start"] == time("2026-12-10T17:30"));
  CHECK(feeding.event()["event_status"] == "scheduled");
}

TEST_CASE("a cancelled event stays as it was, marked") {
  Feeding feeding;
  feeding.import({concert()});
  const auto gone = with(concert(), {{"event_status", "cancelled"},
                                     {"title", {{"cs", "ZRUŠENO"}}},
                                     {"place", {{"name", {{"cs", "-"}}}}},
                                     {"summary", {{"cs", "Vstupné vracíme."}}},
                                     {"sequence", 2}});
  feeding.import({gone}, "2026-11-25T08:00:00Z");
  const auto& event = feeding.event();
  CHECK(event["event_status"] == "cancelled");
  CHECK(event["title"]["cs"] == "Koncert pro Charkov");
  CHECK(event["place"]["name"]["cs"] == "Besední dům");
  CHECK(event["start"] == time("2026-12-10T18:00"));
  CHECK(event["summary"]["cs"] == "Vstupné vracíme.");
  CHECK(feeding.import({gone}, "2026-11-26T08:00:00Z").items[0].document.is_null());
  feeding.import({with(concert(), {{"sequence", 3}})}, "2026-11-27T08:00:00Z");
  CHECK(feeding.event()["event_status"] == "scheduled");
}

TEST_CASE("an event that moves online says so and keeps the place it had") {
  Feeding feeding;
  feeding.import({concert()});
  auto online = concert();
  online.erase("place");
  online["mode"] = "online";
  online["online"] = Json::array({{{"url", "https://meet.example/x"}, {"kind", "join"}}});
  feeding.import({online});
  CHECK(feeding.event()["event_status"] == "moved-online");
  CHECK(feeding.event()["place"]["name"]["cs"] == "Besední dům");
  CHECK(feeding.import({online}).items[0].document.is_null());
  feeding.import({concert()});
  CHECK(feeding.event()["event_status"] == "scheduled");
}

TEST_CASE("a series that loses one date has not moved; another hour moves it") {
  Feeding feeding;
  auto series = with(concert(), {{"start", time("2026-10-06T18:00")},
                                 {"end", time("2026-10-06T20:00")},
                                 {"recurrence", {{"rule", "FREQ=WEEKLY;BYDAY=TU"}}}});
  feeding.import({series});
  const std::string id = "koncert-pro-charkov-2026-10-06";
  series["recurrence"]["exdate"] = Json::array({time("2026-11-24T18:00")});
  feeding.import({series});
  CHECK(feeding.event(id)["event_status"] == "scheduled");
  series["start"] = time("2026-10-06T19:00");
  series["end"] = time("2026-10-06T21:00");
  series["recurrence"].erase("exdate");
  feeding.import({series}, "2026-11-25T08:00:00Z");
  CHECK(feeding.event(id)["event_status"] == "rescheduled");
  CHECK(feeding.event(id)["previous_start"] == time("2026-12-01T18:00"));
}

TEST_CASE("a session that moves within a conference is marked") {
  Feeding feeding;
  const auto session = [](const std::string& local) {
    return Json::array(
        {{{"id", "opening"}, {"title", {{"cs", "Zahájení"}}}, {"start", time(local)}}});
  };
  feeding.import({with(concert(), {{"programme", session("2026-12-10T18:00")}})});
  const auto moved = with(concert(), {{"programme", session("2026-12-10T18:30")}});
  feeding.import({moved});
  CHECK(feeding.event()["programme"][0]["event_status"] == "rescheduled");
  CHECK(feeding.import({moved}).items[0].document.is_null());
}

TEST_CASE("an older version of an event does not overwrite a later one") {
  Feeding feeding;
  feeding.import({with(concert(), {{"sequence", 5}})});
  const auto merge =
      feeding.import({with(concert(), {{"sequence", 4}, {"start", time("2026-12-01T18:00")}})});
  CHECK(feeding.event()["start"] == time("2026-12-10T18:00"));
  REQUIRE(find_code(merge, "older-version") != nullptr);
  CHECK(find_code(merge, "older-version")->kind == FindingKind::ignored);
}

TEST_CASE("a feed that does not count its changes is counted for, so that calendars notice") {
  Feeding feeding;
  auto plain = concert();
  plain.erase("sequence");
  feeding.import({plain});
  CHECK_FALSE(feeding.event().contains("sequence"));
  feeding.import({with(plain, {{"start", time("2026-12-10T17:00")}})});
  CHECK(feeding.event()["sequence"] == 1);
  feeding.import({with(plain, {{"start", time("2026-12-10T16:00")}})});
  CHECK(feeding.event()["sequence"] == 2);
}

TEST_CASE("an event to come that left its feed stays and is reported") {
  Feeding feeding;
  const auto past = with(concert(), {{"uid", "old"},
                                     {"title", {{"cs", "Minulý"}}},
                                     {"start", time("2026-10-01T18:00")},
                                     {"end", time("2026-10-01T20:00")}});
  feeding.import({concert(), past});
  const auto merge = feeding.import({});
  REQUIRE(merge.vanished.size() == 1);
  CHECK(merge.vanished[0].record.text() == "event/koncert-pro-charkov-2026-12-10");
  CHECK(merge.vanished[0].title == "Koncert pro Charkov");
  CHECK(feeding.event()["event_status"] == "scheduled");
  feeding.event()["status"] = "archived";
  CHECK(feeding.import({}).vanished.empty());
}

TEST_CASE("while a file of a feed cannot be read, nothing has vanished from it") {
  Feeding feeding;
  feeding.import({concert()});
  CHECK(feeding.take({"https://brno.example/feed.ics", {}, false}).vanished.empty());
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
