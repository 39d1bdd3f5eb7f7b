// SPDX-License-Identifier: Apache-2.0
// What changes something and the row of the audit log that tells of it: both, or neither.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <thread>

#include "content/desk/database/session.hpp"
#include "content/outbox/seal.hpp"
#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Role;
using namespace std::chrono_literals;

/// Everything that the routes below can change, as one text.
std::string contents(desk::Database& database) {
  static constexpr std::array kQuestions = {
      "SELECT group_concat(id || version || state, ' ') FROM record",
      "SELECT group_concat(id || version || state, ' ') FROM record_version",
      "SELECT group_concat(words, ' ') FROM remark",
      "SELECT group_concat(roles || active, ' ') FROM person",
      "SELECT group_concat(hash, ' ') FROM invitation",
      "SELECT group_concat(hash, ' ') FROM sign_in",
      "SELECT group_concat(name || value, ' ') FROM setting",
      "SELECT group_concat(name, ' ') FROM kiosk",
      "SELECT group_concat(words, ' ') FROM question",
      "SELECT group_concat(entry_key, ' ') FROM inbox",
      "SELECT group_concat(version, ' ') FROM publication"};
  std::string all;
  REQUIRE(database.run([&](soci::session& session) {
    for (const char* question : kQuestions) {
      std::string text;
      soci::indicator is = soci::i_ok;
      session << question, soci::into(text, is);
      all += text + "\n";
    }
  }));
  return all;
}

void refuse_rows(desk::Database& database, bool refuse) {
  REQUIRE(database.run([&](soci::session& session) {
    if (refuse) {
      session << "CREATE TRIGGER refused BEFORE INSERT ON audit"
                 " BEGIN SELECT RAISE(ABORT, 'no row today'); END";
    } else {
      session << "DROP TRIGGER refused";
    }
  }));
}

/// A file that a kiosk sealed for the desk, whose key it makes.
Json sealed_file(const Path& folder) {
  RealDisk secret(FileMode::secret);
  const auto key = outbox::OpeningKey::generate();
  REQUIRE(key.save(secret, folder / "outbox-key.json"));
  const outbox::Entry entry{outbox::new_key(), "hall-1", "", outbox::Counter{"page-city", 1}};
  const outbox::Letter letter{
      "hall-1", 1, outbox::new_key() + outbox::new_key(), {{entry.key, dump_json(to_json(entry))}}};
  const Bytes sealed = seal(letter, key.sealing_key());
  return Json::binary({sealed.begin(), sealed.end()});
}

struct Change {
  std::string method;
  std::string path;
  Json body = Json::object();
  std::string what;  ///< the row that tells of it
};

TEST_CASE("without its row in the audit log no change is kept, and with it there is one row each") {
  DeskAtHand desk;
  desk.context().inbox.add_kiosk({"hall-1", "", {}, 0, {}, {}, ""}).value();
  REQUIRE(desk.context().questions.add(
      {0, desk.clock().now(), {"event", "forum"}, "uk", true, "Коли?", ""}));
  const Visitor boss = desk.join("boss@example.org", {Role::administrator});
  const std::vector<Change> changes = {
      {"POST", "/api/records", {{"type", "term"}, {"document", {{"id", "t-9"}}}}, "record.created"},
      {"POST",
       "/api/records/term/t-1/state",
       {{"to", "withdrawn"}, {"version", 1}, {"comment", "why"}},
       "record.withdrawn"},
      {"POST", "/api/records/term/t-0/restore", {{"version", 1}}, "record.restored"},
      {"POST", "/api/records/term/t-2/recall", {}, "record.recalled"},
      {"POST", "/api/invitations", {{"email", "a@example.org"}, {"roles", {"editor"}}}, "invited"},
      {"POST", "/api/users/1/reset", {}, "reset"},
      {"PATCH", "/api/users/1", {{"roles", {"administrator", "editor"}}}, "user.changed"},
      {"PATCH", "/api/settings", {{"four_eyes", false}}, "settings.changed"},
      {"POST", "/api/kiosks", {{"name", "hall-2"}}, "kiosk.registered"},
      {"POST", "/api/sticks", sealed_file(desk.folder()), "stick.taken"},
      {"DELETE", "/api/kiosks/hall-1", {}, "kiosk.forgotten"},
      {"DELETE", "/api/questions/1", {}, "question.removed"}};
  for (const Change& change : changes) {
    INFO(change.method << " " << change.path);
    const std::string before = contents(desk.database());
    const auto rows = desk.context().people.audit(0, 1000).value().size();
    refuse_rows(desk.database(), true);
    const desk::TextMap file = {{"content-type", "application/octet-stream"}};
    const desk::TextMap headers = change.body.is_binary() ? file : desk::TextMap();
    CHECK(desk.ask(change.method, change.path, change.body, boss.token, headers).status == 500);
    CHECK(contents(desk.database()) == before);
    refuse_rows(desk.database(), false);
    CHECK(desk.ask(change.method, change.path, change.body, boss.token, headers).status < 300);
    desk.context().jobs.wait_until_idle();
    CHECK(contents(desk.database()) != before);
    const auto log = desk.context().people.audit(0, 1000).value();
    const auto told = std::ranges::count(log, change.what, &desk::AuditRow::what);
    CHECK(told == 1);
    CHECK(log.size() > rows);
  }
}

