// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/boundaries.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace pobratym::ui {
namespace {

constexpr std::size_t kLanguagesKept = 16;
constexpr std::size_t kLongestUnit = 9;  // грн, km, лютого, доповідей

// A paragraph as ICU reads it, and the way back to our characters.
struct Utf16 {
  icu::UnicodeString text;
  std::vector<std::uint32_t> character_at;  // by UTF-16 unit

  explicit Utf16(const Paragraph& paragraph) {
    character_at.reserve(paragraph.size() + 1);
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      text.append(static_cast<UChar32>(paragraph.characters[i].code));
      character_at.resize(static_cast<std::size_t>(text.length()), static_cast<std::uint32_t>(i));
    }
  }
};

void raise(icu::BreakIterator& iterator, const Utf16& utf16, Paragraph& paragraph, Boundary to) {
  iterator.setText(utf16.text);
  for (std::int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    if (at >= utf16.text.length()) break;
    Character& character = paragraph.characters[utf16.character_at[static_cast<std::size_t>(at)]];
    // A line never ends inside a grapheme.
    if (to == Boundary::grapheme || character.before != Boundary::none) character.before = to;
  }
}

void drop_last_grapheme(Paragraph& paragraph) {
  std::size_t end = paragraph.size() - 1;
  while (end > 0 && paragraph.characters[end].before == Boundary::none) --end;
  if (end == 0) return;  // one grapheme of forty thousand characters: nobody wrote that
  paragraph.end_byte = paragraph.byte(end);
  paragraph.characters.resize(end);
}

bool is_letter(char32_t code) { return u_isalpha(static_cast<UChar32>(code)) != 0; }
bool is_digit(char32_t code) { return u_isdigit(static_cast<UChar32>(code)) != 0; }
bool is_dash(char32_t code) { return code == 0x2013 || code == 0x2014 || code == 0xB7; }

// Whether the word that ends before `space` is one letter, as "в" and "і" are.
bool follows_single_letter(const Paragraph& paragraph, std::size_t space) {
  if (space == 0 || !is_letter(paragraph.characters[space - 1].code)) return false;
  if (space == 1) return true;
  const char32_t before = paragraph.characters[space - 2].code;
  return is_space(before) || before == '(' || before == 0xAB || before == 0x201E ||
         before == 0x201C;
}

std::size_t word_length(const Paragraph& paragraph, std::size_t begin) {
  std::size_t end = begin;
  while (end < paragraph.size() && is_letter(paragraph.characters[end].code)) ++end;
  return end - begin;
}

// "10:00–18:00", "1941–1945"
bool is_within_range(const Paragraph& paragraph, std::size_t at) {
  return at >= 2 && paragraph.characters[at - 1].code == 0x2013 &&
         is_digit(paragraph.characters[at - 2].code) && is_digit(paragraph.characters[at].code);
}

// "міст-|партнерів", "Нью-|Мексико"
bool is_within_compound(const Paragraph& paragraph, std::size_t at) {
  const char32_t before = paragraph.characters[at - 1].code;
  return (before == '-' || before == 0x2010) && is_letter(paragraph.characters[at - 2].code) &&
         is_letter(paragraph.characters[at].code);
}

bool is_better_kept(const Paragraph& paragraph, std::size_t at) {
  if (is_within_range(paragraph, at) || is_within_compound(paragraph, at)) return true;
  const std::size_t space = at - 1;
  if (space == 0 || paragraph.characters[space].code != ' ') return false;
  const char32_t before = paragraph.characters[space - 1].code;
  const char32_t after = paragraph.characters[at].code;
  if (is_dash(after) || before == 0x2116 || before == 0xA7) return true;  // №, §
  if (follows_single_letter(paragraph, space)) return true;
  // "11. Dezember": an ordinal
  const bool ordinal = before == '.' && space > 1 && is_digit(paragraph.characters[space - 2].code);
  if (!is_digit(before) && !ordinal) return false;
  const std::size_t length = word_length(paragraph, at);
  return after == '%' || (length > 0 && length <= kLongestUnit) || is_digit(after);
}

}  // namespace

struct Boundaries::Iterators {
  std::unique_ptr<icu::BreakIterator> one;
};

Boundaries::Boundaries() = default;
Boundaries::~Boundaries() = default;

void Boundaries::find(Paragraph& paragraph, const std::string& language) {
  if (paragraph.size() == 0) return;
  UErrorCode status = U_ZERO_ERROR;
  if (!graphemes_) {
    graphemes_ = std::make_unique<Iterators>();
    graphemes_->one.reset(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  }
  if (lines_.size() >= kLanguagesKept && !lines_.contains(language)) lines_.clear();
  std::unique_ptr<Iterators>& lines = lines_[language];
  if (!lines) {
    lines = std::make_unique<Iterators>();
    icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    if (U_FAILURE(status) != 0 || locale.isBogus() != 0) {
      locale = icu::Locale::getRoot();
      status = U_ZERO_ERROR;
    }
    // As in books: no small kana and no lengthening mark begins a line (CSS calls it "strict").
    UErrorCode ignored = U_ZERO_ERROR;
    locale.setUnicodeKeywordValue("lb", "strict", ignored);
    lines->one.reset(icu::BreakIterator::createLineInstance(locale, status));
  }

  paragraph.characters.front().before = Boundary::line;
  if (!graphemes_->one || !lines->one) {
    // Without ICU's data: at spaces, and anywhere if need be.
    for (std::size_t i = 1; i < paragraph.size(); ++i) {
      const bool word = is_space(paragraph.characters[i - 1].code);
      paragraph.characters[i].before = word ? Boundary::line : Boundary::grapheme;
    }
    return;
  }
  const Utf16 utf16(paragraph);
  raise(*graphemes_->one, utf16, paragraph, Boundary::grapheme);
  raise(*lines->one, utf16, paragraph, Boundary::line);
  if (paragraph.cut) drop_last_grapheme(paragraph);
  for (std::size_t i = 2; i < paragraph.size(); ++i) {
    Character& character = paragraph.characters[i];
    if (character.before == Boundary::line && is_better_kept(paragraph, i)) {
      character.before = Boundary::discouraged;
    }
  }
}

}  // namespace pobratym::ui
