// SPDX-License-Identifier: Apache-2.0
// The suffix rules of a hunspell .aff file (hunspell(5), AFFIX CREATION): what may follow a word of
// the dictionary, forwards to make its forms and backwards to find where a form may come from.
// Prefixes and rules that follow rules are left out: README.md says why.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"

namespace pobratym::lexicon {

/// "SFX a Y 1" / "SFX a о ах [^с]о": words under flag a that end with о after anything but с lose
/// the о and get ах.
struct SuffixRule {
  char flag = 0;
  std::u32string strip;
  std::u32string add;
  struct Place {
    bool any = false;  ///< "."
    bool none_of = false;
    std::u32string letters;
  };
  std::vector<Place> condition;  ///< of the word's last letters

  [[nodiscard]] bool applies(std::u32string_view word) const;
};

class AffixRules {
 public:
  /// invalid for an encoding other than UTF-8 and for flags that are not single characters.
  [[nodiscard]] static Result<AffixRules> parse(std::string_view text);

  /// The word and its forms under these flags, each once.
  [[nodiscard]] std::vector<std::u32string> forms(const std::u32string& word,
                                                  std::string_view flags) const;

  struct Origin {
    std::u32string word;
    char flag = 0;
  };
  /// Words that `form` would be a form of if the dictionary had them under that flag.
  [[nodiscard]] std::vector<Origin> origins(std::u32string_view form) const;

 private:
  std::map<char, std::vector<SuffixRule>> by_flag_;
  std::map<std::u32string, std::vector<SuffixRule>, std::less<>> by_ending_;
  std::size_t longest_ending_ = 0;
};

}  // namespace pobratym::lexicon
