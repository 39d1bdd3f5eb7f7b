// SPDX-License-Identifier: Apache-2.0
// What a visitor types, and on which keyboard. Part of the session, so it is forgotten with them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pobratym::kiosk {

/// Bytes of UTF-8. No name, place or event takes more words to find.
inline constexpr std::size_t kMostTyped = 120;

struct Typing {
  std::string words;
  std::string keyboard;  ///< tag of the layout; empty for that of the visitor's language
  bool keyboard_hidden = false;
  std::optional<bool>
      capital;  ///< as Shift was touched; without a touch, a sentence begins with one
  bool operator==(const Typing&) const = default;
};

/// What a key may add: a few characters of UTF-8 without control characters.
[[nodiscard]] bool can_be_typed(std::string_view letters);

/// Whether the next letter begins a sentence: nothing before it, or a full stop and a space.
[[nodiscard]] bool begins_sentence(std::string_view words);

/// Adds letters as long as `most` bytes leave room; a space only after a word.
void type(std::string& words, std::string_view letters, std::size_t most = kMostTyped);

}  // namespace pobratym::kiosk
