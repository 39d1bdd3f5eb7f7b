// SPDX-License-Identifier: Apache-2.0
// What a result shows of its record: a few words around what was found, and which of them those
// are.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/search/record_texts.hpp"
#include "content/search/words.hpp"

namespace pobratym::search {

inline constexpr std::size_t kExtractLetters = 160;  ///< at most, the dots at its ends not counted

/// A stretch of text to be highlighted, in bytes of UTF-8; whole characters.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Mark&) const = default;
};

struct Marked {
  std::string text;
  std::string language;
  std::vector<Mark> marks;  ///< in order, apart from each other

  [[nodiscard]] bool empty() const { return text.empty(); }
};

/// The words that were looked for, all their forms and alternatives among them.
struct Wanted {
  std::set<std::string, std::less<>> words;
  std::vector<std::string> beginnings;  ///< of words still being typed

  [[nodiscard]] bool has(std::string_view word) const;
};

/// The whole text with its marks.
[[nodiscard]] Marked marked(const Text& text, const Wanted& wanted);

/// The record's title in the first language of `order` that it has.
[[nodiscard]] Marked title_of(const std::vector<Text>& texts, const Wanted& wanted,
                              const std::vector<std::string>& order);

/// Cut from the first text of the body that has what was looked for, languages by `order`. When
/// only a title in another language has it, that title; when `title` shows it already, the
/// beginning of the body, without marks.
[[nodiscard]] Marked extract_of(const std::vector<Text>& texts, const Marked& title,
                                const Wanted& wanted, const std::vector<std::string>& order);

}  // namespace pobratym::search
