// SPDX-License-Identifier: Apache-2.0
#include "content/store/known_records.hpp"

#include <catch2/catch_test_macros.hpp>

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

}  // namespace pobratym::store
