// SPDX-License-Identifier: Apache-2.0
// The real pack, as a kiosk gets it: with the lexicon that publishing makes, stored, and searched.
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "content/import/pack.hpp"
#include "content/import/relative_times.hpp"
#include "content/lexicon/installed_dictionaries.hpp"
#include "tests/content/store/content.hpp"
#include "tests/content/store/kharkiv_queries.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::store {
namespace {

using namespace pobratym::test;

constexpr model::Date kToday = std::chrono::year(2026) / 11 / 24;

/// The pack in a database of its own.
class Kiosk {
 public:
  Kiosk() {
    auto reading = import::read_pack(RealDisk(), POBRATYM_SOURCE_DIR "/content/packs/kharkiv");
    REQUIRE(reading);
    REQUIRE(import::resolve_relative_times(reading->pack, at("2026-11-24T08:30:00Z")).empty());
    PageChange all{"kharkiv", 0, sha256("kharkiv"), {}};
    for (auto& one : reading->pack.records) all.records.push_back(std::move(one.record));
    const auto lexicon = lexicon::lexicon_for(RealDisk(), lexicon::kDictionaryFolder, all.records);
    REQUIRE(lexicon.notes.empty());
    all.records.insert(all.records.end(), lexicon.records.begin(), lexicon.records.end());
    auto writer = open_writer(folder_ / "content.db");
    REQUIRE(writer.apply({{version(1)}, {all}, {}}));
    REQUIRE(writer.check());
  }

  [[nodiscard]] SearchResults search(std::string_view typed) const {
    auto reader = open_reader(folder_ / "content.db");
    const auto results = reader.search(typed, {kToday, {"uk", "en"}, 20});
    REQUIRE(results);
    return *results;
  }

 private:
  TemporaryFolder folder_;
};

std::string_view name_of(Why why) {
  constexpr std::string_view kNames[] = {"exact",           "form", "synonym", "layout",
                                         "transliteration", "typo"};
  return kNames[static_cast<std::size_t>(why)];
}

}  // namespace

TEST_CASE("what people in Kharkiv type finds first what they mean") {
  static_assert(std::size(kKharkivQueries) >= 60);
  const Kiosk kiosk;
  for (const ExpectedFirst& query : kKharkivQueries) {
    INFO(query.typed);
    const auto results = kiosk.search(query.typed);
    CHECK_FALSE(results.hits.empty());
    if (results.hits.empty()) continue;
    CHECK(results.hits.front().key.text() == query.first);
    CHECK(name_of(results.hits.front().why) == name_of(query.why));
    CHECK(results.corrected.empty() == (query.why < Why::layout));
  }
}

TEST_CASE("cities and events are both found in every way of typing") {
  std::map<std::pair<Why, std::string>, int> found;
  for (const ExpectedFirst& query : kKharkivQueries) {
    ++found[{query.why, std::string(query.first.substr(0, query.first.find('/')))}];
  }
  for (const Why why : {Why::exact, Why::form, Why::layout, Why::transliteration, Why::typo}) {
    INFO(name_of(why));
    CHECK(found[{why, "city"}] >= 3);
    CHECK(found[{why, "event"}] >= 2);
  }
}

TEST_CASE("what was searched for instead is said") {
  const Kiosk kiosk;
  CHECK(kiosk.search("ghbdsn").corrected == "привіт");
  CHECK(kiosk.search(",hyj").corrected == "брно");
  CHECK(kiosk.search("Boloniya").corrected == "болонья");
  CHECK(kiosk.search("Болнья").corrected == "болонья");
  CHECK(kiosk.search("Брно").corrected.empty());
}

TEST_CASE("nothing is found for words that are nowhere") {
  const Kiosk kiosk;
  CHECK(kiosk.search("їжакпогодаквадрат").hits.empty());
  CHECK(kiosk.search("").hits.empty());
  CHECK(kiosk.search("  ,.! ").hits.empty());
}

}  // namespace pobratym::store
