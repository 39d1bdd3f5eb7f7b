// SPDX-License-Identifier: Apache-2.0
// The keyboards that are drawn on the screen: which letters, in which rows. Letters with marks have
// keys of their own, because nobody who holds a key down on a public screen knows what it is for.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym::kiosk {

struct KeyboardLayout {
  std::string_view tag;                  ///< BCP 47 of its language; "signs" for digits and signs
  std::string_view label;                ///< on the key that leads to it: "АБВ", "ABC", "123"
  std::array<std::string_view, 4> rows;  ///< letters with spaces between; fewer rows: empty ones
};

inline constexpr std::string_view kSigns = "signs";

/// Every layout once, signs last.
[[nodiscard]] std::span<const KeyboardLayout> keyboard_layouts();

/// Row by row.
[[nodiscard]] std::vector<std::vector<std::string>> letters_of(const KeyboardLayout& layout);

/// Null when there is none of that name.
[[nodiscard]] const KeyboardLayout* find_keyboard(std::string_view tag);

/// The layout a visitor begins with: that of their language, English for one that has none.
[[nodiscard]] const KeyboardLayout& keyboard_for(std::string_view language);

}  // namespace pobratym::kiosk
