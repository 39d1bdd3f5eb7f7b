// SPDX-License-Identifier: Apache-2.0
#include "content/model/agreement.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/model/relation.hpp"
#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

constexpr Date kToday{std::chrono::year(2026) / 11 / 24};

Step step(StepEvent event, const char* date = "") {
  Step made;
  made.event = event;
  made.date = parse_partial_date(date);
  return made;
}

Agreement agreement(AgreementKind kind, std::vector<Step> steps) {
  Agreement made;
  made.kind = kind;
  made.steps = std::move(steps);
  return made;
}

}  // namespace

TEST_CASE("the state of an agreement follows from its steps") {
  using enum StepEvent;
  struct Case {
    const char* what;
    std::vector<Step> steps;
    AgreementKind kind;
    AgreementState expected;
  };
  const Case cases[] = {
      {"no steps", {}, AgreementKind::twin, AgreementState::draft},
      {"talks",
       {step(contact, "2003"), step(intent, "2005")},
       AgreementKind::twin,
       AgreementState::draft},
      {"planned", {step(planned, "2026-12-01")}, AgreementKind::cooperation, AgreementState::draft},
      {"put before the council",
       {step(contact, "2024"), step(submitted, "2026-09")},
       AgreementKind::twin,
       AgreementState::submitted},
      {"approved by the council",
       {step(contact, "2024"), step(submitted, "2026-09"), step(approved, "2026-11-20")},
       AgreementKind::twin,
       AgreementState::approved},
      {"approved, and then a visit",
       {step(approved, "2026-10"), step(contact, "2026-11")},
       AgreementKind::twin,
       AgreementState::approved},
      {"signed", {step(signing, "1990-04")}, AgreementKind::twin, AgreementState::signing},
      {"signed and in force",
       {step(signing, "1990-04"), step(in_force, "1990-06")},
       AgreementKind::twin,
       AgreementState::in_force},
      {"in force, date unknown",
       {step(in_force)},
       AgreementKind::partner,
       AgreementState::in_force},
      {"in force, and a supplement signed later",
       {step(in_force, "1990"), step(signing, "2005")},
       AgreementKind::twin,
       AgreementState::in_force},
      {"a signed memorandum",
       {step(memorandum, "2008")},
       AgreementKind::memorandum,
       AgreementState::signing},
      {"a memorandum between twins",
       {step(contact, "2003"), step(memorandum, "2008")},
       AgreementKind::twin,
       AgreementState::signing},
      {"a memorandum after the signing",
       {step(signing, "2001"), step(in_force, "2002"), step(memorandum, "2008")},
       AgreementKind::twin,
       AgreementState::in_force},
      {"a declaration of intent that is all there is",
       {step(intent, "2013")},
       AgreementKind::intent,
       AgreementState::signing},
      {"renewed",
       {step(signing, "1978"), step(renewed, "2021")},
       AgreementKind::twin,
       AgreementState::renewed},
      {"in force, papers for a renewal handed in",
       {step(in_force, "1990"), step(submitted, "2026-10")},
       AgreementKind::twin,
       AgreementState::in_force},
      {"in force, the renewal approved",
       {step(in_force, "1990"), step(submitted, "2025"), step(approved, "2026")},
       AgreementKind::twin,
       AgreementState::in_force},
      {"suspended",
       {step(signing, "1990"), step(suspended, "2020")},
       AgreementKind::twin,
       AgreementState::suspended},
      {"suspended, papers handed in",
       {step(signing, "1990"), step(suspended, "2020"), step(submitted, "2026")},
       AgreementKind::twin,
       AgreementState::suspended},
      {"suspended, the return approved",
       {step(signing, "1990"), step(suspended, "2020"), step(approved, "2026")},
       AgreementKind::twin,
       AgreementState::suspended},
      {"suspended and renewed",
       {step(signing, "1990"), step(suspended, "2014"), step(renewed, "2021")},
       AgreementKind::twin,
       AgreementState::renewed},
      {"suspended and in force again",
       {step(signing, "1990"), step(renewed, "2001"), step(suspended, "2014"),
        step(in_force, "2021")},
       AgreementKind::twin,
       AgreementState::in_force},
      {"suspended and signed again",
       {step(in_force, "1990"), step(suspended, "2014"), step(signing, "2021")},
       AgreementKind::twin,
       AgreementState::signing},
      {"suspended twice",
       {step(signing, "1990"), step(suspended, "2014"), step(renewed, "2016"),
        step(suspended, "2022")},
       AgreementKind::twin,
       AgreementState::suspended},
      {"written in another order",
       {step(renewed, "2021"), step(suspended, "2014"), step(signing, "1990")},
       AgreementKind::twin,
       AgreementState::renewed},
      {"a memorandum while suspended",
       {step(signing, "1990"), step(suspended, "2014"), step(memorandum, "2015")},
       AgreementKind::twin,
       AgreementState::suspended},
      {"ended",
       {step(signing, "1990"), step(ended, "2022-05-11")},
       AgreementKind::twin,
       AgreementState::ended},
      {"ended before anything was signed",
       {step(contact, "2019"), step(submitted, "2020"), step(ended, "2022")},
       AgreementKind::twin,
       AgreementState::ended},
      {"ended while suspended",
       {step(signing, "1990"), step(suspended, "2020"), step(ended, "2022")},
       AgreementKind::twin,
       AgreementState::ended},
      {"ended, whatever follows",
       {step(ended, "2022"), step(renewed, "2023")},
       AgreementKind::twin,
       AgreementState::ended},
      {"ended, date unknown",
       {step(signing, "1990"), step(ended)},
       AgreementKind::twin,
       AgreementState::ended},
      {"to be submitted",
       {step(contact, "2024"), step(submitted, "2026-12")},
       AgreementKind::twin,
       AgreementState::draft},
      {"to be signed",
       {step(contact, "2024"), step(approved, "2026-10"), step(signing, "2026-11-25")},
       AgreementKind::twin,
       AgreementState::approved},
      {"signed today", {step(signing, "2026-11-24")}, AgreementKind::twin, AgreementState::signing},
      {"signed this month, the day unknown",
       {step(signing, "2026-11")},
       AgreementKind::twin,
       AgreementState::signing},
      {"signed, in force from next year",
       {step(signing, "2026-11-01"), step(in_force, "2027-01-01")},
       AgreementKind::twin,
       AgreementState::signing},
      {"to end on a day that is known",
       {step(signing, "1990"), step(ended, "2027-01-01")},
       AgreementKind::twin,
       AgreementState::signing},
      {"to be suspended next year",
       {step(in_force, "1990"), step(suspended, "2027")},
       AgreementKind::twin,
       AgreementState::in_force},
      {"suspended until it is renewed next month",
       {step(signing, "1990"), step(suspended, "2024"), step(renewed, "2026-12")},
       AgreementKind::twin,
       AgreementState::suspended},
      {"a memorandum that will be",
       {step(memorandum, "2026-12-01")},
       AgreementKind::memorandum,
       AgreementState::draft},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    CHECK(code(state(one.steps, one.kind, kToday)) == code(one.expected));
  }
}

