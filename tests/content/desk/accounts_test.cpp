// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch_test_macros.hpp>

#include "content/desk/accounts/one_time_code.hpp"
#include "content/desk/accounts/secret_token.hpp"
#include "content/desk/database/session.hpp"
#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Role;
using namespace std::chrono_literals;

Json credentials(const Visitor& visitor, const std::string& code) {
  return {{"email", visitor.email}, {"password", visitor.password}, {"code", code}};
}

std::string code_of(DeskAtHand& desk, const desk::Response& response) {
  return response.status < 400 ? "" : desk.json(response).value("code", "");
}

TEST_CASE("one-time codes are those of RFC 6238") {
  // Appendix B, SHA-1, the last six of its eight digits; the secret is "12345678901234567890".
  const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  CHECK(desk::one_time_code(secret, 59 / 30) == "287082");
  CHECK(desk::one_time_code(secret, 1111111109 / 30) == "081804");
  CHECK(desk::one_time_code(secret, 20000000000 / 30) == "353130");
  CHECK(desk::one_time_code("not base 32!", 1).empty());
}

TEST_CASE("the secret of one-time codes is closed in the database, and old ones are closed") {
  DeskAtHand desk;
  const Visitor olena = desk.join("olena@example.org", {Role::editor});
  desk::AccountStore& people = desk.context().people;
  const auto stored = [&] { return (*people.person_by_email(olena.email).value()).secret; };
  CHECK(desk::SecretBox::is_sealed(stored()));
  CHECK(stored().find(olena.secret) == std::string::npos);

  // As a program wrote it that did not close them.
  REQUIRE(people.reseal([&](const std::string&) { return olena.secret; }));
  CHECK(desk.ask("POST", "/api/session", credentials(olena, desk.code_for(olena))).status == 401);
  REQUIRE(desk.context().accounts.seal_secrets());
  CHECK(desk::SecretBox::is_sealed(stored()));
  CHECK(desk.ask("POST", "/api/session", credentials(olena, desk.code_for(olena))).status == 200);

  // With another key nobody could sign in: that is said before anybody tries.
  const auto other = desk::SecretBox::fresh();
  REQUIRE(people.reseal([&](const std::string&) { return other.seal(olena.secret); }));
  CHECK_FALSE(desk.context().accounts.seal_secrets());
}

TEST_CASE("a box opens what it closed, and nothing that was changed") {
  const TemporaryFolder folder;
  const Path file = folder / "key";
  const std::string sealed = desk::SecretBox::open_or_make(file)->seal("GEZDGNBV");
  const auto box = desk::SecretBox::open_or_make(file);
  REQUIRE(box);
  CHECK(box->open(sealed) == "GEZDGNBV");
  CHECK(box->seal("GEZDGNBV") != sealed);
  CHECK_FALSE(box->open("GEZDGNBV"));
  CHECK_FALSE(box->open("box1:"));
  CHECK_FALSE(box->open("box1:zz"));
  std::string changed = sealed;
  changed.back() = changed.back() == '0' ? '1' : '0';
  CHECK_FALSE(box->open(changed));
  CHECK_FALSE(desk::SecretBox::fresh().open(sealed));
  using std::filesystem::perms;
  CHECK((std::filesystem::status(file).permissions() & perms::all) ==
        (perms::owner_read | perms::owner_write));
  RealDisk disk;
  REQUIRE(disk.write(file, "nonsense"));
  CHECK_FALSE(desk::SecretBox::open_or_make(file));
}

TEST_CASE("a one-time code lets in once") {
  DeskAtHand desk;
  const Visitor olena = desk.join("olena@example.org", {Role::editor});
  const std::string code = desk.code_for(olena);
  CHECK(desk.ask("POST", "/api/session", credentials(olena, code)).status == 200);
  CHECK(code_of(desk, desk.ask("POST", "/api/session", credentials(olena, code))) == "credentials");
}

TEST_CASE("the code is asked for only after the right password") {
  DeskAtHand desk;
  Visitor olena = desk.join("olena@example.org", {Role::editor});
  CHECK(code_of(desk, desk.ask("POST", "/api/session", credentials(olena, ""))) == "code_needed");
  olena.password = "something else entirely";
  CHECK(code_of(desk, desk.ask("POST", "/api/session", credentials(olena, ""))) == "credentials");
  olena.email = "nobody@example.org";
  CHECK(code_of(desk, desk.ask("POST", "/api/session", credentials(olena, ""))) == "credentials");
}

