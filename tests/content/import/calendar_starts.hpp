// SPDX-License-Identifier: Apache-2.0
// A calendar as our reader and our expansion of recurrences see it, for comparing with others.
#pragma once

#include <string>

#include "content/base/bytes.hpp"
#include "content/base/clock.hpp"
#include "content/base/json.hpp"

namespace pobratym::import {

/// {"error"} or {"found", "items", "findings", "invalid": problems of documents against the schema,
/// "events": [{"uid", "start", "starts"}]}.
[[nodiscard]] Json describe_calendar(BytesView bytes, const std::string& zone, Instant from,
                                     Instant to);

}  // namespace pobratym::import
