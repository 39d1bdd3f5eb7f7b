// SPDX-License-Identifier: Apache-2.0
// Damage is found by the full check, whichever table it is in, and however the rows came to be.
#include "content/store/fingerprint.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "content/base/disk.hpp"
#include "tests/content/store/content.hpp"

namespace pobratym::store {
namespace {

using test::with;

/// At least one row in every table.
ContentChange content() {
  const Json plan = with(test::agreement_json("plan", "brno", Json::array()),
                         {{"areas", {"education"}}, {"forms", {"exhibition"}}});
  const Json twins =
      test::agreement_json("twins", "brno", Json::array({test::step_json("signed", "2008")}));
  Json club = test::event_json("club", test::kyiv_time("2026-03-03T18:00"),
                               test::kyiv_time("2026-03-03T20:00"));
  club["recurrence"] = {{"rule", "FREQ=WEEKLY;COUNT=40"}};
  const Json plain = {{"status", "published"},
                      {"updated", "2026-11-20T08:30:00Z"},
                      {"verified", "yes"},
                      {"sources", {{{"title", "Somebody"}}}}};
  const Json synonym =
      with(plain, {{"type", "synonym"}, {"id", "council"}, {"words", {"мерія", "рада"}}});
  const Json lexicon =
      with(plain, {{"type", "lexicon"},
                   {"id", "uk-0"},
                   {"language", "uk"},
                   {"words", {{"stems", {{"e1", "міст"}}}, {"endings", {{"e1", "о а"}}}}}});
  return {{test::version(1)},
          {test::page(2, {synonym, lexicon}),
           test::page(0, {test::host_json(), test::city_json("kharkiv", "Харків")}),
           test::page(1, {test::city_json("brno"), test::notice_json(), plan, twins, club,
                          test::event_json("forum", test::kyiv_time("2026-11-24T13:00"),
                                           test::kyiv_time("2026-11-24T15:00"))})},
          {}};
}

Connection by_hand(const Path& file) {
  auto connection = Connection::open(file, Connection::Access::read_write_create, 100);
  REQUIRE(connection);
  return *std::move(connection);
}

ErrorCode check_of(const Path& file) {
  const auto writer = ContentWriter::open(file);
  const Status found = writer ? writer->check() : Status(tl::unexpected(writer.error()));
  REQUIRE_FALSE(found);
  return found.error().code;
}

/// Not the search's own bookkeeping: full-text tables are compared with search_text, and the words
/// of names can only lose a correction; `changed` only says what to work out anew. None is shown.
/// "UPDATE link SET target = … " for every column of every table of ours.
std::vector<std::string> one_digit_changed(const Connection& connection) {
  std::vector<std::string> damages;
  auto columns = connection.prepare(
      "SELECT t.name, c.name, c.type FROM sqlite_schema t, pragma_table_info(t.name) c "
      "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'content' "
      "AND t.name NOT LIKE 'search_title%' AND t.name NOT LIKE 'search_all%' "
      "AND t.name NOT LIKE 'name_%' AND t.name <> 'changed'");
  REQUIRE(columns);
  while (columns->step().value()) {
    const std::string table = columns->text(0), column = columns->text(1);
    const std::string type = columns->text(2);
    std::string changed = column + " + 1000";
    if (type == "TEXT") changed = "'~' || substr(" + column + ", 2)";
    if (type == "BLOB") changed = "zeroblob(31) || x'01'";
    if (type == "BLOB") changed = "CAST(" + changed + " AS BLOB)";
    damages.push_back("UPDATE " + table + " SET " + column + " = " + changed);
  }
  return damages;
}

}  // namespace

TEST_CASE("a changed value in any column of any table is found out") {
  const test::TemporaryFolder folder;
  const Path whole = folder / "whole.db";
  REQUIRE(test::open_writer(whole).apply(content()));
  REQUIRE(test::open_writer(whole).check());
  const auto damages = one_digit_changed(by_hand(whole));
  CHECK(damages.size() > 20);
  for (const std::string& damage : damages) {
    INFO(damage);
    const Path file = folder / "content.db";
    std::filesystem::copy_file(whole, file, std::filesystem::copy_options::overwrite_existing);
    {
      const Connection connection = by_hand(file);
      REQUIRE(connection.execute(damage.c_str()));
      REQUIRE(connection.total_changes() > 0);
    }
    CHECK(check_of(file) == ErrorCode::invalid);
  }
}

TEST_CASE("a row that is gone from any table is found out") {
  const test::TemporaryFolder folder;
  const Path whole = folder / "whole.db";
  REQUIRE(test::open_writer(whole).apply(content()));
  for (const char* table : {"source", "page", "record", "listed", "link", "term", "dated",
                            "last_day", "event_time", "week_hour", "partner", "city_card",
                            "search_text", "word_stem", "word_endings", "synonym"}) {
    INFO(table);
    const Path file = folder / "content.db";
    std::filesystem::copy_file(whole, file, std::filesystem::copy_options::overwrite_existing);
    {
      const Connection connection = by_hand(file);
      REQUIRE(connection.execute(("DELETE FROM " + std::string(table)).c_str()));
      REQUIRE(connection.total_changes() > 0);
    }
    CHECK(check_of(file) == ErrorCode::invalid);
  }
}

TEST_CASE("after any number of changes the fingerprint is that of the rows that are there") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.check());
  REQUIRE(writer.apply(content()));
  CHECK(writer.check());
  auto edited = content();
  edited.pages[1] = test::page(1, {with(test::city_json("brno"), {{"population", nullptr}})});
  REQUIRE(writer.apply(edited));  // edits one record, drops six
  CHECK(writer.check());
  REQUIRE(writer.apply({{test::version(2), test::version(7, "brno")},
                        {test::page(3, {test::city_json("brno")}), test::page(1, {}),
                         test::page(1, {test::city_json("brno")}, "brno")},
                        {}}));  // moves one to another page, and a second origin comes
  CHECK(writer.check());
  REQUIRE(writer.apply({{}, {}, {{"kharkiv", 0}, {"kharkiv", 1}, {"kharkiv", 3}, {"brno", 1}}}));
  CHECK(writer.check());
}

