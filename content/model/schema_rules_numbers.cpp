// SPDX-License-Identifier: Apache-2.0
// Numbers: section 6.2 of JSON Schema Validation draft 7.
#include "content/model/schema_judge.hpp"
#include "content/model/schema_rules.hpp"
#include "content/model/schema_value.hpp"

namespace pobratym::model::rules {

void minimum(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
             const Location& place) {
  if (!value.is_number() || compare_values(value, rule) >= 0) return;
  judge.add(place, "too-small", [&] { return ProblemParams{{"least", shown_value(rule)}}; });
}

void maximum(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
             const Location& place) {
  if (!value.is_number() || compare_values(value, rule) <= 0) return;
  judge.add(place, "too-great", [&] { return ProblemParams{{"most", shown_value(rule)}}; });
}

void exclusive_minimum(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                       const Location& place) {
  if (!value.is_number() || compare_values(value, rule) > 0) return;
  judge.add(place, "not-above", [&] { return ProblemParams{{"limit", shown_value(rule)}}; });
}

void exclusive_maximum(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                       const Location& place) {
  if (!value.is_number() || compare_values(value, rule) < 0) return;
  judge.add(place, "not-below", [&] { return ProblemParams{{"limit", shown_value(rule)}}; });
}

void multiple_of(Judge& judge, const Json& /*schema*/, const Json& rule, const Json& value,
                 const Location& place) {
  if (!value.is_number() || is_multiple(value, rule)) return;
  judge.add(place, "not-multiple", [&] {
    return ProblemParams{{"found", shown_value(value)}, {"step", shown_value(rule)}};
  });
}

}  // namespace pobratym::model::rules
