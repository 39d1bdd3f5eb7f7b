// SPDX-License-Identifier: Apache-2.0
// One slip of the finger: a letter too many, too few, another one, or two that changed places.
// Words one slip apart share a shape: the word without one of its letters (Garbe's symmetric
// deletion), so they are found by looking shapes up and not by comparing with every word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pobratym::search {

inline constexpr std::size_t kShortestForgiven = 4;  ///< letters; shorter words have too many twins
inline constexpr std::size_t kLongestForgiven = 24;

/// The word and the word without each of its letters, each once. Empty for a word that is too
/// short or too long to be forgiven.
[[nodiscard]] std::vector<std::string> shapes_of(std::string_view word);

/// Whether one slip, and not more, leads from one to the other (Damerau's distance is 1).
[[nodiscard]] bool one_slip_apart(std::string_view a, std::string_view b);

}  // namespace pobratym::search
