// SPDX-License-Identifier: Apache-2.0
// What somebody meant who typed with the other keyboard layout: "ghbdsn" is "привіт", ",hyj" is
// "брно", "икще"… The keys are those of ЙЦУКЕН, Ukrainian and Russian, and of QWERTY.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pobratym::search {

/// The same keys on the other layouts, the likeliest first; at most two. Empty when nothing would
/// change. `typed` is the query as it was typed: punctuation keys are letters on the other layout.
[[nodiscard]] std::vector<std::string> other_layouts(std::string_view typed);

}  // namespace pobratym::search
