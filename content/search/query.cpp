// SPDX-License-Identifier: Apache-2.0
#include "content/search/query.hpp"

#include <algorithm>

#include "content/search/words.hpp"

namespace pobratym::search {
namespace {

/// Of the three languages that hosts write in, and of Russian.
constexpr std::string_view kLittleWords[] = {
    "а",  "або", "без",  "в",    "від", "де",  "для", "до",  "з",   "за",   "зі",  "и",   "і",
    "із", "й",   "как",  "коли", "на",  "не",  "об",  "от",  "о",   "по",   "при", "про", "с",
    "та", "у",   "что",  "ще",   "що",  "як",  "a",   "an",  "and", "are",  "as",  "at",  "by",
    "do", "for", "from", "in",   "is",  "jak", "k",   "kde", "na",  "o",    "of",  "on",  "or",
    "po", "pro", "s",    "se",   "the", "to",  "u",   "v",   "ve",  "with", "z",   "za",  "ze",
};

bool is_little(const QueryWord& word) {
  return !word.begun && std::find(std::begin(kLittleWords), std::end(kLittleWords), word.text) !=
                            std::end(kLittleWords);
}

std::string_view within_limit(std::string_view typed) {
  if (typed.size() <= kLongestQuery) return typed;
  std::size_t end = kLongestQuery;
  while (end > 0 && (static_cast<unsigned char>(typed[end]) & 0xC0U) == 0x80U) --end;
  return typed.substr(0, end);
}

}  // namespace

std::string Query::text() const {
  std::string joined;
  for (const QueryWord& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word.text;
  }
  return joined;
}

Query parse_query(std::string_view typed) {
  Query query;
  query.typed = within_limit(typed);
  std::vector<QueryWord> all;
  for (const Word& word : words_of(query.typed, kMostQueryWords)) {
    all.push_back({word.text, word.end == query.typed.size()});
  }
  std::copy_if(all.begin(), all.end(), std::back_inserter(query.words),
               [](const auto& word) { return !is_little(word); });
  if (query.words.empty()) query.words = std::move(all);
  return query;
}

}  // namespace pobratym::search
