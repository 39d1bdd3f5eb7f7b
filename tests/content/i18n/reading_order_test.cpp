// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/reading_order.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::i18n {
namespace {

using Tags = std::vector<std::string>;

}  // namespace

TEST_CASE("a visitor reads content in their own language first, then as the host orders them") {
  CHECK(reading_order("uk", {"uk", "en", "de"}) == Tags{"uk", "en", "de"});
  CHECK(reading_order("cs", {"cs", "sk", "en"}) == Tags{"cs", "sk", "en"});
}

TEST_CASE("a visitor who reads another language than the host's gets English before it") {
  CHECK(reading_order("de", {"uk", "en", "de", "pl"}) == Tags{"de", "en", "uk", "pl"});
  CHECK(reading_order("uk", {"cs", "en", "uk"}) == Tags{"uk", "en", "cs"});
  CHECK(reading_order("en", {"uk", "en"}) == Tags{"en", "uk"});
}

TEST_CASE("without English the host's order stands, and a host of one language is read in it") {
  CHECK(reading_order("de", {"uk", "pl"}) == Tags{"de", "uk", "pl"});
  CHECK(reading_order("de", {"uk"}) == Tags{"de", "uk"});
  CHECK(reading_order("de", {}) == Tags{"de"});
}

}  // namespace pobratym::i18n
