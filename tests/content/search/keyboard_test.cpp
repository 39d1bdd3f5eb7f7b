// SPDX-License-Identifier: Apache-2.0
#include "content/search/keyboard.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace pobratym::search {
namespace {

bool may_mean(std::string_view typed, std::string_view meant) {
  const auto all = other_layouts(typed);
  return std::find(all.begin(), all.end(), meant) != all.end();
}

}  // namespace

TEST_CASE("what was typed with the other layout is understood") {
  CHECK(may_mean("ghbdsn", "привіт"));
  CHECK(may_mean(",hyj", "брно"));
  CHECK(may_mean("[fhrsd", "харків"));
  CHECK(may_mean("rb]d", "київ"));
  CHECK(may_mean("\\fyjr", "ґанок"));
  CHECK(may_mean("g`znm", "п'ять"));
  CHECK(may_mean("<hyj", "Брно"));
  CHECK(may_mean("иктщ", "brno"));
  CHECK(may_mean("цфкыфц", "warsaw"));
}

TEST_CASE("the letters that only the Russian layout has mean the Ukrainian ones of their keys") {
  CHECK(may_mean("Харкыв", "Харків"));
  CHECK(may_mean("Киъв", "Київ"));
}

TEST_CASE("where no key would change, nothing else was meant") {
  CHECK(other_layouts("2026").empty());
  CHECK(other_layouts("").empty());
}

}  // namespace pobratym::search
