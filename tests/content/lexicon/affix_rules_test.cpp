// SPDX-License-Identifier: Apache-2.0
#include "content/lexicon/affix_rules.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace pobratym::lexicon {
namespace {

constexpr const char* kRules =
    "SET UTF-8\n"
    "PFX N Y 1\n"
    "PFX N 0 не .\n"
    "SFX Q Y 3\n"
    "SFX Q о а [^е]о\n"
    "SFX Q о у о\n"
    "SFX Q 0 м о\n"
    "SFX S Y 1\r\n"
    "SFX S y ies [^aeiou]y\r\n"
    "SFX T Y 1\n"
    "SFX T 0 ів/Q .\n";

AffixRules rules() { return AffixRules::parse(kRules).value(); }

}  // namespace

TEST_CASE("a word's forms follow from its flags, and only where the rule applies") {
  CHECK(rules().forms(U"місто", "Q") ==
        std::vector<std::u32string>{U"місто", U"міста", U"місту", U"містом"});
  CHECK(rules().forms(U"поле", "Q") == std::vector<std::u32string>{U"поле"});
  CHECK(rules().forms(U"city", "S") == std::vector<std::u32string>{U"city", U"cities"});
  CHECK(rules().forms(U"day", "S") == std::vector<std::u32string>{U"day"});
  CHECK(rules().forms(U"місто", "XYZ").size() == 1);
}

TEST_CASE("a form leads back to the words it may be of") {
  const auto origins = rules().origins(U"містом");
  CHECK(std::any_of(origins.begin(), origins.end(),
                    [](const auto& one) { return one.word == U"місто" && one.flag == 'Q'; }));
  CHECK(rules().origins(U"").empty());
}

TEST_CASE("prefixes are not read, and what may follow a suffix neither") {
  CHECK(rules().forms(U"добре", "N").size() == 1);
  CHECK(rules().forms(U"кіт", "T") == std::vector<std::u32string>{U"кіт", U"кітів"});
}

TEST_CASE("an affix file in another encoding or with other flags is refused") {
  CHECK_FALSE(AffixRules::parse("SET ISO8859-2\n"));
  CHECK_FALSE(AffixRules::parse("SET UTF-8\nFLAG num\n"));
  CHECK_FALSE(AffixRules::parse(""));
}

TEST_CASE("broken rules are passed over") {
  CHECK(AffixRules::parse("SET UTF-8\nSFX\nSFX Q\nSFX Q о\nSFX Q о а [^\nSFX Q о а ]x[\n"));
}

}  // namespace pobratym::lexicon
