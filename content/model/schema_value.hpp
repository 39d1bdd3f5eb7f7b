// SPDX-License-Identifier: Apache-2.0
// JSON values as a schema compares them: by what they mean, exactly. 1 and 1.0 are one number, 0.1
// is a tenth and not the nearest double, and true is no number.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/json.hpp"

namespace pobratym::model {

/// A total order over values; equal where JSON Schema calls them equal (draft 7, section 4.2.3).
/// Numbers are compared without rounding. Recurses as deep as the values.
[[nodiscard]] std::weak_ordering compare_values(const Json& a, const Json& b);

[[nodiscard]] inline bool same_value(const Json& a, const Json& b) {
  return compare_values(a, b) == std::weak_ordering::equivalent;
}

/// A number without a fraction, 2.0 too.
[[nodiscard]] bool is_whole(const Json& value);

/// A whole number from 0 that fits, 2.0 too.
[[nodiscard]] std::optional<std::size_t> as_count(const Json& value);

/// Whether `number` is a whole multiple of `step`, both read as the decimals that they are written
/// as; `step` is above 0.
[[nodiscard]] bool is_multiple(const Json& number, const Json& step);

/// Code points of UTF-8 text.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The value as JSON, cut to what a sentence can hold.
[[nodiscard]] std::string shown_value(const Json& value);

/// Whether arrays and objects stand in one another deeper than `most`; uses no stack.
[[nodiscard]] bool is_deeper_than(const Json& value, std::size_t most);

}  // namespace pobratym::model
