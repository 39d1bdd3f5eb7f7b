// SPDX-License-Identifier: Apache-2.0
// What every drafts store promises.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "content/desk/database/session.hpp"
#include "tests/content/desk/backends.hpp"
#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Draft;
using desk::State;

const Instant kNow = parse_instant("2026-11-24T08:30:00Z").value();

Draft draft(const std::string& slug) {
  Draft draft;
  model::Record record = term(slug, "Форма");
  draft.key = record.key;
  draft.document = std::move(record.document);
  draft.changed_at = kNow;
  draft.changed_by = 5'000'000'000;  // wider than 32 bits
  return draft;
}

desk::Save save(const Draft& of, std::int64_t version, const std::string& label,
                const std::string& once = "") {
  Json document = of.document;
  document["label"]["uk"] = label;
  return {of.key, version, document, Json::object(), kNow, 5'000'000'001, once, ""};
}

TEST_CASE("what was added is there after closing, numbers wider than 32 bits whole") {
  const auto backend = GENERATE(from_range(backends()))();
  const Draft added = draft("a");
  REQUIRE(backend->drafts().add({added}, "made"));
  backend->reopen();
  const auto found = backend->drafts().find(added.key).value();
  REQUIRE(found.has_value());
  CHECK(found->document == added.document);
  CHECK(found->changed_by == 5'000'000'000);
  CHECK(found->changed_at == kNow);
  CHECK_FALSE(found->approved.has_value());
  CHECK_FALSE(backend->drafts().find({"term", "b"}).value().has_value());
}

TEST_CASE("several are added together or not at all") {
  const auto backend = GENERATE(from_range(backends()))();
  REQUIRE(backend->drafts().add({draft("b")}, ""));
  const auto refused = backend->drafts().add({draft("a"), draft("b")}, "");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::invalid);
  CHECK(backend->drafts().all().value().size() == 1);
}

TEST_CASE("beginning anew forgets records, their history and what was sent") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::DraftStore& store = backend->drafts();
  REQUIRE(store.add({draft("a"), draft("b")}, ""));
  REQUIRE(std::holds_alternative<desk::Saved>(store.save(save(draft("a"), 1, "x", "k")).value()));
  REQUIRE(store.begin_with({draft("a")}, "taken in"));
  CHECK(store.all().value().size() == 1);
  CHECK(store.history(draft("a").key).value().size() == 1);
  CHECK(std::get<desk::Saved>(store.save(save(draft("a"), 1, "y", "k")).value()).version == 2);
  CHECK(store.find(draft("a").key).value()->document["label"]["uk"] == "y");
}

TEST_CASE("a save names what it was made from, and a stale one carries the newest") {
  const auto backend = GENERATE(from_range(backends()))();
  const Draft added = draft("a");
  REQUIRE(backend->drafts().add({added}, ""));
  const auto saved = backend->drafts().save(save(added, 1, "Друга", "key")).value();
  CHECK(std::get<desk::Saved>(saved).version == 2);
  backend->reopen();
  const auto again = backend->drafts().save(save(added, 1, "Друга", "key")).value();
  CHECK(std::get<desk::Saved>(again).version == 2);
  const auto stale = backend->drafts().save(save(added, 1, "Третя")).value();
  CHECK(std::get<desk::Stale>(stale).theirs.document["label"]["uk"] == "Друга");
  CHECK(std::holds_alternative<desk::NotThere>(
      backend->drafts().save(save(draft("nobody"), 1, "x")).value()));
  CHECK(backend->drafts().history(added.key).value().size() == 2);
  CHECK(backend->drafts().version(added.key, 1).value() == added.document);
}

TEST_CASE("a step is taken only on what was looked at") {
  const auto backend = GENERATE(from_range(backends()))();
  const Draft added = draft("a");
  REQUIRE(backend->drafts().add({added}, ""));
  desk::Move move{added.key, 1, State::draft, State::approved, added.document, {}, "why", kNow, 7};
  CHECK(backend->drafts().move(move).value());
  CHECK_FALSE(backend->drafts().move(move).value());
  CHECK(backend->drafts().find(added.key).value()->approved == added.document);
  CHECK(backend->drafts().remarks(added.key).value().at(0).words == "why");
}

TEST_CASE("drafts are read one after another, in order, and those that matter alone") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::DraftStore& store = backend->drafts();
  Draft same = draft("same"), other = draft("other"), fresh = draft("fresh"), gone = draft("gone");
  same.approved = same.on_kiosks = same.document;
  other.approved = other.document;
  other.on_kiosks = draft("other-before").document;
  fresh.approved = fresh.document;
  gone.on_kiosks = gone.document;
  Draft late = draft("late"), early = draft("early"), approved = draft("approved");
  late.state = early.state = State::scheduled;
  late.scheduled_at = kNow + std::chrono::hours(1);
  early.scheduled_at = kNow;
  approved.scheduled_at = kNow;  // as it stays once its hour has come
  REQUIRE(store.add({same, other, fresh, gone, late, early, approved, draft("plain")}, ""));
  const auto names = [](const std::vector<Draft>& drafts) {
    std::string all;
    for (const Draft& one : drafts) all += one.key.slug + " ";
    return all;
  };
  std::vector<Draft> each;
  REQUIRE(store.each([&](Draft one) { each.push_back(std::move(one)); }));
  CHECK(names(each) == "approved early fresh gone late other plain same ");
  CHECK(names(each) == names(store.all().value()));
  CHECK(names(store.changed().value()) == "fresh gone other ");
  CHECK(names(store.due(kNow).value()) == "early ");
  CHECK(names(store.due(kNow - std::chrono::seconds(1)).value()).empty());
}

TEST_CASE("a publication marks what it brought, and nothing that changed meanwhile") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::DraftStore& store = backend->drafts();
  for (const char* slug : {"a", "b"}) {
    Draft added = draft(slug);
    added.state = State::approved;
    added.approved = added.document;
    REQUIRE(store.add({added}, ""));
  }
  REQUIRE(store.save(save(draft("b"), 1, "Новіше")));
  REQUIRE(store.published({3'000'000'000, kNow, 1}, {{{"term", "a"}, draft("a").document},
                                                     {{"term", "b"}, draft("b").document}}));
  backend->reopen();
  CHECK(backend->drafts().find({"term", "a"}).value()->state == State::published);
  CHECK(backend->drafts().find({"term", "b"}).value()->state == State::draft);
  CHECK(backend->drafts().find({"term", "b"}).value()->on_kiosks == draft("b").document);
  CHECK(backend->drafts().last_publication().value()->version == 3'000'000'000);
}

TEST_CASE("a database of a newer program is refused and left alone") {
  TemporaryFolder folder;
  {
    auto database = desk::Database::open_sqlite(folder / "desk.db").value();
    REQUIRE(database->run(
        [](soci::session& session) { session << "INSERT INTO layout(number) VALUES(999)"; }));
  }
  const auto opened = desk::Database::open_sqlite(folder / "desk.db");
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == ErrorCode::invalid);
}

TEST_CASE("what fails in the middle leaves nothing behind") {
  TemporaryFolder folder;
  auto database = desk::Database::open_sqlite(folder / "desk.db").value();
  CHECK_FALSE(database->run([](soci::session& session) {
    session << "INSERT INTO setting(name, value) VALUES('a', 'b')";
    session << "INSERT INTO no_such_table VALUES(1)";
  }));
  CHECK(desk::SociAccountStore(*database).setting("a").value().empty());
}

}  // namespace
}  // namespace pobratym::test
