// SPDX-License-Identifier: Apache-2.0
// The words of the interface in one language. Patterns are ICU MessageFormat, because only CLDR's
// plural rules know that it is "1 місто, 2 міста, 5 міст".
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "content/base/result.hpp"

namespace pobratym::i18n {

/// A value for a named place in a pattern.
using TextArgument = std::pair<std::string_view, std::variant<std::int64_t, std::string>>;

/// Of a pattern: words, or the name of a place for words.
struct TextPiece {
  std::string text;
  bool is_place = false;
};

class Texts {
 public:
  /// `json` is one object of key to pattern; every pattern must be valid MessageFormat.
  [[nodiscard]] static Result<Texts> read(std::string language, std::string_view json);

  [[nodiscard]] const std::string& language() const { return language_; }

  /// The words for `key`; the key itself when there are none, so that a gap is seen at once. A
  /// value that runs from right to left is isolated from the words around it.
  [[nodiscard]] std::string operator()(std::string_view key) const;
  [[nodiscard]] std::string operator()(std::string_view key,
                                       std::initializer_list<TextArgument> arguments) const;

  [[nodiscard]] bool has(std::string_view key) const { return patterns_.contains(key); }
  [[nodiscard]] std::vector<std::string> keys() const;

  /// The named places of a pattern, sorted: translations must agree on them.
  [[nodiscard]] std::vector<std::string> places(std::string_view key) const;

 private:
  struct Format;
  struct Pattern {
    std::string text;
    /// The whole pattern when it has nothing but places for words: filled in without ICU. One
    /// piece when it has no places at all.
    std::vector<TextPiece> pieces;
    /// Made when it is first filled in; a view fills in hundreds, and reading a pattern takes
    /// longer than filling it in. Shared, because whoever copies the words means the same patterns.
    mutable std::shared_ptr<Format> format = nullptr;
  };
  /// Empty when ICU has to: numbers are written as the language writes them.
  [[nodiscard]] static std::optional<std::string> filled_in(
      const Pattern& pattern, std::initializer_list<TextArgument> arguments);

  std::string language_;
  std::map<std::string, Pattern, std::less<>> patterns_;
};

}  // namespace pobratym::i18n
