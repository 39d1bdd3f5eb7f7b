// SPDX-License-Identifier: Apache-2.0
// From an approval to the signed folder, verified as a kiosk would.
#include <catch2/catch_test_macros.hpp>

#include "content/desk/api/publication_work.hpp"
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
  Json changes() { return desk.json(desk.ask("GET", "/api/publication", {}, token)).at("changes"); }
};

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
  office.desk.clock().move_to(parse_instant("2026-11-25T05:59:59Z").value());
  desk::keep_appointments(office.desk.context());
  office.desk.context().jobs.wait_until_idle();
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Форма 1");
  office.desk.clock().move_to(parse_instant("2026-11-25T06:00:00Z").value());
  desk::keep_appointments(office.desk.context());
  office.desk.context().jobs.wait_until_idle();
  CHECK(office.desk.on_kiosks().at("term/t-1").at("label").at("uk") == "Завтра");
}

TEST_CASE("an appointment in the past is refused") {
  Office office;
  office.save("term/t-1", "Учора");
  CHECK(office.move("term/t-1", "scheduled", {{"at", "2026-11-23T06:00:00Z"}}).status == 422);
}

TEST_CASE("a record whose last day is over leaves the repository by itself") {
  Office office;
  const Json before = office.record("term/t-2");
  Json document = before.at("document");
  document["valid_until"] = "2026-11-25";
  REQUIRE(office.desk
              .ask("PUT", "/api/records/term/t-2", {{"document", document}}, office.token,
                   {{"if-match", "\"1\""}})
              .status == 200);
  REQUIRE(office.move("term/t-2", "approved").status == 200);
  REQUIRE(office.publish() == "done");
  office.desk.clock().move_to(parse_instant("2026-11-25T21:59:00Z").value());  // 23:59 in Kyiv
  desk::keep_appointments(office.desk.context());
  office.desk.context().jobs.wait_until_idle();
  CHECK(office.desk.on_kiosks().contains("term/t-2"));
  office.desk.clock().move_to(parse_instant("2026-11-25T22:00:00Z").value());
  desk::keep_appointments(office.desk.context());
  office.desk.context().jobs.wait_until_idle();
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
