// SPDX-License-Identifier: Apache-2.0
#include "content/search/extract.hpp"

#include <algorithm>

namespace pobratym::search {
namespace {

constexpr std::size_t kLettersBefore = 48;  ///< kept before the first word that was found
constexpr std::string_view kDots = "…";

std::size_t place(const std::string& language, const std::vector<std::string>& order) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), language) - order.begin());
}

/// Texts of a part, by language as in `order`, else as they stand.
std::vector<const Text*> of_part(const std::vector<Text>& texts, Part part,
                                 const std::vector<std::string>& order) {
  std::vector<const Text*> chosen;
  for (const Text& text : texts) {
    if (text.part == part) chosen.push_back(&text);
  }
  std::stable_sort(chosen.begin(), chosen.end(), [&](const Text* a, const Text* b) {
    return place(a->language, order) < place(b->language, order);
  });
  return chosen;
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// `letters` characters on from `at`, or the end.
std::size_t forward(std::string_view text, std::size_t at, std::size_t letters) {
  for (; at < text.size(); ++at) {
    if (begins_character(text[at]) && letters-- == 0) return at;
  }
  return at;
}

std::size_t backward(std::string_view text, std::size_t at, std::size_t letters) {
  while (at > 0 && letters > 0) {
    if (begins_character(text[--at])) --letters;
  }
  return at;
}

/// Cuts [begin, end) out, at the ends of words.
Marked cut(const Marked& whole, std::size_t begin, std::size_t end) {
  const std::string_view text = whole.text;
  if (begin > 0) {
    const auto space = text.find(' ', begin);
    if (space != std::string_view::npos && space < end) begin = space + 1;
  }
  if (end < text.size()) {
    const auto space = text.rfind(' ', end);
    if (space != std::string_view::npos && space > begin) end = space;
  }
  Marked piece;
  piece.language = whole.language;
  if (begin > 0) piece.text = kDots;
  const std::size_t shift = piece.text.size();
  piece.text += text.substr(begin, end - begin);
  if (end < text.size()) piece.text += kDots;
  for (const Mark& mark : whole.marks) {
    if (mark.begin >= begin && mark.end <= end) {
      piece.marks.push_back({mark.begin - begin + shift, mark.end - begin + shift});
    }
  }
  return piece;
}

/// Around the first mark, or the beginning when there is none.
Marked piece_of(const Marked& whole) {
  std::size_t begin = 0;
  const std::size_t first = whole.marks.empty() ? 0 : whole.marks.front().begin;
  const bool near_start = backward(whole.text, first, kLettersBefore) == 0;
  if (!near_start) {
    begin = backward(whole.text, first, kLettersBefore);
    const std::string_view before = std::string_view(whole.text).substr(begin, first - begin);
    if (const auto stop = before.rfind(". "); stop != std::string_view::npos) begin += stop + 1;
  }
  return cut(whole, begin, forward(whole.text, begin, kExtractLetters));
}

}  // namespace

bool Wanted::has(std::string_view word) const {
  if (words.find(word) != words.end()) return true;
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](const std::string& start) { return word.starts_with(start); });
}

Marked marked(const Text& text, const Wanted& wanted) {
  Marked result{text.text, text.language, {}};
  each_word(text.text, [&](const Word& word) {
    if (wanted.has(word.text)) result.marks.push_back({word.begin, word.end});
  });
  return result;
}

Marked title_of(const std::vector<Text>& texts, const Wanted& wanted,
                const std::vector<std::string>& order) {
  const auto titles = of_part(texts, Part::title, order);
  return titles.empty() ? Marked{} : marked(*titles.front(), wanted);
}

Marked extract_of(const std::vector<Text>& texts, const Marked& title, const Wanted& wanted,
                  const std::vector<std::string>& order) {
  const auto bodies = of_part(texts, Part::body, order);
  for (const Text* text : bodies) {
    const Marked found = marked(*text, wanted);
    if (!found.marks.empty()) return piece_of(found);
  }
  if (title.marks.empty()) {
    for (const Text* text : of_part(texts, Part::title, order)) {
      Marked found = marked(*text, wanted);
      if (!found.marks.empty()) return piece_of(found);
    }
  }
  if (bodies.empty()) return {};
  return piece_of({bodies.front()->text, bodies.front()->language, {}});
}

}  // namespace pobratym::search
