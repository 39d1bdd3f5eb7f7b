// SPDX-License-Identifier: Apache-2.0
#include "content/lexicon/dictionary.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <unordered_map>

#include "content/base/text.hpp"

namespace pobratym::lexicon {
namespace {

constexpr char32_t kStress = 0x301;
constexpr std::size_t kLongestEntry = 200;  ///< bytes of a line

char32_t lower_letter(char32_t letter) {
  if (letter < 0x80) return letter >= U'A' && letter <= U'Z' ? letter + 0x20 : letter;
  switch (letter) {
    case 0x2BC:
    case 0x2019:
    case 0x2018:
    case 0xFF07:
    case 0x2032:
      return U'\'';
    default:
      return static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter)));
  }
}

struct Entry {
  std::string_view word;
  std::string_view flags;
};

/// "місто/QSr\tpo:noun"
Entry entry_of(std::string_view line) {
  line = line.substr(0, std::min(line.find_first_of("\t\r"), kLongestEntry));
  line = line.substr(0, line.find(' '));
  const auto slash = line.find('/');
  if (slash == std::string_view::npos) return {line, {}};
  return {line.substr(0, slash), line.substr(slash + 1)};
}

}  // namespace

std::string lower(std::string_view word) {
  std::string text;
  for (const char32_t letter : to_utf32(word)) {
    if (letter != kStress) append_utf8(text, lower_letter(letter));
  }
  if (text.ends_with("'s")) text.resize(text.size() - 2);
  return text;
}

Result<Dictionary> Dictionary::from(std::string_view affixes, std::string words) {
  auto rules = AffixRules::parse(affixes);
  if (!rules) return tl::unexpected(rules.error());
  return Dictionary(*std::move(rules), std::move(words));
}

std::vector<std::vector<std::string>> Dictionary::families_of(
    const std::set<std::string>& forms) const {
  std::unordered_map<std::string, std::string> wanted;  // word → flags any of which would do
  for (const std::string& form : forms) {
    const std::u32string letters = to_utf32(form);
    wanted[form];
    for (const AffixRules::Origin& origin : rules_.origins(letters)) {
      wanted[to_utf8(origin.word)] += origin.flag;
    }
  }
  std::vector<std::vector<std::string>> families;
  const std::string_view text = words_;
  for (std::size_t at = text.find('\n'); at < text.size();) {  // the first line counts the others
    const std::size_t end = std::min(text.find('\n', at + 1), text.size());
    const Entry entry = entry_of(text.substr(at + 1, end - at - 1));
    at = end;
    const std::string word = lower(entry.word);
    const auto found = wanted.find(word);
    if (found == wanted.end()) continue;
    const bool itself = forms.contains(word);
    if (!itself && entry.flags.find_first_of(found->second) == std::string_view::npos) continue;
    std::vector<std::string> family;
    for (const std::u32string& form : rules_.forms(to_utf32(word), entry.flags)) {
      family.push_back(to_utf8(form));
    }
    families.push_back(std::move(family));
  }
  return families;
}

}  // namespace pobratym::lexicon
