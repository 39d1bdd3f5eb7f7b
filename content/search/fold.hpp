// SPDX-License-Identifier: Apache-2.0
// One letter as the search sees it: no capitals, no accents, one letter where people mix two.
// The index and the query fold by the same table, so a change here is a change of the index.
#pragma once

#include <cstdint>
#include <string>

namespace pobratym::search {

enum class Kind : std::uint8_t {
  letter,      ///< a letter or a digit: part of a word
  mark,        ///< an accent that stands by itself: part of a word, and dropped
  apostrophe,  ///< what follows it decides (words.hpp)
  gap,         ///< everything else: between words
};

[[nodiscard]] Kind kind_of(char32_t code_point);

/// Whether the letter is Cyrillic: there an apostrophe joins what it stands between.
[[nodiscard]] bool is_cyrillic(char32_t code_point);

/// Appends what a letter becomes, as UTF-8: "Ї" → "ї", "Ґ" → "г", "ё" → "е", "Š" → "s", "ß" → "ss".
void append_folded(std::string& text, char32_t letter);

}  // namespace pobratym::search
