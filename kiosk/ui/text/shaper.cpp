// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/shaper.hpp"

#include <hb.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace pobratym::ui {
namespace {

constexpr char32_t kBox = 0x25A1;
constexpr char32_t kNothing = 0x2060;  // word joiner

bool takes_neighbours_script(hb_script_t script) {
  return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

// Scripts whose letters join cannot be spaced out.
bool joins(std::uint32_t script) {
  return script == HB_SCRIPT_ARABIC || script == HB_SCRIPT_SYRIAC ||
         script == HB_SCRIPT_MONGOLIAN || script == HB_SCRIPT_DEVANAGARI;
}

// What is drawn for a character that no font has: an empty box for a letter, without which a word
// is not the same, and for a pictogram nothing, since it only adorns, unless there is nothing else.
char32_t stand_in(char32_t missing, bool alone) {
  if (alone) return kBox;
  const bool adorns = (missing >= 0x1F000 && missing < 0x20000) || missing >= 0xE0000 ||
                      missing == 0x200D || (missing >= 0x2600 && missing < 0x2C00);
  return adorns ? kNothing : kBox;
}

bool is_word_space(char32_t code) { return code == ' ' || code == 0xA0; }

constexpr float kUnit = 64.0f;  // HarfBuzz's positions in a pixel, see Font::at_size

}  // namespace

struct Shaper::Item {
  std::size_t begin;
  std::size_t end;
  std::uint8_t level;
};

struct Shaper::Buffer {
  struct Destroy {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  };
  std::unique_ptr<hb_buffer_t, Destroy> glyphs{hb_buffer_create()};
  std::vector<std::uint32_t> text;
};

Shaper::Shaper(FontBook& fonts) : fonts_(fonts), buffer_(std::make_unique<Buffer>()) {}
Shaper::~Shaper() = default;

void Shaper::itemise(Paragraph& paragraph, Weight weight) {
  std::vector<Character>& characters = paragraph.characters;
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  std::uint32_t script = HB_SCRIPT_COMMON;
  std::size_t unresolved = 0;  // signs before the first letter take the script of that letter
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const hb_script_t own = hb_unicode_script(unicode, characters[i].code);
    if (!takes_neighbours_script(own)) {
      script = own;
      for (; unresolved < i; ++unresolved) characters[unresolved].script = script;
    }
    characters[i].script = script;
    if (script != HB_SCRIPT_COMMON) unresolved = i + 1;
  }

  std::u32string grapheme;
  paragraph.blank = true;
  for (std::size_t begin = 0; begin < characters.size();) {
    std::size_t end = begin + 1;
    while (end < characters.size() && characters[end].before == Boundary::none) ++end;
    grapheme.clear();
    for (std::size_t i = begin; i < end; ++i) grapheme.push_back(characters[i].code);
    const std::optional<FontFamily> family = fonts_.family_for(grapheme, weight);
    for (std::size_t i = begin; i < end; ++i) {
      characters[i].family = family.value_or(FontFamily::inter);
      characters[i].missing = !family;
    }
    if (family && !is_space(characters[begin].code)) paragraph.blank = false;
    begin = end;
  }
  give_spaces_neighbours_font(paragraph, weight);
}

void Shaper::give_spaces_neighbours_font(Paragraph& paragraph, Weight weight) {
  std::vector<Character>& characters = paragraph.characters;
  for (std::size_t i = 1; i + 1 < characters.size(); ++i) {
    const FontFamily before = characters[i - 1].family;
    if (!is_word_space(characters[i].code) || before == characters[i].family) continue;
    if (characters[i + 1].family != before || characters[i + 1].missing) continue;
    const Font* font = fonts_.font(before, weight);
    if (font != nullptr && font->has(characters[i].code)) characters[i].family = before;
  }
}

