// SPDX-License-Identifier: Apache-2.0
// What every account store promises: people, what lets them in, settings, the audit log.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "tests/content/desk/backends.hpp"

namespace pobratym::test {
namespace {

using desk::InvitationRow;
using desk::Person;
using desk::Role;

const Instant kNow = parse_instant("2026-11-24T08:30:00Z").value();

InvitationRow invitation(const std::string& hash, const std::string& email,
                         std::int64_t person = 0) {
  return {hash, email, {Role::editor}, "secret " + hash, kNow, person};
}

Person somebody(const std::string& email) {
  Person person;
  person.email = email;
  person.name = "Олена";
  person.language = "uk";
  person.roles = {Role::editor, Role::approver};
  person.password = "hash";
  person.secret = "sealed";
  person.last_step = 5'000'000'000;  // wider than 32 bits
  return person;
}

/// By an invitation, as people come in; answers the number.
std::int64_t join(desk::AccountStore& store, const std::string& email,
                  const std::vector<std::string>& codes = {"c1", "c2"}) {
  REQUIRE(store.add_invitation(invitation("for " + email, email)));
  return store.accept("for " + email, somebody(email), codes).value().value();
}

TEST_CASE("somebody who accepted is there after closing, with all that was said") {
  const auto backend = GENERATE(from_range(backends()))();
  const std::int64_t number = join(backend->accounts(), "a@example.org");
  backend->reopen();
  desk::AccountStore& store = backend->accounts();
  const auto found = store.person(number).value();
  REQUIRE(found);
  CHECK(found->number == number);
  CHECK(found->name == "Олена");
  CHECK(found->roles == desk::Roles{Role::editor, Role::approver});
  CHECK(found->active);
  CHECK(found->last_step == 5'000'000'000);
  CHECK(store.person_by_email("a@example.org").value()->number == number);
  CHECK_FALSE(store.person_by_email("b@example.org").value());
  CHECK(store.people().value().size() == 1);
}

TEST_CASE("an invitation is good once, and a newer one takes the place of an older") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::AccountStore& store = backend->accounts();
  REQUIRE(store.add_invitation(invitation("old", "a@example.org")));
  REQUIRE(store.add_invitation(invitation("new", "a@example.org")));
  CHECK_FALSE(store.invitation("old").value());
  CHECK(store.invitation("new").value()->secret == "secret new");
  CHECK(store.invitation("new").value()->expires_at == kNow);
  REQUIRE(store.accept("new", somebody("a@example.org"), {}).value());
  CHECK_FALSE(store.accept("new", somebody("a@example.org"), {}).value());
  CHECK(store.people().value().size() == 1);
}

TEST_CASE("who comes in again keeps the number, and loses old sessions and codes") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::AccountStore& store = backend->accounts();
  const std::int64_t number = join(store, "a@example.org");
  REQUIRE(store.add_sign_in({"s1", number, kNow, kNow}));
  Person person = store.person(number).value().value();
  person.password = "another";
  REQUIRE(store.add_invitation(invitation("reset", "a@example.org", number)));
  CHECK(store.accept("reset", person, {"c9"}).value() == number);
  CHECK(store.person(number).value()->password == "another");
  CHECK_FALSE(store.sign_in("s1").value());
  CHECK_FALSE(store.use_recovery_code(number, "c1").value());
  CHECK(store.use_recovery_code(number, "c9").value());
  CHECK_FALSE(store.use_recovery_code(number, "c9").value());
}

TEST_CASE("a new password leaves roles and a shut door as an administrator made them meanwhile") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::AccountStore& store = backend->accounts();
  const std::int64_t number = join(store, "a@example.org");
  Person before = store.person(number).value().value();
  REQUIRE(store.change(number, {Role::translator}, false));
  before.password = "another";
  REQUIRE(store.add_invitation(invitation("reset", "a@example.org", number)));
  CHECK(store.accept("reset", before, {}).value() == number);
  const Person after = store.person(number).value().value();
  CHECK(after.password == "another");
  CHECK(after.roles == desk::Roles{Role::translator});
  CHECK_FALSE(after.active);
}

