// SPDX-License-Identifier: Apache-2.0
// What lists show of a city is read from a row of its own, and from the document where that fails.
#include "content/store/city_card.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/store/connection.hpp"
#include "tests/content/store/content.hpp"

namespace pobratym::store {
namespace {

using test::day;
using test::page;
using test::version;
using test::with;

const char* const kToday = "2026-11-24";

CityCard lille() {
  CityCard card;
  card.slug = "lille";
  card.name.by_language = {{"en", "Lille"}, {"uk", "Лілль: 7:місто\n"}};
  card.local_names = {{"fr", "Lille", false}, {"he", "ליל", true}};
  card.country = "FR";
  card.latitude = 50.6292;
  card.longitude = -3.0573;
  card.timezone = "Europe/Paris";
  card.people = 236'710;
  card.seeks_partners = true;
  card.offers = {"culture", "youth"};
  return card;
}

/// The host and Brno, a twin city of it.
ContentChange twins(const Json& brno) {
  const Json steps = Json::array({test::step_json("signed", "2008")});
  return {
      {version(1)},
      {page(0, {test::host_json(), test::agreement_json("twins", "brno", steps)}), page(1, {brno})},
      {}};
}

std::string names(ContentReader& reader, const char* today = kToday) {
  const auto cities = reader.cities(day(today));
  REQUIRE(cities);
  std::string text;
  for (const PartnerCity& partner : *cities) {
    text += partner.city.name.by_language.at("uk") + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("a card says what was written, whatever signs a name has") {
  const CityCard card = lille();
  const auto read = parse_card(card_text(card));
  REQUIRE(read);
  CHECK(read->slug == card.slug);
  CHECK(read->name == card.name);
  REQUIRE(read->local_names.size() == 2);
  CHECK(read->local_names[1].text == "ליל");
  CHECK(read->local_names[1].right_to_left);
  CHECK_FALSE(read->local_names[0].right_to_left);
  CHECK(read->country == "FR");
  CHECK(read->latitude == card.latitude);
  CHECK(read->longitude == card.longitude);
  CHECK(read->timezone == card.timezone);
  CHECK(read->people == card.people);
  CHECK(read->seeks_partners);
  CHECK(read->offers == card.offers);
  CHECK(read->seeks.empty());
}

TEST_CASE("of a card that was cut or grew nothing is read") {
  const std::string text = card_text(lille());
  for (std::size_t length = 0; length < text.size(); ++length) {
    INFO(length);
    CHECK_FALSE(parse_card(text.substr(0, length)));
  }
  CHECK_FALSE(parse_card(text + "1:x"));
  CHECK_FALSE(parse_card("99999999999999999999:x"));
}

TEST_CASE("a list follows the edit of a city") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.apply(twins(test::city_json("brno", "Брно"))));
  auto reader = test::open_reader(folder / "content.db");
  CHECK(names(reader) == "Брно ");
  REQUIRE(writer.apply({{version(2)}, {page(1, {test::city_json("brno", "Берно")})}, {}}));
  CHECK(names(reader) == "Берно ");
  REQUIRE(writer.apply({{version(3)}, {page(1, {})}, {}}));
  CHECK(names(reader).empty());
  CHECK(writer.check());
}

TEST_CASE("a city leaves the list on the day after its last one") {
  const test::TemporaryFolder folder;
  REQUIRE(
      test::open_writer(folder / "content.db")
          .apply(twins(with(test::city_json("brno", "Брно"), {{"valid_until", "2026-11-24"}}))));
  auto reader = test::open_reader(folder / "content.db");
  CHECK(names(reader, "2026-11-24") == "Брно ");
  CHECK(names(reader, "2026-11-25").empty());
}

TEST_CASE("a damaged card is no reason to leave a city out: its document is read") {
  const test::TemporaryFolder folder;
  const Path file = folder / "content.db";
  REQUIRE(test::open_writer(file).apply(twins(test::city_json("brno", "Брно"))));
  {
    const auto by_hand = Connection::open(file, Connection::Access::read_write_create, 100);
    REQUIRE(by_hand);
    REQUIRE(by_hand->execute("UPDATE city_card SET card = replace(card, 'Брно', 'Брна')"));
  }
  auto reader = test::open_reader(file);
  CHECK(names(reader) == "Брно ");
}

TEST_CASE("of a city that two origins tell of the first one's word is shown") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  auto change = twins(test::city_json("brno", "Брно"));
  change.sources.push_back(version(1, "brno"));
  change.pages.push_back(page(0, {test::city_json("brno", "Наше Брно")}, "brno"));
  REQUIRE(writer.apply(change));
  auto reader = test::open_reader(folder / "content.db");
  CHECK(names(reader) == "Брно ");
}

}  // namespace pobratym::store
