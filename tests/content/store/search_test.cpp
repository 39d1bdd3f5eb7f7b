// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch_test_macros.hpp>

#include "content/store/connection.hpp"
#include "tests/content/store/content.hpp"

namespace pobratym::store {
namespace {

using namespace pobratym::test;

constexpr model::Date kToday = std::chrono::year(2026) / 11 / 24;

Json record(const std::string& type, const std::string& id, const Json& more) {
  Json document = {{"type", type},          {"id", id},
                   {"status", "published"}, {"updated", "2026-11-20T08:30:00Z"},
                   {"verified", "yes"},     {"sources", {{{"title", "Somebody"}}}}};
  document.update(more);
  return document;
}

Json named(const std::string& type, const std::string& id, const std::string& title) {
  return record(type, id, {{type == "city" ? "name" : "title", {{"uk", title}}}});
}

Json event(const std::string& id, const std::string& title, const std::string& day) {
  return record("event", id,
                {{"title", {{"uk", title}}},
                 {"uid", id + "@example"},
                 {"mode", "offline"},
                 {"event_status", "scheduled"},
                 {"start", {{"date", day}}}});
}

Json lexicon(const std::string& id, Json words) {
  return record("lexicon", id, {{"language", "uk"}, {"words", std::move(words)}});
}

/// A database that pages are stored into one after another.
class Kiosk {
 public:
  void store(std::uint32_t bucket, const std::vector<Json>& documents,
             const std::string& origin = "kharkiv") {
    auto writer = open_writer(folder_ / "content.db");
    REQUIRE(writer.apply({{version(++versions_, origin)}, {page(bucket, documents, origin)}, {}}));
    const auto sound = writer.check();
    INFO((sound ? "" : sound.error().message));
    CHECK(sound);
  }

  /// Keys of what is found, the best first.
  [[nodiscard]] std::vector<std::string> find(std::string_view typed, std::size_t limit = 20) {
    std::vector<std::string> keys;
    for (const SearchHit& hit : search(typed, limit).hits) keys.push_back(hit.key.text());
    return keys;
  }

  [[nodiscard]] SearchResults search(std::string_view typed, std::size_t limit = 20) {
    auto reader = open_reader(folder_ / "content.db");
    const auto results = reader.search(typed, {kToday, {"uk", "en"}, limit});
    INFO((results ? "" : results.error().message));
    REQUIRE(results);
    return *results;
  }

  [[nodiscard]] Path file() const { return folder_ / "content.db"; }

