// SPDX-License-Identifier: Apache-2.0
#include "content/search/rank.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace pobratym::search {
namespace {

constexpr std::string_view kTypes[] = {
    "city", "event",   "exchange",   "notice",    "help-call", "hotline",      "organisation",
    "poll", "project", "initiative", "agreement", "legal-act", "history-item", "term",
};

/// The next piece of `text` up to `sign`; both are left off `text`. Every candidate of a search
/// comes here, so nothing is copied.
std::string_view take_piece(std::string_view& text, char sign) {
  const std::size_t end = std::min(text.find(sign), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

}  // namespace

Fit fit_of(std::string_view titles, const std::vector<Alternatives>& words) {
  Fit best = Fit::in_text;
  std::vector<bool> seen(words.size(), false);
  while (!titles.empty()) {
    std::string_view name = take_piece(titles, '\n');
    std::size_t place = 0;
    std::size_t in_order = 0;  // words of the query that the name begins with
    for (; !name.empty(); ++place) {
      const std::string_view word = take_piece(name, ' ');
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].wanted.has(word)) continue;
        seen[i] = true;
        if (i == place && in_order == place) ++in_order;
      }
    }
    if (in_order < words.size()) continue;
    best = std::min(best, place == words.size() ? Fit::whole_title : Fit::title_begins);
  }
  const bool all = std::find(seen.begin(), seen.end(), false) == seen.end();
  return all ? std::min(best, Fit::in_title) : best;
}

std::int64_t rank_of(Fit fit, std::uint8_t type_order, bool by_synonym) {
  constexpr std::uint8_t kReading = 8;  // projects and what follows them
  constexpr std::uint8_t kFiling = 13;  // terms and types that nobody knows
  const int type = type_order >= kFiling ? 5 : type_order >= kReading ? 2 : type_order > 1 ? 1 : 0;
  return 2 * static_cast<int>(fit) + type + (by_synonym ? 3 : 0);
}

std::uint8_t order_of_type(std::string_view type) {
  const auto* found = std::find(std::begin(kTypes), std::end(kTypes), type);
  return static_cast<std::uint8_t>(found - std::begin(kTypes));
}

}  // namespace pobratym::search
