// SPDX-License-Identifier: Apache-2.0
// From an approval to the signed folder, verified as a kiosk would.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/desk/api/publication_work.hpp"
#include "content/desk/publication/kept_words.hpp"
#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Role;

struct Office {
  DeskAtHand desk;
  std::string token = desk.join("boss@example.org", {Role::administrator}).token;

  std::string publish() {
    return desk.finish(desk.ask("POST", "/api/publication", {}, token), token);
  }
  Json record(const std::string& key) {
    return desk.json(desk.ask("GET", "/api/records/" + key, {}, token)).at("record");
  }
  void save(const std::string& key, const std::string& label) {
    const Json before = record(key);
    Json document = before.at("document");
    document["label"]["uk"] = label;
    REQUIRE(desk.ask("PUT", "/api/records/" + key, {{"document", document}}, token,
                     {{"if-match", "\"" + before.at("version").dump() + "\""}})
                .status == 200);
  }
  desk::Response move(const std::string& key, const std::string& to, Json more = Json::object()) {
    more["to"] = to;
    more["version"] = record(key).at("version");
    return desk.ask("POST", "/api/records/" + key + "/state", more, token);
  }
  /// Moves the clock there, lets it do what is due and waits for it.
  void come_to(const char* moment) {
    desk.clock().move_to(parse_instant(moment).value());
    desk::keep_appointments(desk.context());
    desk.context().jobs.wait_until_idle();
  }
  /// Publishes a record that nobody has changed yet with this as its last day.
  void publish_until(const std::string& key, const char* day) {
    Json document = record(key).at("document");
    document["valid_until"] = day;
    REQUIRE(desk.ask("PUT", "/api/records/" + key, {{"document", document}}, token,
                     {{"if-match", "\"1\""}})
                .status == 200);
    REQUIRE(move(key, "approved").status == 200);
    REQUIRE(publish() == "done");
  }
  Json changes() { return desk.json(desk.ask("GET", "/api/publication", {}, token)).at("changes"); }
};

desk::Draft approved_event() {
  Json json{{"type", "event"},
            {"id", "forum"},
            {"status", "published"},
            {"updated", "2026-11-01T00:00:00Z"},
            {"verified", "yes"},
            {"sources", {{{"title", "A source"}}}},
            {"uid", "forum@kharkiv.example"},
            {"title", {{"uk", "Форум"}}},
            {"kind", "conference"},
            {"mode", "online"},
            {"event_status", "scheduled"},
            {"start", {{"local", "2026-11-25T10:00"}, {"zone", "UTC"}}},
            {"end", {{"local", "2026-11-25T11:00"}, {"zone", "UTC"}}},
            {"online", {{{"kind", "join"}, {"url", "https://meet.example/forum"}}}}};
  desk::Draft draft;
  draft.key = {"event", "forum"};
  draft.state = desk::State::approved;
  draft.document = json;
  draft.approved = std::move(json);
  return draft;
}