 private:
  TemporaryFolder folder_;
  std::uint64_t versions_ = 0;
};

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a city stands before an event, and an event before what only mentions the word") {
  Kiosk kiosk;
  kiosk.store(0,
              {named("project", "a", "Тепло для Брно"), event("b", "Дні Брно", "2026-12-01"),
               named("city", "brno", "Брно"),
               record("city", "praha",
                      {{"name", {{"uk", "Прага"}}}, {"summary", {{"uk", "Далеко від Брно."}}}})});
  CHECK(kiosk.find("брно") == Keys{"city/brno", "event/b", "city/praha", "project/a"});
}

TEST_CASE("of events the next one comes first, and what is over comes after what is to come") {
  Kiosk kiosk;
  kiosk.store(0, {event("over", "Концерт", "2026-11-01"), event("later", "Концерт", "2027-05-01"),
                  event("long-over", "Концерт", "2020-11-01"),
                  event("next", "Концерт", "2026-11-30"), event("today", "Концерт", "2026-11-24")});
  CHECK(kiosk.find("концерт") ==
        Keys{"event/today", "event/next", "event/later", "event/over", "event/long-over"});
}

TEST_CASE("a change of a record changes what finds it, and a record that goes is not found") {
  Kiosk kiosk;
  kiosk.store(0, {named("city", "brno", "Брно"), named("city", "lviv", "Львів")});
  kiosk.store(0, {named("city", "brno", "Брюнн")});
  CHECK(kiosk.find("брно").empty());
  CHECK(kiosk.find("брюнн") == Keys{"city/brno"});
  CHECK(kiosk.find("львів").empty());
  kiosk.store(0, {});
  CHECK(kiosk.find("брюнн").empty());
}

TEST_CASE("forms are known as soon as both the lexicon and the record are there, in any order") {
  const Json endings = lexicon("uk-endings", {{"endings", {{"e1", "о а у ами"}}}});
  const Json stems = lexicon("uk-0", {{"stems", {{"e1", "міст"}}}});
  const Json record = named("event", "x", "Разом із містами");
  for (const bool words_first : {true, false}) {
    INFO(words_first);
    Kiosk kiosk;
    kiosk.store(words_first ? 1 : 3, {record});
    CHECK(kiosk.find("місто ").empty());
    kiosk.store(2, {endings});
    CHECK(kiosk.find("місто ").empty());
    kiosk.store(words_first ? 3 : 1, {stems});
    if (!words_first) kiosk.store(3, {record});
    const auto results = kiosk.search("місто ");
    REQUIRE(results.hits.size() == 1);
    CHECK(results.hits.front().why == Why::form);
    kiosk.store(2, {});
    CHECK(kiosk.find("місто ").empty());
  }
}

TEST_CASE(
    "synonyms are found after the word itself, and those of several words side by side only") {
  Kiosk kiosk;
  kiosk.store(0, {record("synonym", "s", {{"words", {"мерія", "міська рада"}}}),
                  named("event", "council", "Міська рада збирається"),
                  named("event", "apart", "Міська бібліотека і рада громад"),
                  named("event", "itself", "Мерія збирається")});
  CHECK(kiosk.find("мерія") == Keys{"event/itself", "event/council"});
  CHECK(kiosk.find("міська рада") == Keys{"event/council", "event/apart", "event/itself"});
}

TEST_CASE("one slip is forgiven in a name, and only when the word as typed is nowhere") {
  Kiosk kiosk;
  kiosk.store(0, {named("city", "varna", "Варна"), named("city", "warsaw", "Варшава"),
                  named("event", "x", "Варта у місті")});
  const auto results = kiosk.search("Вапна ");
  REQUIRE(results.hits.size() == 1);
  CHECK(results.hits.front().key.text() == "city/varna");
  CHECK(results.hits.front().why == Why::typo);
  CHECK(results.corrected == "варна");
  CHECK(kiosk.find("варта ") == Keys{"event/x"});
}

TEST_CASE("a draft, an expired notice and a hotline that nobody checked are not found") {
  Kiosk kiosk;
  Json draft = named("city", "draft", "Таємне");
  draft["status"] = "draft";
  Json expired = named("event", "expired", "Таємне");
  expired["valid_until"] = "2026-11-23";
  Json hotline = record("hotline", "h",
                        {{"name", {{"uk", "Таємне"}}},
                         {"number", "1552"},
                         {"checked_on", "2020-01-01"},
                         {"live", "current"}});
  kiosk.store(0, {draft, expired, hotline, named("city", "open", "Таємне")});
  CHECK(kiosk.find("таємне") == Keys{"city/open"});
}

TEST_CASE("of two origins with one record the host's own is found") {
  Kiosk kiosk;
  kiosk.store(0, {named("city", "brno", "Брно")});
  kiosk.store(0, {named("city", "brno", "Брно інакше"), named("city", "praha", "Прага")}, "brno");
  CHECK(kiosk.find("брно") == Keys{"city/brno"});
  CHECK(kiosk.find("інакше").empty());
  CHECK(kiosk.find("прага") == Keys{"city/praha"});
}

TEST_CASE(
    "of many that fit, cities and the next events are found and no more than were asked for") {
  Kiosk kiosk;
  std::vector<Json> all;
  for (int i = 0; i < 300; ++i) {
    const std::string number = std::to_string(i);
    all.push_back(named("project", "p-" + number, "Форум " + number));
    all.push_back(event("e-" + number, "Форум " + number, i == 250 ? "2026-11-25" : "2020-01-01"));
  }
  all.push_back(named("city", "forum", "Форум"));
  kiosk.store(0, all);
  const auto found = kiosk.find("форум", 5);
  REQUIRE(found.size() == 5);
  CHECK(found[0] == "city/forum");
  CHECK(found[1] == "event/e-250");
  CHECK(kiosk.find("ф", 5).front() == "city/forum");
  CHECK(kiosk.search("форум", 10'000).hits.size() == 50);
}

TEST_CASE("a record that is damaged is left out of the results and reported") {
  Kiosk kiosk;
  kiosk.store(0, {named("city", "brno", "Брно"), event("x", "Дні Брно", "2026-12-01")});
  {
    auto connection = Connection::open(kiosk.file(), Connection::Access::read_write_create, 1000);
    REQUIRE(connection);
    REQUIRE(connection->execute("UPDATE record SET document = '{' WHERE slug = 'brno'"));
  }
  std::vector<std::string> reports;
  auto reader =
      ContentReader::open(kiosk.file(), [&](const auto& text) { reports.push_back(text); });
  REQUIRE(reader);
  const auto results = reader->search("брно", {kToday, {"uk"}, 20});
  REQUIRE(results);
  CHECK(results->hits.size() == 1);
  CHECK(reports.size() == 1);
}

TEST_CASE("damage to what the search is asked is found by the check") {
  for (const char* damage :
       {"UPDATE search_text SET titles = 'інше'", "UPDATE word_stem SET stem = 'міс'",
        "UPDATE word_endings SET endings = 'о'",
        "UPDATE synonym SET phrase = 'інше' WHERE phrase = 'рада'",
        "DELETE FROM search_title WHERE rowid = (SELECT min(entry) FROM search_text)"}) {
    INFO(damage);
    Kiosk kiosk;
    kiosk.store(
        0, {named("city", "brno", "Брно"), record("synonym", "s", {{"words", {"мерія", "рада"}}}),
            lexicon("uk-0", {{"stems", {{"e1", "міст"}}}, {"endings", {{"e1", "о а"}}}})});
    {
      auto connection = Connection::open(kiosk.file(), Connection::Access::read_write_create, 1000);
      REQUIRE(connection);
      REQUIRE(connection->execute(damage));
    }
    CHECK_FALSE(open_writer(kiosk.file()).check());
  }
}

TEST_CASE("the language that FTS5 is asked in cannot be typed") {
  Kiosk kiosk;
  kiosk.store(0, {named("city", "brno", "Брно")});
  for (const char* typed : {"\"", "* OR *", "titles : x", "NEAR(a b)", "брно\" OR \"x", "^брно",
                            "-брно", "a AND NOT b", "(((((", "брно*", "{titles} : брно"}) {
    INFO(typed);
    static_cast<void>(kiosk.find(typed));
  }
  CHECK(kiosk.find("брно*") == Keys{"city/brno"});
}

}  // namespace pobratym::store
