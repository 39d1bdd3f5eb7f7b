// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/hyphenation.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace pobratym::ui {
namespace {

constexpr std::uint64_t kLargestFile = 4u << 20u;
constexpr std::size_t kShortest = 6;   // letters of a word that is divided
constexpr std::size_t kLongest = 100;  // beyond it nobody wrote a word
constexpr std::size_t kBefore = 2;     // letters before a hyphen
constexpr std::size_t kBehind = 3;     // and behind it

bool is_mark(char32_t code) {
  return (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_M_MASK) != 0;
}

bool is_letter(char32_t code) { return u_isalpha(static_cast<UChar32>(code)) != 0; }

// "м'я" is written with any of these.
bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019 || code == 0x02BC; }

bool is_capital(char32_t code) { return u_isUUppercase(static_cast<UChar32>(code)) != 0; }

bool ends_sentence(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == 0x2026 || code == ':';
}

bool is_vowel(char32_t code) {
  return std::u32string_view(U"аеєиіїоуюяыэaeiouyàáâäåæèéêëíîïóôöøúûüąęěůý").find(code) !=
         std::u32string_view::npos;
}

// "моде-рністю": allowed, and read with a stumble; "модер-ністю" is how people speak.
bool begins_with_sonorant_cluster(std::u32string_view part) {
  return part.size() > 1 && std::u32string_view(U"рлмнвй").find(part[0]) != part.npos &&
         !is_vowel(part[1]);
}

// Each part is a syllable at least, and letters on either side of an apostrophe stay with it.
bool may_divide(std::u32string_view word, std::size_t at) {
  const std::u32string_view before = word.substr(0, at);
  const std::u32string_view behind = word.substr(at);
  const std::size_t last = before.rfind(U'\'');
  const std::size_t next = behind.find(U'\'');
  return std::any_of(before.begin(), before.end(), is_vowel) &&
         std::any_of(behind.begin(), behind.end(), is_vowel) &&
         !begins_with_sonorant_cluster(behind) &&
         (last == std::u32string_view::npos || at - last - 1 >= kBefore) &&
         (next == std::u32string_view::npos || next >= kBehind);
}

struct Word {
  std::u32string letters;          // in lower case
  std::vector<std::size_t> place;  // of each in the paragraph
  bool is_name = false;
};

// The word that begins at `begin`; `end` is where it ends.
Word word_at(const Paragraph& paragraph, std::size_t begin, std::size_t& end,
             bool capital_says_nothing) {
  Word word;
  std::size_t capitals = 0;
  for (end = begin; end < paragraph.size(); ++end) {
    const char32_t code = paragraph.characters[end].code;
    if (is_mark(code)) continue;  // a stress mark stays with its letter
    const bool inside = end + 1 < paragraph.size() && is_letter(paragraph.characters[end + 1].code);
    if (!is_letter(code) && !(is_apostrophe(code) && inside)) break;
    capitals += is_capital(code) ? 1 : 0;
    word.letters.push_back(
        is_apostrophe(code) ? U'\'' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(code))));
    word.place.push_back(end);
  }
  const bool starts_big =
      !word.place.empty() && is_capital(paragraph.characters[word.place.front()].code);
  word.is_name = capitals > 1 || (starts_big && !capital_says_nothing);
  return word;
}

}  // namespace

const HyphenPatterns* Hyphenation::patterns(std::string_view language) {
  const std::string_view tag = language.substr(0, language.find_first_of("-_"));
  const auto file = files_.find(tag);
  if (file == files_.end()) return nullptr;
  auto known = read_.find(tag);
  if (known == read_.end()) {
    std::optional<HyphenPatterns> patterns;
    if (const auto bytes = RealDisk().read(file->second, kLargestFile)) {
      if (auto read = HyphenPatterns::read(*bytes)) patterns = std::move(*read);
    }
    known = read_.emplace(std::string(tag), std::move(patterns)).first;
  }
  return known->second ? &*known->second : nullptr;
}

bool Hyphenation::find(Paragraph& paragraph, std::string_view language) {
  bool found = false;
  const bool german = language.substr(0, 2) == "de";  // where every noun has a capital
  bool opens_sentence = true;
  for (std::size_t at = 0; at < paragraph.size();) {
    const char32_t code = paragraph.characters[at].code;
    if (!is_letter(code)) {
      opens_sentence =
          ends_sentence(code) || (opens_sentence && !u_isdigit(static_cast<UChar32>(code)));
      ++at;
      continue;
    }
    std::size_t end = at;
    const Word word = word_at(paragraph, at, end, opens_sentence || german);
    opens_sentence = false;
    at = end;
    if (word.letters.size() < kShortest || word.letters.size() > kLongest) continue;
    const HyphenPatterns* divided = patterns(language);
    if (divided == nullptr) return found;
    const std::vector<bool> points = divided->points(word.letters);
    for (std::size_t i = kBefore; i + kBehind <= word.letters.size(); ++i) {
      if (!points[i] || !may_divide(word.letters, i)) continue;
      Character& character = paragraph.characters[word.place[i]];
      if (character.before != Boundary::grapheme) continue;
      character.before = word.is_name ? Boundary::name_hyphen : Boundary::hyphen;
      found = true;
    }
  }
  return found;
}

}  // namespace pobratym::ui
