// SPDX-License-Identifier: Apache-2.0
// What two cities are to each other over the years, against the question of a single day.
#include "content/model/relation.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

Agreement agreement(AgreementKind kind, std::vector<Step> steps) {
  Agreement made;
  made.kind = kind;
  made.steps = std::move(steps);
  return made;
}

std::optional<Relation> over_time(const std::vector<RelationSince>& changes, sys_days day) {
  std::optional<Relation> relation;
  for (const RelationSince& change : changes) {
    if (change.from <= day) relation = change.relation;
  }
  return relation;
}

std::vector<ShownAgreement> some_agreements(std::mt19937& random) {
  std::vector<ShownAgreement> all;
  const auto below = [&](unsigned limit) { return random() % limit; };
  for (unsigned i = 0; i < 1 + below(5); ++i) {
    std::vector<Step> steps;
    for (unsigned j = 0; j < 1 + below(4); ++j) {
      Step step;
      step.event = static_cast<StepEvent>(below(11));
      const std::string day = "2020-0" + std::to_string(1 + below(3));
      if (below(5) > 0)
        step.date = parse_partial_date(below(2) == 0 ? day : day + "-1" + std::to_string(below(9)));
      steps.push_back(std::move(step));
    }
    ShownDays shown;
    if (below(3) == 0) shown.last = sys_days(test::day("2020-02-01")) + days(below(40));
    all.push_back({agreement(static_cast<AgreementKind>(below(6)), std::move(steps)), shown});
  }
  return all;
}

}  // namespace

TEST_CASE("a relation changes on the day of a step and when an agreement is no longer shown") {
  Step signing, ended;
  signing.event = StepEvent::signing;
  signing.date = parse_partial_date("1990-04-12");
  ended.event = StepEvent::ended;
  ended.date = parse_partial_date("2022-05-11");
  const auto changes = relation_over_time(
      std::vector<ShownAgreement>{{agreement(AgreementKind::twin, {signing, ended}), {}}});
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].relation->standing == Standing::preparing);
  CHECK(changes[1].from == sys_days(test::day("1990-04-12")));
  CHECK(changes[1].relation->standing == Standing::active);
  CHECK(changes[2].from == sys_days(test::day("2022-05-11")));
  CHECK(changes[2].relation->standing == Standing::ended);
}

TEST_CASE("fields and forms are those of the agreements that are shown") {
  Agreement one = agreement(AgreementKind::twin, {Step{}}), other = one;
  one.areas = {"education", "sport"};
  other.areas = {"sport", "water"};
  other.forms = {"exhibition"};
  ShownDays until;
  until.last = test::day("2020-02-01");
  const auto changes = relation_over_time(std::vector<ShownAgreement>{{one, {}}, {other, until}});
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].areas == std::set<std::string>{"education", "sport", "water"});
  CHECK(changes[0].forms == std::set<std::string>{"exhibition"});
  CHECK(changes[1].from == sys_days(test::day("2020-02-02")));
  CHECK(changes[1].areas == std::set<std::string>{"education", "sport"});
  CHECK(changes[1].forms.empty());
}

TEST_CASE("the relations over time are those of every single day") {
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    const auto all = some_agreements(random);
    const auto changes = relation_over_time(all);
    for (sys_days day = test::day("2019-12-25"); day < sys_days(test::day("2020-04-05"));
         day += days(1)) {
      std::vector<Agreement> shown;
      for (const ShownAgreement& one : all) {
        if (one.shown.contains(day)) shown.push_back(one.agreement);
      }
      REQUIRE(over_time(changes, day) == relation_from(shown, day));
    }
    CHECK(changes.size() <= 1 + 6 * all.size());
  }
}

}  // namespace pobratym::model