TEST_CASE("nobody is let in without a row, and the invitation stays good") {
  DeskAtHand desk;
  const std::string link =
      desk.context().accounts.invite("a@example.org", {Role::editor}, desk.clock().now()).value();
  const Json invitation = desk.json(desk.ask("GET", "/api/invitations/" + link));
  Visitor visitor{"", "a@example.org", invitation.at("secret"), "a long enough password"};
  const auto accept = [&] {
    return desk.ask(
        "POST", "/api/invitations/" + link,
        {{"name", "A"}, {"password", visitor.password}, {"code", desk.code_for(visitor)}});
  };
  refuse_rows(desk.database(), true);
  const std::string before = contents(desk.database());
  CHECK(accept().status == 500);
  CHECK(contents(desk.database()) == before);
  refuse_rows(desk.database(), false);
  CHECK(accept().status == 200);

  refuse_rows(desk.database(), true);
  const auto sign_in = [&] {
    return desk.ask("POST", "/api/session",
                    {{"email", visitor.email},
                     {"password", visitor.password},
                     {"code", desk.code_for(visitor)}});
  };
  CHECK(sign_in().status == 500);
  refuse_rows(desk.database(), false);
  CHECK(sign_in().status == 200);
}

TEST_CASE("a publication and its row are noted together") {
  DeskAtHand desk;
  const std::string boss = desk.join("boss@example.org", {Role::administrator}).token;
  refuse_rows(desk.database(), true);
  CHECK(desk.finish(desk.ask("POST", "/api/publication", {}, boss), boss).starts_with("failed"));
  CHECK_FALSE(desk.context().drafts.last_publication().value());
  CHECK(desk.context().drafts.find({"term", "t-1"}).value()->state == desk::State::approved);
  refuse_rows(desk.database(), false);
  CHECK(desk.finish(desk.ask("POST", "/api/publication", {}, boss), boss) == "done");
  CHECK(desk.context().people.audit(0, 1).value().at(0).what == "published");
  CHECK(desk.context().drafts.find({"term", "t-1"}).value()->state == desk::State::published);
}

TEST_CASE("what belongs together is kept together, even when a part's failure is not looked at") {
  DeskAtHand desk;
  desk::Database& database = desk.database();
  desk::AccountStore& people = desk.context().people;
  const auto broken = database.together([&]() -> Status {
    REQUIRE(people.set("a", "1"));
    static_cast<void>(database.run(
        [](soci::session& session) { session << "INSERT INTO no_such_table VALUES(1)"; }));
    return people.set("b", "2");
  });
  CHECK_FALSE(broken);
  CHECK(people.setting("a").value().empty());
  CHECK(people.setting("b").value().empty());
  const auto inner = database.together([&]() -> Status {
    REQUIRE(people.set("a", "1"));
    static_cast<void>(database.together([&]() -> Status { return fail(ErrorCode::failed, "no"); }));
    return {};
  });
  CHECK_FALSE(inner);
  CHECK(people.setting("a").value().empty());
  REQUIRE(database.together([&]() -> Status {
    return database.together([&]() -> Status { return people.set("a", "1"); });
  }));
  CHECK(people.setting("a").value() == "1");
}

TEST_CASE("another thread's work waits and is not taken along") {
  DeskAtHand desk;
  desk::Database& database = desk.database();
  desk::AccountStore& people = desk.context().people;
  std::thread other;
  bool kept = false;
  const auto refused = database.together([&]() -> Status {
    other = std::thread([&] { kept = people.set("theirs", "kept").has_value(); });
    std::this_thread::sleep_for(50ms);
    REQUIRE(people.set("ours", "lost"));
    return fail(ErrorCode::failed, "changed my mind");
  });
  other.join();
  CHECK_FALSE(refused);
  CHECK(kept);
  CHECK(people.setting("ours").value().empty());
  CHECK(people.setting("theirs").value() == "kept");
}

}  // namespace
}  // namespace pobratym::test
