// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/hyphen_patterns.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "kiosk/ui/text/paragraph.hpp"

namespace pobratym::ui {
namespace {

constexpr std::size_t kLongestPattern = 40;
constexpr std::size_t kMostPatterns = 200'000;
constexpr char32_t kLastOfPlane = 0xFFFF;  // no alphabet that is hyphenated lies above it

std::u32string characters_of(std::string_view line) {
  std::u32string result;
  const Paragraph paragraph = split_paragraphs(line).front();
  for (const Character& character : paragraph.characters) result.push_back(character.code);
  return result;
}

bool is_setting(std::string_view line) {
  return line.find("HYPHEN") != std::string_view::npos || line == "NEXTLEVEL";
}

/// As the first line of a file names it, and as ICU does.
struct CharacterSet {
  std::string_view in_file;
  const char* in_icu;
};
constexpr std::array<CharacterSet, 2> kLatin{
    {{"ISO8859-1", "iso-8859-1"}, {"ISO8859-2", "iso-8859-2"}}};

/// The file in UTF-8; empty when nobody knows its character set.
std::string in_utf8(std::string_view file) {
  const std::string_view name = file.substr(0, file.find_first_of("\r\n"));
  if (name == "UTF-8") return std::string(file);
  for (const CharacterSet& set : kLatin) {
    if (name != set.in_file) continue;
    std::string text;
    icu::UnicodeString(file.data(), static_cast<int32_t>(file.size()), set.in_icu)
        .toUTF8String(text);
    return text;
  }
  return {};
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

}  // namespace

Result<HyphenPatterns> HyphenPatterns::read(std::string_view bytes) {
  if (bytes.empty()) {
    return fail(ErrorCode::invalid, "Reading hyphenation patterns: the file is empty.");
  }
  const std::string text = in_utf8(bytes);
  if (text.empty()) {
    return fail(ErrorCode::invalid,
                "Reading hyphenation patterns: their first line has to be UTF-8, ISO8859-1 or "
                "ISO8859-2.");
  }
  HyphenPatterns patterns;
  std::string_view file = text;
  file.remove_prefix(std::min(file.find('\n'), file.size() - 1) + 1);
  while (!file.empty()) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    // A slash begins a change of spelling, which none of our languages has.
    if (line.empty() || line.front() == '%' || line.front() == '#' || is_setting(line) ||
        line.find('/') != std::string_view::npos) {
      continue;
    }
    if (patterns.size() >= kMostPatterns) {
      return fail(ErrorCode::invalid, "Reading hyphenation patterns: there are too many.");
    }
    patterns.add(characters_of(line));
  }
  std::sort(patterns.patterns_.begin(), patterns.patterns_.end(),
            [&](const Pattern& a, const Pattern& b) {
              return patterns.letters_of(a) < patterns.letters_of(b);
            });
  patterns.letters_.shrink_to_fit();
  patterns.weights_.shrink_to_fit();
  patterns.patterns_.shrink_to_fit();
  return patterns;
}

void HyphenPatterns::add(std::u32string_view line) {
  Pattern pattern{static_cast<std::uint32_t>(letters_.size()),
                  static_cast<std::uint32_t>(weights_.size()), 0};
  const auto letters = std::count_if(line.begin(), line.end(),
                                     [](char32_t c) { return !is_digit(c) && c <= kLastOfPlane; });
  const bool odd =
      std::any_of(line.begin(), line.end(), [](char32_t c) { return c > kLastOfPlane; });
  if (odd || letters == 0 || letters > static_cast<std::ptrdiff_t>(kLongestPattern)) return;
  std::uint8_t weight = 0;
  for (const char32_t c : line) {
    if (is_digit(c)) {
      weight = static_cast<std::uint8_t>(c - '0');
      continue;
    }
    weights_.push_back(weight);
    weight = 0;
    letters_.push_back(static_cast<char16_t>(c));
    ++pattern.length;
  }
  weights_.push_back(weight);
  patterns_.push_back(pattern);
}

std::vector<bool> HyphenPatterns::points(std::u32string_view word) const {
  std::u16string text = u".";
  for (const char32_t c : word) {
    text.push_back(c <= kLastOfPlane ? static_cast<char16_t>(c) : u'\uFFFF');
  }
  text.push_back(u'.');
  std::vector<std::uint8_t> weight(text.size() + 1);
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    auto low = patterns_.begin();
    auto high = patterns_.end();
    // The patterns that agree with the word so far lie between `low` and `high`.
    for (std::size_t depth = 0; begin + depth < text.size() && low != high; ++depth) {
      const char16_t letter = text[begin + depth];
      const auto letter_of = [&](const Pattern& p) { return letters_[p.at + depth]; };
      low = std::partition_point(
          low, high, [&](const Pattern& p) { return p.length <= depth || letter_of(p) < letter; });
      high =
          std::partition_point(low, high, [&](const Pattern& p) { return letter_of(p) == letter; });
      // The shortest of them comes first; the same letters may be there twice.
      for (auto p = low; p != high && p->length == depth + 1; ++p) {
        for (std::size_t i = 0; i <= p->length; ++i) {
          weight[begin + i] = std::max(weight[begin + i], weights_[p->marks + i]);
        }
      }
    }
  }
  std::vector<bool> result(word.size());
  for (std::size_t i = 1; i < word.size(); ++i) result[i] = weight[i + 1] % 2 == 1;
  return result;
}

}  // namespace pobratym::ui
