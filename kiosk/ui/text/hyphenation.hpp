// SPDX-License-Identifier: Apache-2.0
// Which words of a paragraph may be divided with a hyphen, and where: the language's patterns, and
// the customs on top that they do not know. Patterns are read when the first long word needs them.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "kiosk/ui/text/font_set.hpp"
#include "kiosk/ui/text/hyphen_patterns.hpp"
#include "kiosk/ui/text/paragraph.hpp"

namespace pobratym::ui {

class Hyphenation {
 public:
  /// `files` by language, as FontFiles has them.
  explicit Hyphenation(std::map<std::string, Path, std::less<>> files) : files_(std::move(files)) {}

  /// Raises Character::before of the places inside words where a hyphen may stand; needs graphemes.
  /// True when there are any. A word of five letters or fewer stays whole, two letters stay before
  /// a hyphen and three behind it, a vowel in either part; a name had better stay whole.
  bool find(Paragraph& paragraph, std::string_view language);

 private:
  [[nodiscard]] const HyphenPatterns* patterns(std::string_view language);

  std::map<std::string, Path, std::less<>> files_;
  std::map<std::string, std::optional<HyphenPatterns>, std::less<>> read_;
};

}  // namespace pobratym::ui
