// SPDX-License-Identifier: Apache-2.0
// Every kind of page × language × size of text × theme × orientation: nothing clipped, over
// anything else, without a name or off the screen. A case a language, so that they run side by
// side.
#include "tests/kiosk/screens/sweep.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/i18n/languages.hpp"
#include "content/i18n/pseudo_language.hpp"
#include "tests/support/sparingly.hpp"

namespace pobratym::test {
namespace {

void check(const std::string& language) {
  if (sparingly() && language != "uk" && language != i18n::kPseudoLanguage) {
    SKIP("the same code as in Ukrainian, with other words");
  }
  const Sweep found = sweep(language);
  CHECK(found.drawn > 600);
  CHECK(found.faults == "");
}

}  // namespace

TEST_CASE("everything fits in Ukrainian, however it is shown") { check("uk"); }
TEST_CASE("everything fits in English, however it is shown") { check("en"); }
TEST_CASE("everything fits in German, however it is shown") { check("de"); }
TEST_CASE("everything fits in Polish, however it is shown") { check("pl"); }
TEST_CASE("everything fits in Czech, however it is shown") { check("cs"); }
TEST_CASE("everything fits in words a third longer, however it is shown") {
  check(std::string(i18n::kPseudoLanguage));
}

TEST_CASE("no language is left out of the sweep") {
  const auto languages = i18n::Languages::load();
  REQUIRE(languages);
  CHECK(languages->tags() == std::vector<std::string>{"uk", "en", "de", "pl", "cs"});
}

}  // namespace pobratym::test
