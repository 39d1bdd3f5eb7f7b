// SPDX-License-Identifier: Apache-2.0
#include "content/search/fold.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <array>

#include "content/base/text.hpp"

namespace pobratym::search {
namespace {

constexpr int kLongestMapping = 32;  ///< UTF-16 units; Unicode's longest is 18

/// Letters whose accent is part of the drawing and not a mark that can be taken off (Unicode has no
/// decomposition for them).
std::string_view without_stroke(char32_t letter) {
  switch (letter) {
    case U'ł':
      return "l";
    case U'đ':
    case U'ð':
      return "d";
    case U'ø':
      return "o";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'ı':
      return "i";
    case U'þ':
      return "th";
    case U'ħ':
      return "h";
    default:
      return {};
  }
}

/// Lower case; 0 for what is no letter of the block that Ukrainian and Russian are written in.
char32_t fold_cyrillic(char32_t letter) {
  if (letter >= U'А' && letter <= U'Я')
    letter += 0x20;
  else if (letter >= 0x400 && letter <= 0x40F)
    letter += 0x50;
  switch (letter) {
    case U'ё':
    case 0x450:
      return U'е';
    case 0x45D:
      return U'и';
    case U'ґ':
    case U'Ґ':
      return U'г';
    default:
      return letter >= U'а' && letter <= 0x45F ? letter : 0;
  }
}

bool is_mark(char32_t code_point) {
  return (U_GET_GC_MASK(static_cast<UChar32>(code_point)) & U_GC_MN_MASK) != 0;
}

/// Scripts whose marks only say how a letter sounds. Elsewhere, as in Devanagari, marks are vowels.
bool marks_are_accents(char32_t mark) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(mark), &status)) {
    case USCRIPT_INHERITED:
    case USCRIPT_CYRILLIC:
    case USCRIPT_GREEK:
    case USCRIPT_HEBREW:
    case USCRIPT_ARABIC:
      return true;
    default:
      return false;
  }
}

/// `mapping` of one code point by a normaliser of ICU; the code point itself when it has none.
std::u32string mapped(const UNormalizer2* normaliser, char32_t code_point) {
  std::array<UChar, kLongestMapping> units{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = unorm2_getDecomposition(normaliser, static_cast<UChar32>(code_point),
                                                      units.data(), kLongestMapping, &status);
  if (U_FAILURE(status) != 0 || length < 0) return {code_point};
  std::u32string points;
  for (std::int32_t at = 0; at < length;) {
    UChar32 point = 0;
    U16_NEXT(units.data(), at, length, point);
    points.push_back(static_cast<char32_t>(point));
  }
  return points;
}

void append_by_unicode(std::string& text, char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* fold = unorm2_getNFKCCasefoldInstance(&status);
  const UNormalizer2* take_apart = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status) != 0) return append_utf8(text, letter);
  for (const char32_t lower : mapped(fold, letter)) {
    for (const char32_t part : mapped(take_apart, lower)) {
      if (is_mark(part) && marks_are_accents(part)) continue;
      if (const auto plain = without_stroke(part); !plain.empty())
        text += plain;
      else if (kind_of(part) == Kind::letter)
        append_utf8(text, part);
    }
  }
}

bool is_apostrophe(char32_t code_point) {
  switch (code_point) {
    case U'\'':
    case U'"':
    case U'`':
    case 0xB4:
    case 0x2B9:
    case 0x2BA:
    case 0x2BB:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x201C:
    case 0x201D:
    case 0x2032:
    case 0x2033:
    case 0xFF07:
      return true;
    default:
      return false;
  }
}

}  // namespace

Kind kind_of(char32_t code_point) {
  if (code_point < 0x80) {
    const bool is_letter = (code_point >= U'a' && code_point <= U'z') ||
                           (code_point >= U'A' && code_point <= U'Z') ||
                           (code_point >= U'0' && code_point <= U'9');
    if (is_letter) return Kind::letter;
    return is_apostrophe(code_point) ? Kind::apostrophe : Kind::gap;
  }
  if (code_point >= 0x400 && code_point <= 0x481) return Kind::letter;
  if (is_apostrophe(code_point)) return Kind::apostrophe;
  if (code_point == 0xAD || code_point == 0x200D || code_point == 0x2060) return Kind::mark;
  const std::uint32_t category = U_GET_GC_MASK(static_cast<UChar32>(code_point));
  if ((category & (U_GC_L_MASK | U_GC_N_MASK | U_GC_MC_MASK)) != 0) return Kind::letter;
  if ((category & U_GC_MN_MASK) == 0) return Kind::gap;
  return marks_are_accents(code_point) ? Kind::mark : Kind::letter;
}

bool is_cyrillic(char32_t code_point) { return code_point >= 0x400 && code_point <= 0x52F; }

void append_folded(std::string& text, char32_t letter) {
  if (letter < 0x80) {
    text += static_cast<char>(letter >= U'A' && letter <= U'Z' ? letter + 0x20 : letter);
  } else if (const char32_t folded = is_cyrillic(letter) ? fold_cyrillic(letter) : 0; folded != 0) {
    // Two bytes in UTF-8, as all of that block: most of what is folded here.
    text += static_cast<char>(0xC0U | (folded >> 6U));
    text += static_cast<char>(0x80U | (folded & 0x3FU));
  } else {
    append_by_unicode(text, letter);
  }
}

}  // namespace pobratym::search
