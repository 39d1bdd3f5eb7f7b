// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/font_book.hpp"

#include <hb.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

namespace pobratym::ui {
namespace {

// Where a character is likely to be, so that looking does not open every font.
FontFamily likely_family(char32_t character) {
  switch (hb_unicode_script(hb_unicode_funcs_get_default(), character)) {
    case HB_SCRIPT_GEORGIAN:
      return FontFamily::georgian;
    case HB_SCRIPT_HEBREW:
      return FontFamily::hebrew;
    case HB_SCRIPT_ARMENIAN:
      return FontFamily::armenian;
    case HB_SCRIPT_ARABIC:
      return FontFamily::arabic;
    case HB_SCRIPT_DEVANAGARI:
      return FontFamily::devanagari;
    case HB_SCRIPT_HAN:
    case HB_SCRIPT_HANGUL:
    case HB_SCRIPT_HIRAGANA:
    case HB_SCRIPT_KATAKANA:
    case HB_SCRIPT_BOPOMOFO:
      return FontFamily::cjk;
    default:
      break;
  }
  const bool wide = (character >= 0x2E80 && character < 0xA000) ||
                    (character >= 0xFE30 && character < 0xFE50) ||
                    (character >= 0xFF00 && character < 0xFFF0);
  return wide ? FontFamily::cjk : FontFamily::noto_sans;
}

// Joiners, variation selectors and the like need no glyph of their own.
bool is_invisible(char32_t character) {
  return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) !=
         0;
}

bool has_all(const Font& font, std::u32string_view characters) {
  return std::all_of(characters.begin(), characters.end(), [&font](char32_t character) {
    return is_invisible(character) || font.has(character);
  });
}

// A letter and its accent as one character, where Unicode has it: HarfBuzz will look for that too.
std::u32string composed(std::u32string_view grapheme) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) != 0) return std::u32string(grapheme);
  icu::UnicodeString text;
  for (const char32_t character : grapheme) text.append(static_cast<UChar32>(character));
  const icu::UnicodeString one = form->normalize(text, status);
  std::u32string result;
  for (std::int32_t i = 0; i < one.length(); i = one.moveIndex32(i, 1)) {
    result.push_back(static_cast<char32_t>(one.char32At(i)));
  }
  return result;
}

}  // namespace

FontBook::FontBook(ImFontAtlas& atlas, FontFiles files) : atlas_(atlas), files_(std::move(files)) {}

FontBook::Slot& FontBook::slot(FontFamily family, Weight weight) {
  return slots_[static_cast<std::size_t>(family)][static_cast<std::size_t>(weight)];
}

Font* FontBook::font(FontFamily family, Weight weight) {
  Slot& at = slot(family, weight);
  if (!at.tried) {
    at.tried = true;
    const FontFile& file = files_.file(family, weight);
    if (!file.path.empty()) {
      if (auto opened = Font::open(file, family)) at.font = std::move(*opened);
    }
  }
  return at.font.get();
}

AtlasFont* FontBook::atlas_font(FontFamily family, Weight weight) {
  Font* file = font(family, weight);
  if (file == nullptr) return nullptr;
  Slot& at = slot(family, weight);
  if (!at.in_atlas) at.in_atlas = std::make_unique<AtlasFont>(atlas_, *file);
  return at.in_atlas.get();
}

bool FontBook::covers(FontFamily family, Weight weight, std::u32string_view grapheme) {
  const Font* file = font(family, weight);
  if (file == nullptr) return false;
  return has_all(*file, grapheme) || (grapheme.size() > 1 && has_all(*file, composed(grapheme)));
}

std::optional<FontFamily> FontBook::family_for(std::u32string_view grapheme, Weight weight) {
  if (grapheme.empty() || covers(FontFamily::inter, weight, grapheme)) return FontFamily::inter;
  const FontFamily likely = likely_family(grapheme.front());
  if (covers(likely, weight, grapheme)) return likely;
  for (std::size_t i = 1; i < kFontFamilies; ++i) {
    const auto family = static_cast<FontFamily>(i);
    if (family != likely && covers(family, weight, grapheme)) return family;
  }
  // Nothing has it all: what has its letter, if not its accents.
  const std::u32string_view letter = grapheme.substr(0, 1);
  if (grapheme.size() > 1 && !is_invisible(letter.front())) return family_for(letter, weight);
  return std::nullopt;
}

std::size_t FontBook::open_count() const {
  std::size_t count = 0;
  for (const auto& family : slots_) {
    for (const Slot& at : family) count += at.font ? 1 : 0;
  }
  return count;
}

Status FontBook::open_default() {
  Slot& at = slot(FontFamily::inter, Weight::regular);
  auto opened = Font::open(files_.file(FontFamily::inter, Weight::regular), FontFamily::inter);
  if (!opened) return fail_in("Starting to draw text", opened.error());
  at.tried = true;
  at.font = std::move(*opened);
  at.in_atlas = std::make_unique<AtlasFont>(atlas_, *at.font);
  return {};
}

}  // namespace pobratym::ui
