// SPDX-License-Identifier: Apache-2.0
// What every drafts store promises.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "content/desk/database/session.hpp"
#include "content/desk/drafts/soci_draft_store.hpp"
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

/// Every key there is, in order.
std::string keys_in(desk::DraftStore& store) {
  std::string keys;
  REQUIRE(store.each([&](const desk::StoredDraft& draft) -> Status {
    keys += draft.key.slug + " ";
    return {};
  }));
  return keys;
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
  CHECK(keys_in(backend->drafts()) == "b ");
}

TEST_CASE("beginning anew forgets records, their history and what was sent") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::DraftStore& store = backend->drafts();
  REQUIRE(store.add({draft("a"), draft("b")}, ""));
  REQUIRE(std::holds_alternative<desk::Saved>(store.save(save(draft("a"), 1, "x", "k")).value()));
  REQUIRE(store.begin_with({draft("a")}, "taken in"));
  CHECK(keys_in(store) == "a ");
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
  CHECK(keys_in(store) == "approved early fresh gone late other plain same ");
  std::size_t read = 0;
  const auto stopped = store.each([&](const desk::StoredDraft& one) -> Status {
    ++read;
    CHECK(desk::read_stored(one.document).value() == draft("approved").document);
    return fail(ErrorCode::invalid, "enough");
  });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().message == "enough");
  CHECK(read == 1);
  const auto all = store.changed({"", 10}).value();
  CHECK(names(all.drafts) == "fresh gone other ");
  CHECK(all.all == 3);
  const auto first = store.changed({"", 2}).value();
  CHECK(names(first.drafts) == "fresh gone ");
  CHECK(first.all == 3);
  const auto rest = store.changed({first.drafts.back().key.text(), 2}).value();
  CHECK(names(rest.drafts) == "other ");
  CHECK(rest.all == 3);
  CHECK(names(store.changed({"zzz", 2}).value().drafts).empty());
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
  REQUIRE(
      store.published({3'000'000'000, kNow, 1}, {{{"term", "a"}, dump_json(draft("a").document)},
                                                 {{"term", "b"}, dump_json(draft("b").document)}}));
  backend->reopen();
  CHECK(backend->drafts().find({"term", "a"}).value()->state == State::published);
  CHECK(backend->drafts().find({"term", "b"}).value()->state == State::draft);
  CHECK(backend->drafts().find({"term", "b"}).value()->on_kiosks == draft("b").document);
  CHECK(backend->drafts().last_publication().value()->version == 3'000'000'000);
}

TEST_CASE("of what somebody types one version is kept for ten minutes, and nothing else goes") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::DraftStore& store = backend->drafts();
  const Draft typed = draft("a");
  REQUIRE(store.add({typed}, ""));
  std::int64_t version = 1;
  const auto type = [&](std::chrono::minutes after, std::int64_t by) {
    desk::Save saved = save(typed, version, "Слово " + std::to_string(version));
    saved.at = kNow + after;
    saved.by = by;
    version = std::get<desk::Saved>(store.save(saved).value()).version;
  };
  const auto versions = [&] {
    std::string all;
    const auto rows = store.history(typed.key).value();
    for (const auto& row : rows) {
      all += std::to_string(row.version) + " ";
    }
    return all;
  };
  using std::chrono::minutes;
  for (const int after : {1, 2, 9}) type(minutes(after), 7);
  CHECK(versions() == "4 1 ");
  type(minutes(10), 7);  // a next ten minutes
  type(minutes(11), 8);  // somebody else
  CHECK(versions() == "6 5 4 1 ");
  REQUIRE(store.move({typed.key, 6, State::draft, State::in_review, {}, {}, "", kNow, 8}).value());
  REQUIRE(store.move({typed.key, 6, State::in_review, State::draft, {}, {}, "", kNow, 8}).value());
  type(minutes(12), 8);
  CHECK(versions() == "7 6 5 4 1 ");  // what was looked at stays
  CHECK(store.version(typed.key, 4).value()->at("label").at("uk") == "Слово 3");
}

