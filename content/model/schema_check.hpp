// SPDX-License-Identifier: Apache-2.0
// Judges any JSON value by any schema of the subset (content/schema/README.md). Meaning is JSON
// Schema draft 7's; what is said is ours.
#pragma once

#include <cstddef>
#include <vector>

#include "content/model/problem.hpp"
#include "content/model/schema.hpp"

namespace pobratym::model {

struct CheckLimits {
  std::size_t value_depth = 64;   ///< arrays and objects in one another
  std::size_t depth = 400;        ///< schemas in one another, references followed
  std::size_t steps = 1'000'000;  ///< schemas applied in all
};

/// Everything that is wrong with `value`, with pointers into it, file and record left empty. Only
/// "too-deep" or "too-much-work" when it takes more than the limits. `schema` belongs to `schemas`.
[[nodiscard]] std::vector<Problem> check_value(const Schemas& schemas, const Json& schema,
                                               const Json& value, const CheckLimits& limits = {});

/// Whether nothing is; stops at the first thing.
[[nodiscard]] bool fits(const Schemas& schemas, const Json& schema, const Json& value,
                        const CheckLimits& limits = {});

}  // namespace pobratym::model
