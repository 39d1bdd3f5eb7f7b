// SPDX-License-Identifier: Apache-2.0
// Where words of one language may be divided: Liang's patterns (F. M. Liang, Word Hy-phen-a-tion by
// Com-put-er, 1983), read from the files that Debian's hyphen-* packages bring. Kept as one sorted
// table, a tenth of the memory that libhyphen's automaton takes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"

namespace pobratym::ui {

class HyphenPatterns {
 public:
  /// `bytes`: a file with its character set in the first line (UTF-8, ISO8859-1 or ISO8859-2; no
  /// other is read), then settings and patterns, one a line.
  [[nodiscard]] static Result<HyphenPatterns> read(std::string_view bytes);

  /// For every letter of `word`, whether the word may be divided before it. Letters in lower case,
  /// an apostrophe as "'". Nothing is said of how few letters may stand alone.
  [[nodiscard]] std::vector<bool> points(std::u32string_view word) const;

  [[nodiscard]] std::size_t size() const { return patterns_.size(); }

 private:
  struct Pattern {
    std::uint32_t at = 0;     // of its first letter in letters_
    std::uint32_t marks = 0;  // of its first weight in weights_; one more than letters
    std::uint8_t length = 0;
  };
  [[nodiscard]] std::u16string_view letters_of(const Pattern& pattern) const {
    return std::u16string_view(letters_).substr(pattern.at, pattern.length);
  }
  void add(std::u32string_view line);

  std::u16string letters_;
  std::vector<std::uint8_t> weights_;
  std::vector<Pattern> patterns_;  // sorted by their letters
};

}  // namespace pobratym::ui