TEST_CASE("changes in small steps and all at once come to the same fingerprint") {
  const test::TemporaryFolder folder;
  const auto print_of = [](const Path& file) {
    const Connection connection = by_hand(file);
    auto statement = connection.prepare("SELECT fingerprint FROM content");
    REQUIRE(statement->step().value());
    return statement->digest(0).value();
  };
  REQUIRE(test::open_writer(folder / "once.db").apply(content()));
  const auto change = content();
  auto writer = test::open_writer(folder / "steps.db");
  REQUIRE(writer.apply({change.sources, {}, {}}));
  for (const PageChange& page : change.pages) REQUIRE(writer.apply({{}, {page}, {}}));
  CHECK(print_of(folder / "once.db") == print_of(folder / "steps.db"));
}

TEST_CASE("a change does not hide damage that was there before it") {
  const test::TemporaryFolder folder;
  const Path file = folder / "content.db";
  REQUIRE(test::open_writer(file).apply(content()));
  REQUIRE(
      by_hand(file).execute("UPDATE record SET document = replace(document, '379466', '379467')"));
  auto writer = test::open_writer(file);
  REQUIRE(writer.apply({{test::version(2)}, {}, {}}));
  CHECK_FALSE(writer.check());
  // Not even a change of that very record: what it was could not be vouched for.
  REQUIRE(writer.apply({{}, {test::page(1, {})}, {}}));
  CHECK_FALSE(writer.check());
}

TEST_CASE("a database that has lost its fingerprint is not built on") {
  const test::TemporaryFolder folder;
  const Path file = folder / "content.db";
  REQUIRE(test::open_writer(file).apply(content()));
  REQUIRE(by_hand(file).execute("UPDATE content SET fingerprint = x'00'"));
  auto writer = test::open_writer(file);
  const Status applied = writer.apply(content());
  REQUIRE_FALSE(applied);
  CHECK(applied.error().code == ErrorCode::invalid);
}

TEST_CASE("every row is checked once an hour, and whenever the clock has gone back") {
  const test::TemporaryFolder folder;
  const Path file = folder / "content.db";
  auto writer = test::open_writer(file);
  REQUIRE(writer.apply(content()));
  const Instant now = test::at("2026-11-24T12:00:00Z");
  REQUIRE(writer.check_if_due(now));
  REQUIRE(writer.check());
  REQUIRE(by_hand(file).execute("UPDATE record SET document = replace(document, '379466', '1')"));
  CHECK(writer.check_if_due(now + std::chrono::minutes(59)));
  for (const Instant later : {now + kCheckEvery, now - std::chrono::minutes(1)}) {
    const auto found = writer.check_if_due(later);
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::invalid);
  }
}

TEST_CASE("that the rows were checked is no new content for screens") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.apply(content()));
  auto reader = test::open_reader(folder / "content.db");
  const auto before = reader.content_version();
  REQUIRE(writer.check_if_due(test::at("2026-11-24T12:00:00Z")));
  CHECK(reader.content_version().value() == before.value());
}

TEST_CASE("a database with a damaged middle is found out") {
  const test::TemporaryFolder folder;
  {
    auto writer = test::open_writer(folder / "content.db");
    std::vector<Json> cities;
    for (int i = 0; i < 200; ++i) cities.push_back(test::city_json("city-" + std::to_string(i)));
    REQUIRE(writer.apply({{test::version(1)}, {test::page(0, cities)}, {}}));
  }
  {
    std::fstream file(folder / "content.db", std::ios::in | std::ios::out | std::ios::binary);
    for (const int place : {4096 * 3, 4096 * 8, 4096 * 12, 4096 * 20}) {
      file.seekp(place);
      file << std::string(2000, '\xEE');
    }
  }
  CHECK(check_of(folder / "content.db") == ErrorCode::invalid);
}

TEST_CASE("one changed letter in a stored record is found out") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "content.db").apply(content()));
  RealDisk disk;
  auto bytes = disk.read(folder / "content.db", 1u << 20u).value();
  const auto at = bytes.find("Харків");
  REQUIRE(at != Bytes::npos);
  bytes[at + 1] = static_cast<char>(bytes[at + 1] ^ 1);
  REQUIRE(disk.write(folder / "content.db", bytes));
  CHECK(check_of(folder / "content.db") == ErrorCode::invalid);
}

}  // namespace pobratym::store
