// SPDX-License-Identifier: Apache-2.0
// Who is a partner is kept in a table: it follows every change of an agreement, and says the same
// as the agreements themselves.
#include "content/store/partner_rows.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "tests/content/store/content.hpp"

namespace pobratym::store {
namespace {

using test::agreement_json;
using test::city_json;
using test::day;
using test::page;
using test::step_json;
using test::version;
using test::with;

const model::Date kToday = std::chrono::year(2026) / 11 / 24;

Json signed_in(const char* date) { return Json::array({step_json("signed", date)}); }

/// The host and some cities, on a page of their own.
PageChange cities() {
  return page(9, {test::host_json(), city_json("kharkiv", "Харків"), city_json("brno"),
                  city_json("lille"), city_json("turku")});
}

struct Kept {
  Kept() : writer(test::open_writer(folder / "content.db")) {
    REQUIRE(writer.apply({{version(1)}, {cities()}, {}}));
  }
  void apply(const ContentChange& change) {
    REQUIRE(writer.apply(change));
    REQUIRE(writer.check());
  }
  /// "brno lille ".
  [[nodiscard]] std::string partners(model::Date today = kToday) const {
    auto reader = test::open_reader(folder / "content.db");
    std::string slugs;
    const auto cities = reader.cities(today);
    REQUIRE(cities);
    for (const PartnerCity& partner : *cities) {
      slugs += partner.city.slug + " ";
    }
    return slugs;
  }

  test::TemporaryFolder folder;
  ContentWriter writer;
};

}  // namespace

TEST_CASE("an agreement that is edited, moved to another page or withdrawn is followed") {
  Kept kept;
  kept.apply({{}, {page(1, {agreement_json("twins", "brno", signed_in("2008"))})}, {}});
  CHECK(kept.partners() == "brno ");
  kept.apply({{}, {page(1, {agreement_json("twins", "lille", signed_in("2008"))})}, {}});
  CHECK(kept.partners() == "lille ");
  kept.apply(
      {{}, {page(2, {agreement_json("twins", "lille", signed_in("2008"))}), page(1, {})}, {}});
  CHECK(kept.partners() == "lille ");
  kept.apply({{}, {}, {{"kharkiv", 2}}});
  CHECK(kept.partners().empty());
}

TEST_CASE("an agreement that is shown until a day makes no partner after it") {
  Kept kept;
  kept.apply({{},
              {page(1, {with(agreement_json("twins", "brno", signed_in("2008")),
                             {{"valid_until", "2026-11-24"}})})},
              {}});
  CHECK(kept.partners(day("2026-11-24")) == "brno ");
  CHECK(kept.partners(day("2026-11-25")).empty());
}

TEST_CASE("of one agreement that two origins tell of the host's own decides, while it is there") {
  Kept kept;
  kept.apply({{version(1, "brno")},
              {page(1, {agreement_json("twins", "lille", signed_in("2008"))}, "brno")},
              {}});
  CHECK(kept.partners() == "lille ");
  kept.apply({{}, {page(1, {agreement_json("twins", "turku", signed_in("2008"))})}, {}});
  CHECK(kept.partners() == "turku ");
  kept.apply({{}, {page(1, {})}, {}});
  CHECK(kept.partners() == "lille ");
}

TEST_CASE("an agreement between several cities makes each a partner of each") {
  Kept kept;
  Json three = agreement_json("three", "brno", signed_in("2008"));
  three["parties"] = {"city/brno", "city/kharkiv", "city/turku"};
  kept.apply({{}, {page(1, {three})}, {}});
  CHECK(kept.partners() == "brno turku ");
}

TEST_CASE("a partner whose row is damaged is left out and reported") {
  Kept kept;
  kept.apply({{},
              {page(1, {agreement_json("a", "brno", signed_in("2008")),
                        agreement_json("b", "lille", signed_in("2008"))})},
              {}});
  {
    const auto connection =
        Connection::open(kept.folder / "content.db", Connection::Access::read_write_create, 100);
    REQUIRE(connection);
    REQUIRE(
        connection->execute("UPDATE partner SET relation = replace(relation, '2008', '2009') "
                            "WHERE other = 'lille'"));
  }
  std::vector<std::string> reports;
  auto reader = ContentReader::open(kept.folder / "content.db", [&](const std::string& sentence) {
    reports.push_back(sentence);
  });
  REQUIRE(reader);
  CHECK(reader->cities(kToday)->size() == 1);
  REQUIRE(reports.size() == 1);
  CHECK(reports[0].find("lille") != std::string::npos);
  CHECK_FALSE(reader->relation("lille", kToday).value());
}

TEST_CASE("after any changes the table says what the agreements say") {
  Kept kept;
  std::mt19937 random(11);
  const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
  const char* const events[] = {"planned", "signed", "suspended", "renewed", "ended"};
  const char* const partners[] = {"brno", "lille", "turku"};
  for (int round = 0; round < 40; ++round) {
    std::vector<Json> some;
    for (int i = 0; i < below(5); ++i) {
      Json steps = Json::array();
      for (int j = 0; j <= below(3); ++j) {
        steps.push_back(step_json(events[below(5)], std::to_string(2020 + below(9))));
      }
      Json one = agreement_json("agreement-" + std::to_string(i), partners[below(3)], steps);
      if (below(4) == 0) one["valid_until"] = "2027-0" + std::to_string(1 + below(9)) + "-01";
      some.push_back(std::move(one));
    }
    kept.apply(
        {{version(1, "brno")},
         {page(static_cast<std::uint32_t>(below(3)), some, below(3) == 0 ? "brno" : "kharkiv")},
         {}});
    auto reader = test::open_reader(kept.folder / "content.db");
    for (const char* today : {"2019-01-01", "2024-05-05", "2027-04-15", "2031-01-01"}) {
      for (const char* partner : partners) {
        INFO("round " << round << ", " << partner << " on " << today);
        const auto agreements = reader.agreements_of(partner, day(today));
        REQUIRE(agreements);
        const std::vector<model::Agreement> all(agreements->begin(), agreements->end());
        CHECK(reader.relation(partner, day(today)).value() ==
              model::relation_from(all, day(today)));
      }
    }
  }
}

}  // namespace pobratym::store