TEST_CASE("a step of the one-time codes is used once, and never one before it") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::AccountStore& store = backend->accounts();
  const std::int64_t number = join(store, "a@example.org");
  CHECK(store.use_step(number, 5'000'000'001).value());
  CHECK_FALSE(store.use_step(number, 5'000'000'001).value());
  CHECK_FALSE(store.use_step(number, 5'000'000'000).value());
  backend->reopen();
  CHECK_FALSE(backend->accounts().use_step(number, 5'000'000'001).value());
}

TEST_CASE("a session is kept until it ends, and shutting somebody out ends all of his") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::AccountStore& store = backend->accounts();
  const std::int64_t one = join(store, "a@example.org");
  const std::int64_t two = join(store, "b@example.org", {});
  for (const char* hash : {"s1", "s2"}) REQUIRE(store.add_sign_in({hash, one, kNow, kNow}));
  REQUIRE(store.add_sign_in({"s3", two, kNow, kNow}));
  const Instant later = kNow + std::chrono::hours(1);
  REQUIRE(store.seen("s1", later));
  CHECK(store.sign_in("s1").value()->seen_at == later);
  CHECK(store.sign_in("s1").value()->began_at == kNow);
  REQUIRE(store.change(one, {Role::translator}, false));
  CHECK_FALSE(store.sign_in("s1").value());
  CHECK_FALSE(store.sign_in("s2").value());
  CHECK(store.sign_in("s3").value()->person == two);
  CHECK_FALSE(store.person(one).value()->active);
  CHECK(store.person(one).value()->roles == desk::Roles{Role::translator});
  REQUIRE(store.remove_sign_in("s3"));
  CHECK_FALSE(store.sign_in("s3").value());
}

TEST_CASE("secrets of people and of invitations are sealed anew together") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::AccountStore& store = backend->accounts();
  const std::int64_t number = join(store, "a@example.org");
  REQUIRE(store.add_invitation(invitation("open", "b@example.org")));
  REQUIRE(store.reseal([](const std::string& secret) { return "[" + secret + "]"; }));
  CHECK(store.person(number).value()->secret == "[sealed]");
  CHECK(store.invitation("open").value()->secret == "[secret open]");
}

TEST_CASE("a setting that nobody made is empty, and the newest counts") {
  const auto backend = GENERATE(from_range(backends()))();
  CHECK(backend->accounts().setting("city").value().empty());
  REQUIRE(backend->accounts().set("city", "харків"));
  REQUIRE(backend->accounts().set("city", "kharkiv"));
  backend->reopen();
  CHECK(backend->accounts().setting("city").value() == "kharkiv");
}

TEST_CASE("the audit log is read from its end, page by page") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::AccountStore& store = backend->accounts();
  for (const char* what : {"one", "two", "three"}) {
    REQUIRE(store.note({0, kNow, 5'000'000'000, what, "term/т"}));
  }
  backend->reopen();
  const auto newest = backend->accounts().audit(0, 2).value();
  REQUIRE(newest.size() == 2);
  CHECK(newest[0].what == "three");
  CHECK(newest[0].by == 5'000'000'000);
  CHECK(newest[0].about == "term/т");
  const auto rest = backend->accounts().audit(newest[1].seq, 2).value();
  REQUIRE(rest.size() == 1);
  CHECK(rest[0].what == "one");
}

TEST_CASE("what several stores write together is kept together") {
  const auto backend = GENERATE(from_range(backends()))();
  const auto write = [&](const Status& end) {
    return backend->transactions().together([&]() -> Status {
      REQUIRE(backend->accounts().set("name", "value"));
      REQUIRE(backend->questions().add({0, kNow, {"event", "forum"}, "uk", true, "", ""}));
      REQUIRE(backend->inbox().add_kiosk({"hall", "", kNow, 0, {}, {}, ""}).value());
      return end;
    });
  };
  CHECK_FALSE(write(fail(ErrorCode::failed, "changed my mind")));
  backend->reopen();
  CHECK(backend->accounts().setting("name").value().empty());
  CHECK(backend->questions().newest(kNow, 9).value().empty());
  CHECK(backend->inbox().kiosks().value().empty());
  CHECK(write({}));
  backend->reopen();
  CHECK(backend->accounts().setting("name").value() == "value");
  CHECK(backend->questions().newest(kNow, 9).value().size() == 1);
  CHECK(backend->inbox().kiosks().value().size() == 1);
}

}  // namespace
}  // namespace pobratym::test
