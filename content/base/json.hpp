// SPDX-License-Identifier: Apache-2.0
// JSON (RFC 8259) as the project reads it: strict, with limits, and never by exception. Objects
// keep their keys sorted, so that the same document is always the same bytes.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"

namespace pobratym {

using Json = nlohmann::json;

struct JsonLimits {
  std::size_t bytes = 16u << 20u;  ///< longest text
  std::size_t depth = 32;          ///< deepest nesting of arrays and objects
  std::size_t values = 400'000;    ///< in all; an empty list is three bytes of text and fifty here
};

/// invalid on a syntax error, a repeated key, bad UTF-8, a number that overflows, or a limit;
/// the message names line and column.
[[nodiscard]] Result<Json> parse_json(BytesView text, const JsonLimits& limits = {});

/// Compact, keys sorted, UTF-8 as it is.
[[nodiscard]] Bytes dump_json(const Json& json);

/// Indented by two, for files that people read.
[[nodiscard]] Bytes dump_json_pretty(const Json& json);

/// A member of an object, or nullptr when `json` is no object or has no such member.
[[nodiscard]] const Json* member(const Json& json, std::string_view key);

/// Typed members; empty when absent or of another type.
[[nodiscard]] std::optional<std::string> string_member(const Json& json, std::string_view key);
[[nodiscard]] std::optional<std::int64_t> integer_member(const Json& json, std::string_view key);
[[nodiscard]] std::optional<double> number_member(const Json& json, std::string_view key);
[[nodiscard]] bool bool_member(const Json& json, std::string_view key, bool otherwise = false);

/// Strings of an array member, other elements left out.
[[nodiscard]] std::vector<std::string> string_list_member(const Json& json, std::string_view key);

}  // namespace pobratym
