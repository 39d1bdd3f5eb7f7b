// SPDX-License-Identifier: Apache-2.0
#include "content/import/untrusted_text.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <utility>

#include "content/base/text.hpp"
#include "content/import/html_text.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxMarks = 6;   ///< accents on one letter; more only deface the line above
constexpr std::size_t kMaxLinks = 20;  ///< of one text
constexpr std::size_t kMaxBytes = 1u << 20u;  ///< of a text before it is looked at

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_line_end(char32_t c) {
  return c == U'\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Characters that cannot be seen and change what is: controls, marks of direction, tags, and
/// private ones, which the kiosk's own drawing gives a meaning.
bool is_hidden(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c == 0x00AD || c == 0x061C || c == 0x180E || c == 0xFEFF || c == 0x200B) return true;
  if (c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)) return true;
  if ((c >= 0x2060 && c <= 0x206F) || (c >= 0xFFF9 && c <= 0xFFFC)) return true;
  if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xE0000) return true;
  return (c & 0xFFFEu) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool is_mark(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

/// Unicode's normal form C, so that the same word is the same bytes.
std::u32string normalised(const std::u32string& text) {
  if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x300; })) return text;
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&error);
  if (U_FAILURE(error) != 0) return text;
  std::u16string units;
  for (const char32_t c : text) {
    if (c >= 0x10000) {
      units += static_cast<char16_t>(0xD7C0 + (c >> 10u));
      units += static_cast<char16_t>(0xDC00 + (c & 0x3FFu));
    } else {
      units += static_cast<char16_t>(c);
    }
  }
  std::u16string result(units.size() * 3 + 16, u'\0');
  const auto length =
      unorm2_normalize(nfc, units.data(), static_cast<std::int32_t>(units.size()), result.data(),
                       static_cast<std::int32_t>(result.size()), &error);
  if (U_FAILURE(error) != 0) return text;
  std::u32string points;
  for (std::size_t i = 0; i < static_cast<std::size_t>(length); ++i) {
    char32_t c = result[i];
    if (c >= 0xD800 && c < 0xDC00) c = 0x10000 + ((c - 0xD800) << 10u) + (result[++i] - 0xDC00u);
    points += c;
  }
  return points;
}

/// Characters that may stand, one space between words, none at the ends of lines, at most one empty
/// line between paragraphs.
std::u32string tidied(const std::u32string& text, Lines lines) {
  std::u32string result;
  std::size_t breaks = 0;
  std::size_t marks = 0;
  bool space = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c == U'\r') c = U'\n';
    if (c == U'\n' && i > 0 && text[i - 1] == U'\r') continue;
    if (is_line_end(c)) {
      if (lines == Lines::keep) {
        ++breaks;
      } else {
        space = true;
      }
      continue;
    }
    if (is_space(c)) {
      space = true;
      continue;
    }
    if (is_hidden(c)) continue;
    marks = is_mark(c) ? marks + 1 : 0;
    if (marks > kMaxMarks) continue;
    if (!result.empty() && breaks > 0) {
      result.append(std::min<std::size_t>(breaks, 2), U'\n');
    } else if (!result.empty() && space) {
      result += U' ';
    }
    breaks = 0;
    space = false;
    result += c;
  }
  return result;
}

/// At most `limit` code points, ended at a word where there is one not too far back.
bool cut(std::u32string& text, std::size_t limit) {
  if (text.size() <= limit) return false;
  std::size_t end = limit == 0 ? 0 : limit - 1;
  const auto is_gap = [](char32_t c) { return c == U' ' || c == U'\n'; };
  std::size_t word = end;
  while (word > 0 && !is_gap(text[word])) --word;
  if (word > end / 2) end = word;
  while (end > 0 && (is_gap(text[end - 1]) || is_mark(text[end]))) --end;
  text.resize(end);
  if (limit > 0) text += U'…';
  return true;
}

void offer_links(const std::vector<HtmlAnchor>& anchors, CleanText& clean) {
  for (const HtmlAnchor& anchor : anchors) {
    const auto address = trim(anchor.address);
    auto url = clean_url(address);
    if (!url) {
      clean.had_bad_links = clean.had_bad_links || !(address.empty() || address.front() == '#');
      continue;
    }
    const bool known = std::any_of(clean.links.begin(), clean.links.end(),
                                   [&](const TextLink& link) { return link.url == *url; });
    if (known || clean.links.size() >= kMaxLinks) continue;
    std::u32string words = normalised(tidied(to_utf32(anchor.text), Lines::join));
    cut(words, kMaxTitle);
    clean.links.push_back({*std::move(url), to_utf8(words)});
  }
}

}  // namespace

CleanText clean_text(std::string_view untrusted, const TextRules& rules) {
  CleanText clean;
  clean.was_cut = untrusted.size() > kMaxBytes;
  untrusted = untrusted.substr(0, kMaxBytes);
  std::u32string points;
  if (has_html(untrusted)) {
    const HtmlText html = html_to_text(untrusted);
    clean.had_html = true;
    clean.was_cut = clean.was_cut || html.was_cut;
    offer_links(html.anchors, clean);
    points = to_utf32(html.text);
  } else {
    points = to_utf32(untrusted);
  }
  points = normalised(tidied(points, rules.lines));
  clean.was_cut = cut(points, rules.limit) || clean.was_cut;
  clean.text = to_utf8(points);
  return clean;
}

}  // namespace pobratym::import
