// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/search/queries.hpp"

#include <algorithm>
#include <set>

#include "content/base/text.hpp"
#include "content/search/keyboard.hpp"
#include "content/search/record_texts.hpp"
#include "content/search/words.hpp"

namespace pobratym::bench {
namespace {

constexpr std::size_t kPairEvery = 997;  ///< records from one pair of words to the next
constexpr std::size_t kEach = 20;        ///< queries of a kind

using Counted = std::vector<std::pair<std::size_t, std::string>>;

/// The commonest first.
Counted by_frequency(const std::map<std::string, std::size_t>& words, std::size_t letters) {
  Counted counted;
  for (const auto& [word, count] : words) {
    if (search::letters_in(word) >= letters) counted.emplace_back(count, word);
  }
  std::sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  return counted;
}

/// Of `words` between two shares of the list, `kEach` evenly apart.
std::vector<std::string> spread(const Counted& words, double from, double to) {
  std::vector<std::string> chosen;
  const auto size = static_cast<double>(words.size());
  for (std::size_t i = 0; i < kEach && !words.empty(); ++i) {
    const double at = size * (from + (to - from) * static_cast<double>(i) / kEach);
    chosen.push_back(words[static_cast<std::size_t>(at)].second);
  }
  return chosen;
}

bool is_cyrillic(const std::string& word) {
  const std::u32string letters = to_utf32(word);
  return std::all_of(letters.begin(), letters.end(),
                     [](char32_t letter) { return letter >= 0x400 && letter < 0x500; });
}

/// By the official romanisation, as in a passport.
std::string romanised(const std::string& word) {
  static constexpr std::string_view kLatin[] = {
      "a", "b", "v", "h", "d", "e",  "zh", "z",  "y",  "i",    "k", "l", "m", "n", "o",  "p",
      "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "iu", "ia"};
  std::string latin;
  for (const char32_t letter : to_utf32(word)) {
    if (letter >= U'а' && letter <= U'я') latin += kLatin[letter - U'а'];
    if (letter == U'і' || letter == U'ї') latin += "i";
    if (letter == U'є') latin += "ie";
  }
  return latin;
}

/// Two letters in the middle change places.
std::string mistyped(const std::string& word) {
  std::u32string letters = to_utf32(word);
  std::swap(letters[letters.size() / 2], letters[letters.size() / 2 - 1]);
  return to_utf8(letters);
}

std::string beginning(const std::string& word, std::size_t letters) {
  return to_utf8(to_utf32(word).substr(0, letters));
}

}  // namespace

void QueryMaker::add(const model::Record& record) {
  std::set<std::string> here;
  std::set<std::string> in_title;
  for (const search::Text& text : search::texts_of(record)) {
    for (search::Word& word : search::words_of(text.text)) {
      if (text.part == search::Part::title) in_title.insert(word.text);
      here.insert(std::move(word.text));
    }
  }
  for (const std::string& word : here) ++words_[word];
  for (const std::string& word : in_title) ++title_words_[word];
  if (++records_ % kPairEvery != 0 || in_title.size() < 2 || pairs_.size() >= kEach) return;
  pairs_.emplace_back(*in_title.rbegin(), *std::next(in_title.rbegin()));
}

std::vector<TimedQuery> QueryMaker::make() const {
  const Counted words = by_frequency(words_, 3);
  const Counted titles = by_frequency(title_words_, 6);
  std::vector<TimedQuery> queries;
  const auto add = [&](const std::string& kind, const std::string& typed, const std::string& meant,
                       bool begun) { queries.push_back({kind, typed, meant, begun}); };
  for (const auto& word : spread(words, 0, 0.01)) add("common word", word + " ", word, false);
  for (const auto& word : spread(words, 0.05, 0.4)) add("word", word + " ", word, false);
  for (const auto& word : spread(words, 0.6, 1)) add("rare word", word + " ", word, false);
  for (std::size_t letters = 1; letters <= 5; ++letters) {
    std::set<std::string> beginnings;
    for (const auto& word : spread(by_frequency(words_, letters + 1), 0, 0.3)) {
      beginnings.insert(beginning(word, letters));
    }
    const std::string kind =
        "first " + std::to_string(letters) + (letters == 1 ? " letter" : " letters");
    for (const std::string& typed : beginnings) add(kind, typed, typed, true);
  }
  for (const auto& [a, b] : pairs_) add("two words", a + " " + b, a + " " + b, true);
  for (const auto& word : spread(titles, 0.02, 0.9)) {
    if (!is_cyrillic(word)) continue;
    add("one slip", mistyped(word), word, false);
    const auto keys = search::other_layouts(word);
    if (!keys.empty()) add("other layout", keys.back(), word, false);
    add("Latin for Cyrillic", romanised(word), word, false);
  }
  return queries;
}

}  // namespace pobratym::bench
