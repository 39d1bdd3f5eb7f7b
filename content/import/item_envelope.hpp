// SPDX-License-Identifier: Apache-2.0
// What every imported item says, wherever it comes from: its type, that nobody has checked it, and
// who published it.
#pragma once

#include "content/base/json.hpp"
#include "content/import/imported.hpp"

namespace pobratym::import {

/// Adds "type", "verified" and "sources", and to an event the city of the options.
void add_envelope(Json& document, std::string_view type, const ReadOptions& options);

/// A uid that calendars take: at most 255 characters; longer ones become their hash.
[[nodiscard]] std::string fitting_uid(const std::string& uid);

}  // namespace pobratym::import
