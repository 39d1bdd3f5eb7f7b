// SPDX-License-Identifier: Apache-2.0
// Text as the search sees it: a row of folded words that know where they stand. The same function
// fills the index, reads the query and marks what was found, so the three cannot disagree.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym::search {

inline constexpr std::size_t kLongestWord = 40;  ///< letters; the rest of a longer word is left out

struct Word {
  std::string text;       ///< folded: "харкові"
  std::size_t begin = 0;  ///< bytes into the text it comes from
  std::size_t end = 0;
};

/// Letters and digits make words; everything else, hyphens too, stands between them. An apostrophe
/// between Cyrillic letters is dropped ("п’ять" → "пять"), the English ’s is left off, any other
/// parts words. Bytes that are no UTF-8 are gaps.
[[nodiscard]] std::vector<Word> words_of(std::string_view text, std::size_t most = 200'000);

/// The same one by one, each gone when the next is read: for whoever only looks at them.
void each_word(std::string_view text, const std::function<void(const Word&)>& look);

/// The words with one space between them.
[[nodiscard]] std::string folded(std::string_view text);

/// How many letters a word has.
[[nodiscard]] std::size_t letters_in(std::string_view word);

}  // namespace pobratym::search
