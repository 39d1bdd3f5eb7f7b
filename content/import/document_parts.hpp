// SPDX-License-Identifier: Apache-2.0
// A document in the parts that change hands one by one: a field, of a text one language, of a place
// its name and its address. So a clerk who translates a title still gets the feed's next correction
// of the original, and one who corrects the address still gets a new name.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "content/base/json.hpp"

namespace pobratym::import {

/// "start", "title/cs", "place/name/cs", "place/geo" → the value. What every record says about
/// itself and belongs to the pack (id, status, updated, verified, review_note, …) is no part.
using Parts = std::map<std::string, Json>;

[[nodiscard]] Parts parts_of(const Json& document);

/// `document` with exactly these parts, and what is no part as it was.
[[nodiscard]] Json with_parts(const Json& document, const Parts& parts);

/// 64 hexadecimal digits. The day on which sources were looked at does not count: it is another one
/// at every import.
[[nodiscard]] std::string fingerprint_of(std::string_view part, const Json& value);

/// What a finding quotes of a value: a text as it is, anything else as JSON.
[[nodiscard]] std::string excerpt_of(const Json& value);

}  // namespace pobratym::import
