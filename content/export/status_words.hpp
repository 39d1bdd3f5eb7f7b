// SPDX-License-Identifier: Apache-2.0
// The few words that an export adds to what a record says. Phones show a title and little else:
// what became of an event has to stand in it.
#pragma once

#include <string>
#include <string_view>

namespace pobratym::exporting {

/// "Cancelled" in the language, else in English; empty for "scheduled". Also of "sample".
[[nodiscard]] std::string_view status_word(std::string_view status, std::string_view language);

}  // namespace pobratym::exporting