TEST_CASE("thousands of changes come a part at a time, each of them once and in order") {
  Office office;
  std::vector<desk::Draft> many;
  for (int i = 0; i < 5000; ++i) {
    desk::Draft draft;
    model::Record record = term("many-" + std::to_string(i), "Форма");
    draft.key = record.key;
    draft.state = desk::State::approved;
    draft.document = record.document;
    draft.approved = std::move(record.document);
    many.push_back(std::move(draft));
  }
  REQUIRE(office.desk.context().drafts.add(many, ""));
  const auto ask = [&](const std::string& query) {
    return office.desk.ask("GET", "/api/publication" + query, {}, office.token);
  };
  CHECK(ask("").body.size() < 40'000);
  CHECK(office.desk.json(ask("?limit=1")).at("all") == 5004);
  CHECK(office.desk.json(ask("?limit=100000")).at("changes").size() == 200);
  std::vector<std::string> keys;
  Json next = "";
  std::size_t parts = 0;
  for (; !next.is_null(); ++parts) {
    const Json part = office.desk.json(ask("?after=" + next.get<std::string>()));
    CHECK(part.at("all") == 5004);
    for (const Json& change : part.at("changes")) keys.push_back(change.at("id"));
    next = part.at("next");
  }
  CHECK(parts == 51);
  CHECK(keys.size() == 5004);
  CHECK(std::ranges::is_sorted(keys));
  CHECK(std::ranges::adjacent_find(keys) == keys.end());
}

TEST_CASE("a list that ends with a whole part does not promise another") {
  Office office;
  const Json all =
      office.desk.json(office.desk.ask("GET", "/api/publication?limit=4", {}, office.token));
  CHECK(all.at("changes").size() == 4);
  CHECK(all.at("next").is_null());
}

TEST_CASE("what is approved is published, signed and verified, and nothing else is") {
  Office office;
  CHECK(office.changes().size() == 4);
  REQUIRE(office.publish() == "done");
  CHECK(office.desk.on_kiosks().size() == 4);
  CHECK(office.changes().empty());
  CHECK(office.record("term/t-1").at("state") == "published");

  office.save("term/t-1", "Не готово");
  REQUIRE(office.publish() == "done");
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Форма 1");

  REQUIRE(office.move("term/t-1", "approved").status == 200);
  CHECK(office.changes().at(0).at("change") == "changed");
  REQUIRE(office.publish() == "done");
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Не готово");
}

TEST_CASE("a recall takes one record away and brings nothing else along") {
  Office office;
  REQUIRE(office.publish() == "done");
  office.save("term/t-2", "Схвалено, та ще не опубліковано");
  REQUIRE(office.move("term/t-2", "approved").status == 200);
  const auto recalled = office.desk.ask("POST", "/api/records/term/t-1/recall", {}, office.token);
  REQUIRE(recalled.status == 202);
  REQUIRE(office.desk.finish(recalled, office.token) == "done");
  const auto on_kiosks = office.desk.on_kiosks();
  CHECK_FALSE(on_kiosks.contains("term/t-1"));
  CHECK(on_kiosks.at("term/t-2").at("label").at("uk") == "Форма 2");
  CHECK(office.record("term/t-1").at("state") == "withdrawn");
}

TEST_CASE(
    "a recall takes the word forms that are kept, any other publication looks whether they fit") {
  Office office;
  RealDisk disk;
  const Path folder = office.desk.folder() / "dictionaries";
  REQUIRE(disk.write(folder / "uk_UA.aff", "SET UTF-8\nSFX a Y 1\nSFX a а и а\n"));
  REQUIRE(disk.write(folder / "uk_UA.dic", "1\nформа/a\n"));
  REQUIRE(office.publish() == "done");
  const auto words = office.desk.words_on_kiosks();
  CHECK(words.size() == 2);

  const auto recall = [&](const std::string& key) {
    return office.desk.finish(
        office.desk.ask("POST", "/api/records/" + key + "/recall", {}, office.token), office.token);
  };
  // Without dictionaries nothing could be made: what is there was kept.
  std::filesystem::remove_all(folder);
  REQUIRE(recall("term/t-1") == "done");
  CHECK(office.desk.words_on_kiosks() == words);
  REQUIRE(office.publish() == "done");
  CHECK(office.desk.words_on_kiosks().empty());

  // What is damaged is made anew.
  REQUIRE(disk.write(office.desk.folder() / "words.json", "nothing"));
  REQUIRE(recall("term/t-2") == "done");
  CHECK(office.desk.words_on_kiosks().empty());
  CHECK(desk::KeptWords(office.desk.folder() / "words.json").read(disk));
}

TEST_CASE("a record that others refer to is recalled all the same") {
  Office office;
  REQUIRE(office.publish() == "done");
  const auto recalled = office.desk.ask("POST", "/api/records/term/t-0/recall", {}, office.token);
  REQUIRE(office.desk.finish(recalled, office.token) == "done");
  CHECK_FALSE(office.desk.on_kiosks().contains("term/t-0"));
}

TEST_CASE("what is scheduled comes by the clock, alone, and not before") {
  Office office;
  REQUIRE(office.publish() == "done");
  office.save("term/t-1", "Завтра");
  REQUIRE(office.move("term/t-1", "scheduled", {{"at", "2026-11-25T06:00:00Z"}}).status == 200);
  office.come_to("2026-11-25T05:59:59Z");
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Форма 1");
  office.come_to("2026-11-25T06:00:00Z");
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Завтра");
}

/// Rows of the audit log that say so.
std::vector<desk::AuditRow> rows_of(Office& office, const std::string& what) {
  auto rows = office.desk.context().people.audit(0, 1000).value();
  std::erase_if(rows, [&](const desk::AuditRow& row) { return row.what != what; });
  return rows;
}

TEST_CASE("an appointment that could not be kept is kept minutes later, and told of once") {
  Office office;
  REQUIRE(office.publish() == "done");
  office.save("term/t-1", "Завтра");
  REQUIRE(office.move("term/t-1", "scheduled", {{"at", "2026-11-25T06:00:00Z"}}).status == 200);
  const Path keys = office.desk.folder() / "keys", away = office.desk.folder() / "away";
  std::filesystem::rename(keys, away);
  office.come_to("2026-11-25T06:00:00Z");
  office.come_to("2026-11-25T06:00:05Z");
  office.come_to("2026-11-25T06:05:00Z");
  CHECK(rows_of(office, "publication.failed").size() == 1);
  std::filesystem::rename(away, keys);
  office.come_to("2026-11-25T06:05:05Z");
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Форма 1");
  office.come_to("2026-11-25T06:10:00Z");
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Завтра");
  CHECK(office.desk.context().drafts.find({"term", "t-1"}).value()->state ==
        desk::State::published);
  CHECK(office.desk.context().drafts.due(office.desk.clock().now()).value().empty());
}

TEST_CASE("a power cut between the hour and the publication loses neither a coming nor a going") {
  Office office;
  office.publish_until("term/t-2", "2026-11-25");
  office.save("term/t-1", "Завтра");
  REQUIRE(office.move("term/t-1", "scheduled", {{"at", "2026-11-25T23:00:00Z"}}).status == 200);
  desk::Context& context = office.desk.context();
  office.desk.clock().move_to(parse_instant("2026-11-25T23:00:00Z").value());
  const auto lost = context.timetable.keep(context.drafts, context.schemas, context.clock.now());
  CHECK(lost.value().size() == 2);
  context.timetable = {};  // the desk starts again
  SECTION("as they were left") {}
  SECTION("with the approved one being edited further") {
    const auto draft = context.drafts.find({"term", "t-1"}).value().value();
    Json further = draft.document;
    further["label"]["uk"] = "Післязавтра";
    REQUIRE(context.drafts.save({draft.key, draft.version, further}));
  }
  office.come_to("2026-11-25T23:00:05Z");
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Завтра");
  CHECK_FALSE(office.desk.on_kiosks().contains("term/t-2"));
  CHECK(context.drafts.due(context.clock.now()).value().empty());
}

TEST_CASE("what cannot be published at its hour waits, and the others come without it") {
  Office office;
  REQUIRE(office.publish() == "done");
  Json document = office.record("host/kharkiv").at("document");
  document["city"] = "city/nowhere";
  REQUIRE(office.desk
              .ask("PUT", "/api/records/host/kharkiv", {{"document", document}}, office.token,
                   {{"if-match", "\"1\""}})
              .status == 200);
  office.save("term/t-1", "Завтра");
  for (const char* key : {"host/kharkiv", "term/t-1"}) {
    REQUIRE(office.move(key, "scheduled", {{"at", "2026-11-25T06:00:00Z"}}).status == 200);
  }
  office.come_to("2026-11-25T06:00:00Z");
  office.come_to("2026-11-25T06:00:05Z");
  office.come_to("2026-11-25T06:10:00Z");
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Завтра");
  CHECK(office.desk.on_kiosks().at("host/kharkiv").at("city") == "term/t-0");
  REQUIRE(rows_of(office, "publication.failed").size() == 1);
  office.token = office.desk.join("iryna@example.org", {Role::administrator}).token;
  for (const auto& [language, words] :
       {std::pair("uk", "Спершу треба виправити: host/kharkiv"),
        std::pair("en", "This has to be mended first: host/kharkiv")}) {
    const auto log =
        office.desk.ask("GET", "/api/audit", {}, office.token, {{"accept-language", language}});
    CHECK(log.body.find(words) != Bytes::npos);
  }
}

TEST_CASE("kiosks and pages learn the addresses of this installation, the draft does not") {
  Office office;
  office.desk.context().publisher.found_at(
      {"https://twins.example/pages/", "https://desk.example.org"});
  REQUIRE(office.publish() == "done");
  const Json host = office.desk.on_kiosks().at("host/kharkiv");
  CHECK(host.at("pages") == "https://twins.example/pages/");
  CHECK(host.at("desk").at("questions") == true);
  CHECK_FALSE(office.record("host/kharkiv").at("document").contains("pages"));
  CHECK(office.changes().empty());
  const auto site_map =
      RealDisk().read(office.desk.repository() / "pages/sitemap.xml", 1u << 20u).value();
  CHECK(site_map.find("<loc>https://twins.example/pages/uk/index.html</loc>") != Bytes::npos);

  // Another place: published once more, and nothing else goes along.
  office.save("term/t-1", "Ще не готово");
  REQUIRE(office.move("term/t-1", "approved").status == 200);
  office.desk.context().publisher.found_at({"https://new.example/pages/", {}});
  desk::start_publishing(office.desk.context(), {0, std::set<model::RecordKey>{}},
                         desk::Urgency::ordinary);
  office.desk.context().jobs.wait_until_idle();
  CHECK(office.desk.on_kiosks().at("host/kharkiv").at("pages") == "https://new.example/pages/");
  CHECK_FALSE(office.desk.on_kiosks().at("host/kharkiv").contains("desk"));
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Форма 1");
}

TEST_CASE("phones without a script see a link open and close, and nothing is published for it") {
  Office office;
  office.desk.context().publisher.found_at({"https://twins.example/pages/", {}});
  REQUIRE(office.desk.context().drafts.add({approved_event()}, "test"));
  REQUIRE(office.publish() == "done");
  const RealDisk disk;
  const auto read = [&](const char* file) {
    return disk.read(office.desk.repository() / file, 1u << 20u).value();
  };
  const Bytes signed_before = read("metadata/timestamp.json");
  const auto says_at = [&](const char* moment, const std::string& words) {
    office.desk.clock().move_to(parse_instant(moment).value());
    desk::keep_pages(office.desk.context());
    office.desk.context().jobs.wait_until_idle();
    return read("pages/uk/event/forum.html").find(words) != Bytes::npos;
  };
  const std::string link = "href=\"https://meet.example/forum\"";
  CHECK_FALSE(says_at("2026-11-25T09:39:59Z", link));
  CHECK(says_at("2026-11-25T09:40:00Z", link));
  CHECK(says_at("2026-11-25T10:59:59Z", link));
  CHECK_FALSE(says_at("2026-11-25T11:00:00Z", link));
  CHECK(read("metadata/timestamp.json") == signed_before);
}

TEST_CASE("pages are due at the start, at their turn, and when the clock was set back") {
  desk::PagesTurn turn;
  const Instant now = parse_instant("2026-11-24T08:00:00Z").value();
  CHECK(turn.claim(now));
  CHECK_FALSE(turn.claim(now + std::chrono::minutes(1)));
  CHECK(turn.claim(now + std::chrono::minutes(5)));  // nothing came of it
  turn.written(now, now + std::chrono::hours(2));
  CHECK_FALSE(turn.claim(now + std::chrono::minutes(119)));
  CHECK(turn.claim(now + std::chrono::minutes(120)));
  turn.written(now, now + std::chrono::hours(2));
  CHECK(turn.claim(now - std::chrono::seconds(1)));
}

TEST_CASE("an appointment in the past is refused") {
  Office office;
  office.save("term/t-1", "Учора");
  CHECK(office.move("term/t-1", "scheduled", {{"at", "2026-11-23T06:00:00Z"}}).status == 422);
}

TEST_CASE("a record whose last day is over leaves the repository by itself") {
  Office office;
  office.publish_until("term/t-2", "2026-11-25");
  office.come_to("2026-11-25T21:59:00Z");  // 23:59 in Kyiv
  CHECK(office.desk.on_kiosks().contains("term/t-2"));
  office.come_to("2026-11-25T22:00:00Z");
  CHECK_FALSE(office.desk.on_kiosks().contains("term/t-2"));
  const auto over = office.desk.context().drafts.find({"term", "t-2"}).value();
  CHECK(over->state == desk::State::withdrawn);
}

TEST_CASE("a reference that leads nowhere holds up a publication, in words") {
  Office office;
  REQUIRE(office.publish() == "done");
  const Json before = office.record("host/kharkiv");
  Json document = before.at("document");
  document["city"] = "city/nowhere";
  REQUIRE(office.desk
              .ask("PUT", "/api/records/host/kharkiv", {{"document", document}}, office.token,
                   {{"if-match", "\"1\""}})
              .status == 200);
  REQUIRE(office.move("host/kharkiv", "approved").status == 200);
  const std::string answer = office.publish();
  CHECK(answer.starts_with("failed"));
  CHECK(answer.find("This has to be mended first") != std::string::npos);
  CHECK(answer.find("city/nowhere") != std::string::npos);
  const Json ukrainian = office.desk.json(
      office.desk.ask("GET", "/api/jobs/job-2", {}, office.token, {{"accept-language", "uk"}}));
  CHECK(ukrainian.at("problem").get<std::string>().starts_with(
      "Спершу треба виправити: host/kharkiv"));
  CHECK(office.desk.on_kiosks().at("host/kharkiv").at("city") == "term/t-0");
}

}  // namespace
}  // namespace pobratym::test
