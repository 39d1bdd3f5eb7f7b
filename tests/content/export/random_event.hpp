// SPDX-License-Identifier: Apache-2.0
// Events made by chance from a seed, over every field of the schema, with what is hard to write in
// a calendar: commas and semicolons, backslashes, quotes, line ends, many scripts, zones that
// differ, clocks that change.
#pragma once

#include <cstdint>

#include "content/model/record.hpp"

namespace pobratym::exporting {

/// The same seed gives the same event on every machine. It passes validation, and its texts are as
/// the import leaves them (no HTML, no double spaces): what somebody wrote in a form.
[[nodiscard]] model::Record random_event(std::uint64_t seed);

}  // namespace pobratym::exporting
