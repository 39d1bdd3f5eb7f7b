// SPDX-License-Identifier: Apache-2.0
#include "content/store/known_records.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/model/city.hpp"
#include "content/model/poll.hpp"
#include "tests/content/model/documents.hpp"

namespace pobratym::store {
namespace {

KnownRecord city(const std::string& slug) {
  return std::make_shared<const ReadRecord>(model::Record{{"city", slug}, Json{{"id", slug}}});
}

Digest digest(const std::string& words) { return sha256(words); }

}  // namespace

TEST_CASE("a record is known by its document and its name") {
  KnownRecords records;
  const auto brno = city("brno");
  records.add(digest("brno"), brno);
  CHECK(records.find(digest("brno"), {"city", "brno"}) == brno);
  CHECK(records.find(digest("another edition"), {"city", "brno"}) == nullptr);
  CHECK(records.find(digest("brno"), {"city", "poznan"}) == nullptr);
}

TEST_CASE("of many records those that were asked for last stay known") {
  KnownRecords records;
  records.add(digest("often"), city("often"));
  records.add(digest("once"), city("once"));
  for (int i = 0; i < 2000; ++i) {
    const std::string slug = "city-" + std::to_string(i);
    records.add(digest(slug), city(slug));
    REQUIRE(records.find(digest("often"), {"city", "often"}) != nullptr);
  }
  CHECK(records.find(digest("once"), {"city", "once"}) == nullptr);
  CHECK(records.find(digest("city-1999"), {"city", "city-1999"}) != nullptr);
}

TEST_CASE("what is read again takes the place of what was known") {
  KnownRecords records;
  records.add(digest("brno"), city("brno"));
  const auto again = city("brno");
  records.add(digest("brno"), again);
  CHECK(records.find(digest("brno"), {"city", "brno"}) == again);
}

TEST_CASE("a record is decoded once, and says each time why it cannot be") {
  const ReadRecord brno(test::record_of(test::city_json("brno")));
  const auto once = brno.as(model::decode_city);
  REQUIRE(once);
  CHECK(brno.as(model::decode_city).value() == *once);
  CHECK((*once)->name.by_language.at("en") == "brno");
  CHECK_FALSE(brno.as(model::decode_poll));
  CHECK_FALSE(brno.as(model::decode_poll));
  CHECK(brno.as(model::decode_city).value()->country == "CZ");
}

TEST_CASE("of a series that is over the last time is told, of another one none") {
  const auto series = [](const char* rule) {
    auto document = test::event_json("club", test::kyiv_time("2026-11-03T18:00"),
                                     test::kyiv_time("2026-11-03T20:00"));
    document["recurrence"] = {{"rule", rule}};
    return ReadRecord(test::record_of(document));
  };
  const Instant now = test::at("2026-11-24T12:00:00Z");
  const auto over = series("FREQ=WEEKLY;COUNT=3");
  const auto last = over.last_time("Europe/Kyiv", now);
  REQUIRE(last);
  CHECK(format_instant(last->start.instant) == "2026-11-17T16:00:00Z");
  CHECK(over.last_time("Europe/Kyiv", now) == last);
  CHECK_FALSE(over.last_time("Europe/Kyiv", test::at("2026-11-17T17:00:00Z")));
  CHECK_FALSE(series("FREQ=WEEKLY").last_time("Europe/Kyiv", now));
  CHECK_FALSE(ReadRecord(test::record_of(test::city_json("brno"))).last_time("UTC", now));
}

}  // namespace pobratym::store