TEST_CASE("a list goes on where a part of it ended, and knows words as the search does") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::DraftStore& store = backend->drafts();
  std::vector<Draft> drafts;
  for (const auto& [slug, label] : {std::pair("a", "Яблуко"), std::pair("b", "Вишня"),
                                    std::pair("c", "Груша"), std::pair("d", "вишня")}) {
    drafts.push_back(draft(slug));
    drafts.back().document["label"] = {{"uk", label}};
  }
  drafts[2].document["label"]["en"] = "A pear";
  drafts[3].changed_at = kNow + std::chrono::seconds(1);
  REQUIRE(store.add(drafts, ""));
  const auto listed = [&](const desk::Listing& listing) {
    std::string keys;
    const auto part = store.list(listing).value();
    for (const Draft& one : part.drafts) keys += one.key.slug + " ";
    return keys;
  };
  desk::Listing titles;
  titles.order = desk::ListOrder::title;
  titles.language = titles.first_language = "uk";
  CHECK(listed(titles) == "b d c a ");
  titles.limit = 2;
  CHECK(listed(titles) == "b d ");
  const std::string after_two = store.list(titles).value().next;
  titles.after = after_two;
  CHECK(listed(titles) == "c a ");
  CHECK(store.list(titles).value().next.empty());
  titles.falling = true;
  CHECK(listed(titles).empty());
  titles.falling = false;
  CHECK(listed({.falling = true}) == "d a b c ");
  CHECK(listed({.words = "вишн"}) == "b d ");
  CHECK(listed({.words = "pear"}) == "c ");
  CHECK(listed({.types = {"event"}}).empty());
  CHECK(listed({.types = {"term", "no' slug"}, .state = State::approved}).empty());
  // In English: the pear by its own name, the others as the first language has them.
  CHECK(listed({.order = desk::ListOrder::title, .language = "en", .first_language = "uk"}) ==
        "c b d a ");
  REQUIRE(store.save(save(drafts[0], 1, "Абрикос")));
  CHECK(listed({.words = "яблуко"}).empty());
  CHECK(listed({.words = "абрикос"}) == "a ");
  // It goes on where it ended, although the record that was last there has another title now.
  REQUIRE(store.save(save(drafts[3], 1, "Яблуня")));
  CHECK(listed(titles) == "c d ");
  titles.after = "term/d";
  CHECK(listed(titles).empty());
}

TEST_CASE("a list by the time of change skips nothing when its last record is changed") {
  const auto backend = GENERATE(from_range(backends()))();
  desk::DraftStore& store = backend->drafts();
  std::vector<Draft> drafts = {draft("a"), draft("b"), draft("c"), draft("d")};
  for (int i = 0; i < 4; ++i)
    drafts[static_cast<std::size_t>(i)].changed_at = kNow - std::chrono::hours(i);
  REQUIRE(store.add(drafts, ""));
  const auto first = store.list({.falling = true, .limit = 2}).value();
  CHECK(first.drafts.back().key.slug == "b");
  desk::Save again = save(drafts[1], 1, "Новіше");
  again.at = kNow + std::chrono::hours(1);
  REQUIRE(store.save(again));
  const auto second = store.list({.falling = true, .after = first.next, .limit = 2}).value();
  REQUIRE(second.drafts.size() == 2);
  CHECK(second.drafts[0].key.slug == "c");
  CHECK(second.drafts[1].key.slug == "d");
}

TEST_CASE("what an older program wrote is in the lists too") {
  TemporaryFolder folder;
  auto database = desk::Database::open_sqlite(folder / "desk.db").value();
  desk::SociDraftStore store(*database);
  REQUIRE(store.add({draft("a"), draft("b")}, ""));
  REQUIRE(database->run([](soci::session& session) {
    session << "DELETE FROM listed";
    session << "DELETE FROM listed_title";
  }));
  CHECK(desk::SociDraftStore(*database).list({.words = "форма"}).value().drafts.size() == 2);
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
