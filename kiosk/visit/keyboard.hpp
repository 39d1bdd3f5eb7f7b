// SPDX-License-Identifier: Apache-2.0
// The keyboards that are drawn on the screen: which letters, in which rows. Letters with marks have
// keys of their own, because nobody who holds a key down on a public screen knows what it is for.
#pragma once

#include <string_view>
#include <vector>

namespace pobratym::kiosk {

struct KeyboardLayout {
  std::string_view tag;    ///< BCP 47 of its language; "signs" for digits and signs
  std::string_view label;  ///< on the key that leads to it: "АБВ", "ABC", "123"
  std::vector<std::vector<std::string_view>> rows;
};

inline constexpr std::string_view kSigns = "signs";

/// Every layout once, signs last.
[[nodiscard]] const std::vector<KeyboardLayout>& keyboard_layouts();

/// Null when there is none of that name.
[[nodiscard]] const KeyboardLayout* find_keyboard(std::string_view tag);

/// The layout a visitor begins with: that of their language, English for one that has none.
[[nodiscard]] const KeyboardLayout& keyboard_for(std::string_view language);

}  // namespace pobratym::kiosk
