// SPDX-License-Identifier: Apache-2.0
// The keyboard on the screen: rows of keys, each with what it says, what is read aloud and what it
// asks for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

enum class KeyKind { letter, shift, erase, layout, signs, space, done };

struct KeyCap {
  KeyKind kind = KeyKind::letter;
  std::string label;    ///< may be empty where an icon says it
  std::string name;     ///< read aloud
  std::string command;  ///
  float width = 1;      ///< in letters' keys
  bool on = false;      ///< of Shift
};

struct KeyboardView {
  std::string layout;  ///< its tag
  std::vector<std::vector<KeyCap>> rows;
};

/// `done` is what the key says that puts the keyboard away. `written` is what stands in the field
/// where capitals matter: a sentence begins with one, and Shift changes the next letter.
[[nodiscard]] KeyboardView make_keyboard(const Scene& scene, const std::string& done,
                                         std::optional<std::string_view> written = {});

}  // namespace pobratym::kiosk
