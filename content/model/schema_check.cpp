// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_check.hpp"

#include <algorithm>

#include "content/model/schema_judge.hpp"
#include "content/model/schema_value.hpp"

namespace pobratym::model {

std::vector<Problem> check_value(const Schemas& schemas, const Json& schema, const Json& value,
                                 const CheckLimits& limits) {
  if (is_deeper_than(value, limits.value_depth)) return {{"", "", "", "too-deep"}};
  Judge judge(schemas.index(), limits);
  judge.judge(schema, value, Location{});
  if (const auto code = judge.stopped()) return {{"", "", "", *code}};
  std::vector<Problem> problems;
  for (Problem& problem : judge.take()) {
    // Two parts of "allOf" may say the same.
    if (std::find(problems.begin(), problems.end(), problem) == problems.end()) {
      problems.push_back(std::move(problem));
    }
  }
  return problems;
}

bool fits(const Schemas& schemas, const Json& schema, const Json& value,
          const CheckLimits& limits) {
  if (is_deeper_than(value, limits.value_depth)) return false;
  Judge judge(schemas.index(), limits);
  return judge.fits(schema, value, Location{}) && !judge.stopped();
}

}  // namespace pobratym::model
