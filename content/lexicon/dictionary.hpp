// SPDX-License-Identifier: Apache-2.0
// A hunspell dictionary asked one question: of which words are these forms, and what are all the
// forms of those words. A dictionary has hundreds of thousands of words and a city's content some
// thousands, so the file is gone through once and only the words that may matter are looked at.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/lexicon/affix_rules.hpp"

namespace pobratym::lexicon {

class Dictionary {
 public:
  /// The contents of a .aff and of a .dic file.
  [[nodiscard]] static Result<Dictionary> from(std::string_view affixes, std::string words);

  /// For every entry that has one of `forms` among its own: all its forms, the basic one first.
  /// `forms` and the answer in lower case, as lower() makes it.
  [[nodiscard]] std::vector<std::vector<std::string>> families_of(
      const std::set<std::string>& forms) const;

 private:
  Dictionary(AffixRules rules, std::string words)
      : rules_(std::move(rules)), words_(std::move(words)) {}
  AffixRules rules_;
  std::string words_;
};

/// As dictionaries spell: lower case, one apostrophe, no stress mark, the English ’s left off.
[[nodiscard]] std::string lower(std::string_view word);

}  // namespace pobratym::lexicon