Shaped Shaper::shape(const Paragraph& paragraph, std::size_t begin, std::size_t end,
                     const TextStyle& style) {
  std::vector<Item> items;
  // Space at a line's end runs as the paragraph does (UAX 9, rule L1).
  std::size_t visible = end;
  while (visible > begin && is_space(paragraph.characters[visible - 1].code)) --visible;
  for (std::size_t i = begin; i < end;) {
    const Character& first = paragraph.characters[i];
    const auto level_at = [&](std::size_t at) {
      return at >= visible ? paragraph.base_level : paragraph.characters[at].level;
    };
    Item item{i, i + 1, level_at(i)};
    while (item.end < end) {
      const Character& next = paragraph.characters[item.end];
      if (next.family != first.family || next.script != first.script ||
          level_at(item.end) != item.level) {
        break;
      }
      ++item.end;
    }
    items.push_back(item);
    i = item.end;
  }

  // UAX 9, rule L2: from the highest level down, reverse every stretch at that level or above.
  std::uint8_t highest = 0;
  for (const Item& item : items) highest = std::max(highest, item.level);
  for (std::uint8_t level = highest; level > 0; --level) {
    for (auto from = items.begin(); from != items.end();) {
      const auto below = [level](const Item& item) { return item.level < level; };
      if (below(*from)) {
        ++from;
        continue;
      }
      const auto to = std::find_if(from, items.end(), below);
      std::reverse(from, to);
      from = to;
    }
  }

  Shaped shaped;
  buffer_->text.resize(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    const Character& character = paragraph.characters[i];
    const bool starts = character.before != Boundary::none;
    buffer_->text[i - begin] = !character.missing ? character.code
                               : starts           ? stand_in(character.code, paragraph.blank)
                                                  : kNothing;
    if (character.missing && starts) ++shaped.missing;
  }
  for (const Item& item : items) shape_item(paragraph, item, begin, style, shaped);
  shaped.width -= shaped.trailing;
  return shaped;
}

void Shaper::shape_item(const Paragraph& paragraph, const Item& item, std::size_t line_begin,
                        const TextStyle& style, Shaped& into) {
  const Character& first = paragraph.characters[item.begin];
  Font* font = fonts_.font(first.family, style.weight);
  if (font == nullptr) {
    into.missing += static_cast<int>(item.end - item.begin);
    return;
  }
  const bool from_right = item.level % 2 == 1;
  hb_buffer_t* buffer = buffer_->glyphs.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf32(buffer, buffer_->text.data(), static_cast<int>(buffer_->text.size()),
                      static_cast<unsigned>(item.begin - line_begin),
                      static_cast<int>(item.end - item.begin));
  hb_buffer_set_direction(buffer, from_right ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, static_cast<hb_script_t>(first.script));
  hb_buffer_set_language(buffer, hb_language_from_string(style.language.c_str(), -1));

  // Letters set apart do not form ligatures.
  const float tracking = joins(first.script) ? 0 : style.tracking * style.size;
  constexpr std::array<hb_feature_t, 2> kApart{{
      {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
  }};
  hb_shape(font->at_size(style.size), buffer, kApart.data(),
           tracking != 0 ? static_cast<unsigned>(kApart.size()) : 0);

  unsigned count = 0;
  const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* position = hb_buffer_get_glyph_positions(buffer, &count);
  GlyphRun run{first.family, from_right ? Direction::right_to_left : Direction::left_to_right,
               std::vector<Glyph>(count)};
  for (unsigned i = 0; i < count; ++i) {
    Glyph& glyph = run.glyphs[i];
    glyph.id = info[i].codepoint;
    glyph.cluster = info[i].cluster + static_cast<std::uint32_t>(line_begin);
    glyph.x = into.width + static_cast<float>(position[i].x_offset) / kUnit;
    glyph.y = -static_cast<float>(position[i].y_offset) / kUnit;
    glyph.advance = static_cast<float>(position[i].x_advance) / kUnit;
    const bool ends_cluster = i + 1 == count || info[i + 1].cluster != info[i].cluster;
    if (ends_cluster) glyph.advance += tracking;
    into.width += glyph.advance;
    if (glyph.id == 0) ++into.missing;
  }
  into.trailing = tracking;
  into.runs.push_back(std::move(run));
}

}  // namespace pobratym::ui
