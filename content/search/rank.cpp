// SPDX-License-Identifier: Apache-2.0
#include "content/search/rank.hpp"

#include <algorithm>
#include <string>

#include "content/base/text.hpp"

namespace pobratym::search {
namespace {

constexpr std::string_view kTypes[] = {
    "city", "event",   "exchange",   "notice",    "help-call", "hotline",      "organisation",
    "poll", "project", "initiative", "agreement", "legal-act", "history-item", "term",
};

/// How many words of the query the name begins with, in order.
std::size_t words_at_start(const std::vector<std::string>& name,
                           const std::vector<Alternatives>& words) {
  std::size_t same = 0;
  while (same < words.size() && same < name.size() && words[same].wanted.has(name[same])) ++same;
  return same;
}

}  // namespace

Fit fit_of(std::string_view titles, const std::vector<Alternatives>& words) {
  Fit best = Fit::in_text;
  std::vector<bool> seen(words.size(), false);
  for (const std::string& line : split(titles, '\n')) {
    const std::vector<std::string> name = split(line, ' ');
    if (words_at_start(name, words) == words.size()) {
      best = std::min(best, name.size() == words.size() ? Fit::whole_title : Fit::title_begins);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      seen[i] = seen[i] || std::any_of(name.begin(), name.end(), [&](const std::string& word) {
                  return words[i].wanted.has(word);
                });
    }
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
