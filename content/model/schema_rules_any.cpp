// SPDX-License-Identifier: Apache-2.0
// Choices: section 6.1 of JSON Schema Validation draft 7.
#include <algorithm>

#include "content/model/schema_judge.hpp"
#include "content/model/schema_rules.hpp"
#include "content/model/schema_value.hpp"

namespace pobratym::model::rules {
namespace {

constexpr std::size_t kMostChoices = 40;  ///< named in one sentence

std::string list_of(const Json& choices) {
  std::string list;
  for (std::size_t i = 0; i < choices.size() && i < kMostChoices; ++i) {
    const Json& choice = choices[i];
    list += (i == 0 ? "" : ", ") +
            (choice.is_string() ? choice.get<std::string>() : shown_value(choice));
  }
  return choices.size() > kMostChoices ? list + ", …" : list;
}

}  // namespace

void enumeration(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                 const Location& place) {
  const bool known = std::any_of(rule.begin(), rule.end(),
                                 [&](const Json& choice) { return same_value(choice, value); });
  if (known) return;
  judge.add(place, "enum", [&] {
    return ProblemParams{{"found", shown_value(value)}, {"allowed", list_of(rule)}};
  });
}

void constant(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
              const Location& place) {
  if (same_value(rule, value)) return;
  judge.add(place, "const", [&] {
    return ProblemParams{{"found", shown_value(value)}, {"expected", shown_value(rule)}};
  });
}

}  // namespace pobratym::model::rules