TEST_CASE("a recovery code lets in once, in capitals too") {
  DeskAtHand desk;
  const std::string link =
      desk.context().accounts.invite("a@example.org", {Role::editor}, desk.clock().now()).value();
  const Json invitation = desk.json(desk.ask("GET", "/api/invitations/" + link));
  Visitor visitor{"", "a@example.org", invitation.at("secret"), "a long enough password"};
  const Json answer = desk.json(
      desk.ask("POST", "/api/invitations/" + link,
               {{"name", "A"}, {"password", visitor.password}, {"code", desk.code_for(visitor)}}));
  std::string code = answer.at("recovery_codes").at(0);
  for (char& c : code) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  CHECK(desk.ask("POST", "/api/session", credentials(visitor, code)).status == 200);
  CHECK(desk.ask("POST", "/api/session", credentials(visitor, code)).status == 401);
  CHECK(desk.ask("GET", "/api/invitations/" + link).status == 404);
}

TEST_CASE("whoever guesses has to wait, and the right password does not help meanwhile") {
  DeskAtHand desk;
  const Visitor olena = desk.join("olena@example.org", {Role::editor});
  Visitor thief = olena;
  thief.password = "a wrong password";
  int status = 401;
  for (int i = 0; i < 8 && status == 401; ++i) {
    status = desk.ask("POST", "/api/session", credentials(thief, "123456")).status;
  }
  CHECK(status == 429);
  CHECK(code_of(desk, desk.ask("POST", "/api/session",
                               credentials(olena, desk::one_time_code(
                                                      olena.secret,
                                                      desk::code_step(desk.clock().now()))))) ==
        "throttled");
  desk.clock().move_to(desk.clock().now() + 20min);
  CHECK(desk.ask("POST", "/api/session", credentials(olena, desk.code_for(olena))).status == 200);
}

TEST_CASE("signing in makes a new session and ends the one that was brought along") {
  DeskAtHand desk;
  const Visitor olena = desk.join("olena@example.org", {Role::editor});
  const auto planted = desk.ask("POST", "/api/session", credentials(olena, desk.code_for(olena)),
                                "chosen-by-a-thief");
  CHECK(DeskAtHand::token_of(planted) != "chosen-by-a-thief");
  CHECK(desk.ask("GET", "/api/session", {}, "chosen-by-a-thief").status == 401);
  const auto again =
      desk.ask("POST", "/api/session", credentials(olena, desk.code_for(olena)), olena.token);
  CHECK(desk.ask("GET", "/api/session", {}, olena.token).status == 401);
  CHECK(desk.ask("GET", "/api/session", {}, DeskAtHand::token_of(again)).status == 200);
}

TEST_CASE("a session rests half a day and then is over") {
  DeskAtHand desk;
  const Visitor olena = desk.join("olena@example.org", {Role::editor});
  desk.clock().move_to(desk.clock().now() + 11h);
  CHECK(desk.ask("GET", "/api/session", {}, olena.token).status == 200);
  desk.clock().move_to(desk.clock().now() + 13h);
  CHECK(desk.ask("GET", "/api/session", {}, olena.token).status == 401);
}

TEST_CASE("the cookie is the browser's own, and nothing else reads it") {
  DeskAtHand desk;
  const Visitor olena = desk.join("olena@example.org", {Role::editor});
  const auto response = desk.ask("POST", "/api/session", credentials(olena, desk.code_for(olena)));
  std::string cookie;
  for (const auto& [name, value] : response.headers) {
    if (name == "Set-Cookie") cookie = value;
  }
  CHECK(cookie.starts_with("__Host-desk="));
  for (const char* part : {"; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure"}) {
    INFO(part);
    CHECK(cookie.find(part) != std::string::npos);
  }
}

TEST_CASE("somebody who is shut out is out at once") {
  DeskAtHand desk;
  const Visitor boss = desk.join("boss@example.org", {Role::administrator});
  const Visitor olena = desk.join("olena@example.org", {Role::editor});
  CHECK(desk.ask("PATCH", "/api/users/2", {{"active", false}}, boss.token).status == 200);
  CHECK(desk.ask("GET", "/api/session", {}, olena.token).status == 401);
  CHECK(desk.ask("POST", "/api/session", credentials(olena, desk.code_for(olena))).status == 401);
}

