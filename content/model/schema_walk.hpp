// SPDX-License-Identifier: Apache-2.0
// Goes through a document and its schema side by side. References, the languages of a record and
// rules written in code are questions to the same walk.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "content/model/schema.hpp"

namespace pobratym::model {

/// A schema that applies to `value`, which stands at `pointer` (RFC 6901) in the document.
using Visit =
    std::function<void(const Json& schema, const Json& value, const std::string& pointer)>;

/// Visits every schema that applies, outer ones first. "$ref" and "allOf" are followed; of "anyOf",
/// "oneOf", "if" and "dependencies" only what fits the value. Stops at the depth at which checking
/// stops.
void walk(const Schemas& schemas, const Json& schema, const Json& value, const std::string& pointer,
          const Visit& visit);

/// `pointer` with one more step, escaped.
[[nodiscard]] std::string pointer_to(const std::string& pointer, std::string_view step);

}  // namespace pobratym::model
