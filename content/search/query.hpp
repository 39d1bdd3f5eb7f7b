// SPDX-License-Identifier: Apache-2.0
// What a visitor typed, taken apart. Anything at all may be typed, so everything has a limit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pobratym::search {

inline constexpr std::size_t kLongestQuery = 200;  ///< bytes; the rest is not looked at
inline constexpr std::size_t kMostQueryWords = 8;

struct QueryWord {
  std::string text;    ///< folded
  bool begun = false;  ///< still being typed: it stands for every word that begins with it
};

struct Query {
  std::string typed;  ///< within the limit, cut between characters
  std::vector<QueryWord> words;

  [[nodiscard]] bool empty() const { return words.empty(); }
  /// The words with one space between them.
  [[nodiscard]] std::string text() const;
};

/// The last word is begun unless something stands after it. Little words ("в", "the", "na") are
/// left out where there are others.
[[nodiscard]] Query parse_query(std::string_view typed);

}  // namespace pobratym::search