TEST_CASE("the last administrator stays one") {
  DeskAtHand desk;
  const Visitor boss = desk.join("boss@example.org", {Role::administrator});
  CHECK(code_of(desk, desk.ask("PATCH", "/api/users/1", {{"roles", {"editor"}}}, boss.token)) ==
        "last_administrator");
}

TEST_CASE("an invitation that cannot be is refused in the clerk's words") {
  DeskAtHand desk;
  const Visitor boss = desk.join("boss@example.org", {Role::administrator});
  const auto refused = [&](const char* email) {
    return code_of(desk, desk.ask("POST", "/api/invitations",
                                  {{"email", email}, {"roles", {"editor"}}}, boss.token));
  };
  CHECK(refused("BOSS@example.org") == "has_account");
  CHECK(refused("boss at example.org") == "no_email");
}

TEST_CASE("a reset link brings another password and code, and ends old sessions") {
  DeskAtHand desk;
  const Visitor boss = desk.join("boss@example.org", {Role::administrator});
  const Visitor olena = desk.join("olena@example.org", {Role::editor});
  const std::string link =
      desk.json(desk.ask("POST", "/api/users/2/reset", {}, boss.token)).at("link");
  const std::string token = link.substr(link.rfind('/') + 1);
  const Json invitation = desk.json(desk.ask("GET", "/api/invitations/" + token));
  CHECK(invitation.at("reset") == true);
  const Visitor renewed{"", olena.email, invitation.at("secret"), "quite another password"};
  CHECK(desk.ask("POST", "/api/invitations/" + token,
                 {{"password", renewed.password}, {"code", desk.code_for(renewed)}})
            .status == 200);
  CHECK(desk.ask("GET", "/api/session", {}, olena.token).status == 401);
  CHECK(desk.ask("POST", "/api/session", credentials(olena, desk.code_for(olena))).status == 401);
  CHECK(desk.ask("POST", "/api/session", credentials(renewed, desk.code_for(renewed))).status ==
        200);
}

TEST_CASE("a reset link lets nobody in who was shut out after it was made") {
  DeskAtHand desk;
  const Visitor boss = desk.join("boss@example.org", {Role::administrator});
  const Visitor olena = desk.join("olena@example.org", {Role::editor});
  const std::string link =
      desk.json(desk.ask("POST", "/api/users/2/reset", {}, boss.token)).at("link");
  const std::string path = "/api/invitations/" + link.substr(link.rfind('/') + 1);
  const Visitor renewed{"", olena.email, desk.json(desk.ask("GET", path)).at("secret"), "not used"};
  REQUIRE(desk.ask("PATCH", "/api/users/2", {{"active", false}}, boss.token).status == 200);
  const Json acceptance = {{"password", "quite another password"},
                           {"code", desk.code_for(renewed)}};
  CHECK(desk.ask("POST", path, acceptance).status == 404);
  CHECK(desk.context().people.person(2).value()->active == false);
}

TEST_CASE("the audit log cannot be changed, not even by the desk itself") {
  TemporaryFolder folder;
  auto database = desk::Database::open_sqlite(folder / "desk.db").value();
  desk::SociAccountStore store(*database);
  REQUIRE(store.note({0, Instant(1s), 1, "signed_in", "olena@example.org"}));
  CHECK_FALSE(database->run([](soci::session& session) { session << "DELETE FROM audit"; }));
  CHECK_FALSE(
      database->run([](soci::session& session) { session << "UPDATE audit SET what = 'x'"; }));
  CHECK(store.audit(0, 10).value().size() == 1);
}

TEST_CASE("no secret of a session or an invitation is in the database") {
  DeskAtHand desk;
  const Visitor olena = desk.join("olena@example.org", {Role::editor});
  CHECK_FALSE(desk.context().people.sign_in(olena.token).value().has_value());
  CHECK(desk.context().people.sign_in(desk::hash_of(olena.token)).value().has_value());
  const auto person = desk.context().people.person_by_email(olena.email).value();
  CHECK(person->password.starts_with("$argon2id$"));
}

}  // namespace
}  // namespace pobratym::test
