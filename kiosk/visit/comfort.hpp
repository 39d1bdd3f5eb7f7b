// SPDX-License-Identifier: Apache-2.0
// How a visitor wants the screen: part of the visit, and forgotten with it.
#pragma once

#include <string_view>

namespace pobratym::kiosk {

enum class Colours { light, dark, contrast };
enum class TextSize { normal, large, largest };

struct Comfort {
  Colours colours = Colours::light;
  TextSize text = TextSize::normal;
  bool more_time = false;
  bool less_motion = false;  ///< pages jump where they would glide
  bool operator==(const Comfort&) const = default;
};

/// 1, 1.5 or 2 times.
[[nodiscard]] constexpr float factor(TextSize size) {
  return size == TextSize::normal ? 1.0f : size == TextSize::large ? 1.5f : 2.0f;
}

/// "light", "dark", "contrast"; "normal", "large", "largest": in commands and keys of texts.
[[nodiscard]] std::string_view to_text(Colours colours);
[[nodiscard]] std::string_view to_text(TextSize size);

}  // namespace pobratym::kiosk
