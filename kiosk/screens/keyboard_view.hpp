// SPDX-License-Identifier: Apache-2.0
// The keyboard on the screen: rows of keys, each with what it says, what is read aloud and what it
// asks for.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

enum class KeyKind { letter, erase, layout, signs, space, done };

struct KeyCap {
  KeyKind kind = KeyKind::letter;
  std::string label;    ///< may be empty where an icon says it
  std::string name;     ///< read aloud
  std::string command;  ///
  float width = 1;      ///< in letters' keys
};

struct KeyboardView {
  std::string layout;  ///< its tag
  std::vector<std::vector<KeyCap>> rows;
};

/// `done` is what the key says that puts the keyboard away.
[[nodiscard]] KeyboardView make_keyboard(const Scene& scene, const std::string& done);

}  // namespace pobratym::kiosk