TEST_CASE("screens ask four questions about the eight states") {
  using enum AgreementState;
  const std::pair<AgreementState, std::string_view> expected[] = {
      {draft, "preparing"}, {submitted, "preparing"}, {approved, "preparing"},  {signing, "active"},
      {in_force, "active"}, {renewed, "active"},      {suspended, "suspended"}, {ended, "ended"}};
  for (const auto& [state, name] : expected) CHECK(code(standing(state)) == name);
  CHECK(code(signing) == "signed");
}

TEST_CASE("an agreement is active since its first binding step") {
  using enum StepEvent;
  const auto made = agreement(AgreementKind::twin, {step(renewed, "2021"), step(contact, "2001"),
                                                    step(signing, "2005-04-12")});
  REQUIRE(active_since(made, kToday));
  CHECK(active_since(made, kToday)->text() == "2005-04-12");
  CHECK_FALSE(active_since(agreement(AgreementKind::twin, {step(signing)}), kToday));
  CHECK_FALSE(active_since(agreement(AgreementKind::twin, {step(signing, "2027")}), kToday));
}

TEST_CASE("the closest agreement that holds says what a city is to the host") {
  using enum StepEvent;
  const std::vector<Agreement> agreements{
      agreement(AgreementKind::twin, {step(signing, "1990"), step(ended, "2022")}),
      agreement(AgreementKind::cooperation, {step(signing, "2016")}),
      agreement(AgreementKind::partner, {step(signing, "2019-05")}),
  };
  const auto relation = relation_from(agreements, kToday);
  REQUIRE(relation);
  CHECK(relation->kind == AgreementKind::partner);
  CHECK(relation->standing == Standing::active);
  CHECK(relation->state == AgreementState::signing);
  CHECK(relation->since->text() == "2016");
  CHECK_FALSE(relation->ended_on);
}

TEST_CASE("of two agreements of one kind the further one says how far things are") {
  using enum StepEvent;
  const std::vector<Agreement> agreements{
      agreement(AgreementKind::twin, {step(signing, "2001")}),
      agreement(AgreementKind::twin, {step(signing, "1990"), step(renewed, "2020")}),
      agreement(AgreementKind::twin, {step(approved, "2026")}),
  };
  const auto relation = relation_from(agreements, kToday);
  REQUIRE(relation);
  CHECK(relation->standing == Standing::active);
  CHECK(relation->state == AgreementState::renewed);
  CHECK(relation->since->text() == "1990");
}

TEST_CASE("when all agreements have ended the relation has, since the last") {
  using enum StepEvent;
  const std::vector<Agreement> agreements{
      agreement(AgreementKind::twin, {step(signing, "1990"), step(ended, "2022-05-11")}),
      agreement(AgreementKind::cooperation, {step(signing, "2001"), step(ended, "2014")}),
  };
  const auto relation = relation_from(agreements, kToday);
  REQUIRE(relation);
  CHECK(relation->standing == Standing::ended);
  CHECK(relation->ended_on->text() == "2022-05-11");
  CHECK_FALSE(relation_from({}, kToday));
}

TEST_CASE("a relation that is to end has not ended before that day") {
  using enum StepEvent;
  const std::vector<Agreement> agreements{
      agreement(AgreementKind::twin, {step(signing, "1990"), step(ended, "2026-12-31")})};
  const auto before = relation_from(agreements, test::day("2026-12-30"));
  REQUIRE(before);
  CHECK(before->standing == Standing::active);
  CHECK(before->since->text() == "1990");
  CHECK_FALSE(before->ended_on);
  const auto after = relation_from(agreements, test::day("2026-12-31"));
  REQUIRE(after);
  CHECK(after->standing == Standing::ended);
  CHECK(after->ended_on->text() == "2026-12-31");
}

TEST_CASE("an agreement with a step nobody can read is not shown at all") {
  const Json steps = Json::array({test::step_json("signed", "1990"), test::step_json("blessed")});
  CHECK(decode_agreement(test::record_of(
      test::agreement_json("a", "brno", Json::array({test::step_json("signed", "1990")})))));
  const auto decoded = decode_agreement(test::record_of(test::agreement_json("a", "brno", steps)));
  REQUIRE_FALSE(decoded);
  CHECK(decoded.error().message.find("blessed") != std::string::npos);
}

}  // namespace pobratym::model
