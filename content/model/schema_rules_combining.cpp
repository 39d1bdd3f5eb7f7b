// SPDX-License-Identifier: Apache-2.0
// Schemas of schemas: sections 6.6 and 6.7 of JSON Schema Validation draft 7. "It fits none of
// five" helps nobody, so where one alternative is clearly meant its own problems are named.
#include <algorithm>
#include <optional>

#include "content/model/schema_judge.hpp"
#include "content/model/schema_rules.hpp"

namespace pobratym::model::rules {
namespace {

/// The names, when `schema` says nothing but "required".
const Json* only_required(const Json& schema) {
  return schema.is_object() && schema.size() == 1 ? member(schema, "required") : nullptr;
}

/// "title, ref", when all alternatives are about one field each that must be there; else empty.
std::string required_names(const Json& alternatives) {
  std::string names;
  for (const Json& alternative : alternatives) {
    const Json* required = only_required(alternative);
    if (required == nullptr || required->size() != 1) return {};
    names += (names.empty() ? "" : ", ") + (*required)[0].get<std::string>();
  }
  return names;
}

/// A problem that says the alternative was not meant at all: another type, or another "kind".
bool is_about_the_choice(const Problem& problem, const std::string& pointer) {
  if (problem.field == pointer) return problem.code == "type" || problem.code == "enum";
  return problem.code == "const";
}

void explain_none(Judge& judge, const Json& alternatives, const Json& value,
                  const Location& place) {
  if (judge.is_done()) return;
  const std::string names = value.is_object() ? required_names(alternatives) : std::string();
  if (!names.empty()) {
    return judge.add(place, "one-needed", [&] { return ProblemParams{{"names", names}}; });
  }
  const std::string pointer = place.pointer();
  std::optional<std::vector<Problem>> meant;
  std::size_t candidates = 0;
  for (const Json& alternative : alternatives) {
    auto problems = judge.try_out(alternative, value, place);
    const bool other = std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
      return is_about_the_choice(problem, pointer);
    });
    if (other) continue;
    ++candidates;
    if (!meant || problems.size() < meant->size()) meant = std::move(problems);
  }
  if (candidates == 1) return judge.add_all(*std::move(meant));
  judge.add(place, "fits-none",
            [&] { return ProblemParams{{"count", std::to_string(alternatives.size())}}; });
}

}  // namespace

void all_of(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
            const Location& place) {
  for (const Json& part : rule) {
    if (judge.is_done()) return;
    judge.judge(part, value, place);
  }
}

void any_of(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
            const Location& place) {
  for (const Json& alternative : rule) {
    if (judge.fits(alternative, value, place)) return;
  }
  if (judge.is_quiet()) return judge.add(place, "fits-none");
  explain_none(judge, rule, value, place);
}

void one_of(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
            const Location& place) {
  const auto fitting = std::count_if(rule.begin(), rule.end(), [&](const Json& alternative) {
    return judge.fits(alternative, value, place);
  });
  if (fitting == 1) return;
  if (judge.is_quiet()) return judge.add(place, "fits-several");
  if (fitting == 0) return explain_none(judge, rule, value, place);
  const std::string names = value.is_object() ? required_names(rule) : std::string();
  if (names.empty()) return judge.add(place, "fits-several");
  judge.add(place, "only-one", [&] { return ProblemParams{{"names", names}}; });
}

void negation(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
              const Location& place) {
  if (!judge.fits(rule, value, place)) return;
  const Json* required = only_required(rule);
  if (required != nullptr && required->size() == 1 && value.is_object()) {
    const auto& name = (*required)[0].get_ref<const std::string&>();
    return judge.add(Location{&place, &name, 0}, "left-out");
  }
  judge.add(place, "not-this");
}

void condition(Judge& judge, const Json& schema, const Json& rule, const Json& value,
               const Location& place) {
  const char* branch = judge.fits(rule, value, place) ? "then" : "else";
  if (const Json* then = member(schema, branch)) judge.judge(*then, value, place);
}

}  // namespace pobratym::model::rules
