// SPDX-License-Identifier: Apache-2.0
#include "content/model/problem.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

namespace pobratym::model {
namespace {

/// "{found}", "{@expected}", …
std::set<std::string> places(std::string_view words) {
  std::set<std::string> found;
  for (std::size_t start = words.find('{'); start != std::string_view::npos;
       start = words.find('{', start + 1)) {
    const auto end = words.find_first_not_of("abcdefghijklmnopqrstuvwxyz_@", start + 1);
    if (end != std::string_view::npos && end > start + 1 && words[end] == '}') {
      found.emplace(words.substr(start, end - start + 1));
    }
  }
  return found;
}

bool is_cyrillic(std::string_view text) { return text.find('\xD0') != std::string_view::npos; }

}  // namespace

TEST_CASE("everything that can be said is said in both languages, about the same things") {
  std::set<std::string_view> codes;
  for (const ProblemWords& words : kProblemWords) {
    INFO(words.code);
    CHECK(codes.insert(words.code).second);
    CHECK_FALSE(words.uk.empty());
    CHECK_FALSE(words.en.empty());
    CHECK(places(words.uk) == places(words.en));
    CHECK_FALSE(is_cyrillic(words.en));
    // "{here}: від {since_here}" has words of its own, "{why}" has none.
    if (places(words.uk).size() != 1 || words.uk.front() != '{') CHECK(is_cyrillic(words.uk));
  }
}

TEST_CASE("a problem is worded with what was found and what is expected") {
  const Problem problem{"records/city/brno.json",
                        "city/brno",
                        "/country",
                        "format",
                        {{"found", "\"Czechia\""}, {"expected", "format.country"}}};
  CHECK(describe(problem, "en") ==
        "is \"Czechia\"; expected is a country's two capital letters such as CZ");
  CHECK(describe(problem, "uk") ==
        "зараз тут \"Czechia\"; має бути код країни з двох великих літер, як-от CZ");
  CHECK(describe(problem, "de") == describe(problem, "en"));
  CHECK(format_problem(problem).starts_with(
      "records/city/brno.json: city/brno: /country: is \"Czechia\""));
  CHECK(format_problem(problem, "uk")
            .starts_with("records/city/brno.json: city/brno: /country: зараз тут"));
  CHECK(format_problem({"", "", "", "no-host"}).starts_with("there is no host record"));
}

TEST_CASE("several expectations are joined as people join them") {
  const Problem problem{"", "", "", "type", {{"expected", "type.string,type.number,type.null"}}};
  CHECK(describe(problem, "en") == "must be a text in quotes, a number or null");
  CHECK(describe(problem, "uk") == "тут має бути текст у лапках, число або null (нічого)");
}

TEST_CASE("what a visitor wrote is never read as a place of the sentence") {
  const Problem problem{
      "", "", "", "enum", {{"found", "{allowed} {@found}"}, {"allowed", "a, {found}"}}};
  CHECK(describe(problem, "en") == "is {allowed} {@found}; expected is one of a, {found}");
}

TEST_CASE("a schema's own words stand in the language that is spoken") {
  const Problem problem{
      "",
      "",
      "",
      "pattern-worded",
      {{"found", "\"x\""}, {"expected.uk", "номер"}, {"expected.en", "a number"}}};
  CHECK(describe(problem, "uk").ends_with("має бути номер"));
  CHECK(describe(problem, "en").ends_with("expected is a number"));
}

TEST_CASE("only errors keep a pack from being published") {
  std::vector<Problem> problems{{"", "", "", "no-host", {}, Severity::warning}};
  CHECK_FALSE(has_errors(problems));
  problems.push_back({"", "", "", "no-host"});
  CHECK(has_errors(problems));
}

}  // namespace pobratym::model
