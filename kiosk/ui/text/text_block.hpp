// SPDX-License-Identifier: Apache-2.0
// A paragraph that has been shaped, ordered and broken into lines: what a widget measures before it
// draws. Sizes are em in pixels, and a line is as high as its style says, whatever fonts its
// letters came from, so that a Georgian or Chinese name never moves its neighbours.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/text/font_set.hpp"

namespace pobratym::ui {

inline constexpr float kUnlimited = std::numeric_limits<float>::infinity();

struct TextStyle {
  float size = 16;                  ///< em, in pixels; drawn in quarters of a pixel
  Weight weight = Weight::regular;  ///
  float tracking = 0;               ///< added after every letter, in em
  float line_height = 1.25f;        ///< from baseline to baseline, in em
  std::string language;             ///< BCP 47; empty when not known
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// How a paragraph's lines share its words.
enum class Filling {
  greedy,      ///< each line as full as it gets, in whole words
  hyphenated,  ///< as greedy, long words divided where a line would end with a hole: running text
  balanced,    ///< lines of like length, no more of them: headings
};

struct TextLimits {
  float width = kUnlimited;  ///< pixels
  int lines = 0;             ///< 0: any number; else the last one ends in "…" when there is more
  Filling filling = Filling::greedy;
  friend bool operator==(const TextLimits&, const TextLimits&) = default;
};

/// Start is the side where the paragraph's own direction begins: left, or right in Hebrew and
/// Arabic.
enum class Align { start, centre, end };

enum class Direction { left_to_right, right_to_left };

struct Glyph {
  std::uint32_t id = 0;       ///< the glyph's number in its face, not a character
  std::uint32_t cluster = 0;  ///< byte in the text where its grapheme begins
  float x = 0;                ///< of its origin, from the line's left end
  float y = 0;                ///< of its origin, down from the baseline
  float advance = 0;          ///< pixels, tracking included
};

/// Neighbouring glyphs of one face, from left to right as drawn.
struct GlyphRun {
  FontFamily family = FontFamily::inter;
  Direction direction = Direction::left_to_right;
  std::vector<Glyph> glyphs;
};

struct TextLine {
  Rect rect;              ///< within the block, aligned to its start; as high as the line height
  float baseline = 0;     ///< down from the block's top
  std::size_t begin = 0;  ///< the bytes of the text that it shows, [begin, end)
  std::size_t end = 0;
  std::vector<GlyphRun> runs;
};

struct TextBlock {
  float width = 0;           ///< of the widest line
  float height = 0;          ///< lines × line height
  float first_baseline = 0;  ///< down from the top
  Direction direction = Direction::left_to_right;
  std::vector<TextLine> lines;  ///< never empty: no text is one empty line
  bool truncated = false;       ///< more text than the limits allow, so it ends in "…"
  int missing_glyphs = 0;       ///< characters that no font has
  float size = 0;               ///< em of the style it was laid out with
  Weight weight = Weight::regular;
};

}  // namespace pobratym::ui
