// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/text_engine.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "kiosk/ui/text/atlas_font.hpp"
#include "kiosk/ui/text/block_cache.hpp"
#include "kiosk/ui/text/font_book.hpp"
#include "kiosk/ui/text/stretch.hpp"
#include "kiosk/ui/text/typesetter.hpp"

namespace pobratym::ui {
namespace {

constexpr float kSmallest = 1;    // pixels
constexpr float kLargest = 1000;  // a letter beyond it would not fit into the atlas
constexpr float kSizeSteps = 4;   // sizes in a pixel

float drawable_size(float size) {
  if (!(size > kSmallest)) return kSmallest;
  return std::min(std::round(size * kSizeSteps) / kSizeSteps, kLargest);
}

// HarfBuzz keeps every language it ever heard of; a tag that cannot be one is not passed on.
std::string usable_language(std::string_view tag) {
  constexpr std::size_t kLongestTag = 35;  // RFC 5646 section 4.4.1
  const bool sound = std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '_';
  });
  return std::string(sound && tag.size() <= kLongestTag ? tag : std::string_view());
}

// Draws one run whose pen starts at `left` on the row of pixels `baseline`.
void draw_run(ImDrawList& list, AtlasFont& font, const GlyphRun& run, float em, float left,
              float baseline, ImU32 colour) {
  const int places = font.places(em);
  ImFontBaked& baked = font.baked(em);
  const auto place_of = [left, places](const Glyph& glyph) {
    const float x = std::floor((left + glyph.x) * static_cast<float>(places) + 0.5f);
    const float pixel = std::floor(x / static_cast<float>(places));
    return std::pair(pixel, static_cast<int>(x - pixel * static_cast<float>(places)));
  };
  // All letters into the atlas first: it may move while it grows.
  int visible = 0;
  for (const Glyph& glyph : run.glyphs) {
    visible += AtlasFont::find(baked, glyph.id, place_of(glyph).second, places) != nullptr ? 1 : 0;
  }
  if (visible == 0) return;
  list.PushTexture(font.texture());
  list.PrimReserve(visible * 6, visible * 4);
  for (const Glyph& glyph : run.glyphs) {
    const auto [pixel, place] = place_of(glyph);
    const ImFontGlyph* image = AtlasFont::find(baked, glyph.id, place, places);
    if (image == nullptr) continue;
    const float y = baseline + std::round(glyph.y);
    list.PrimRectUV({pixel + image->X0, y + image->Y0}, {pixel + image->X1, y + image->Y1},
                    {image->U0, image->V0}, {image->U1, image->V1}, colour);
  }
  list.PopTexture();
}

}  // namespace

struct TextEngine::Parts {
  Parts(ImFontAtlas& atlas, FontFiles files)
      : fonts(atlas, files), setter(fonts, std::move(files.hyphenation)) {}

  FontBook fonts;
  Typesetter setter;
  BlockCache blocks;
  std::size_t layouts_made = 0;
};

TextEngine::TextEngine(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
TextEngine::~TextEngine() = default;

Result<std::unique_ptr<TextEngine>> TextEngine::make(ImFontAtlas& atlas, FontFiles files) {
  auto parts = std::make_unique<Parts>(atlas, std::move(files));
  if (Status opened = parts->fonts.open_default(); !opened) {
    return tl::unexpected(std::move(opened.error()));
  }
  return std::unique_ptr<TextEngine>(new TextEngine(std::move(parts)));
}

const TextBlock& TextEngine::lay_out(std::string_view text, const TextStyle& style,
                                     const TextLimits& limits) {
  TextStyle drawn = style;
  drawn.size = drawable_size(style.size);
  drawn.language = usable_language(style.language);
  if (const TextBlock* known = parts_->blocks.find(text, drawn, limits)) return *known;
  ++parts_->layouts_made;
  return parts_->blocks.add(parts_->setter.set(text, drawn, limits));
}

void TextEngine::draw(ImDrawList& list, const TextBlock& block, Point top_left, Colour colour,
                      Align align, float width) {
  if (colour.a == 0) return;
  const ImVec2 clip_from = list.GetClipRectMin();
  const ImVec2 clip_to = list.GetClipRectMax();
  for (const TextLine& line : block.lines) {
    // Accents and fallback letters may stand out of the line by half its height.
    const float slack = line.rect.height() / 2;
    if (top_left.y + line.rect.bottom + slack < clip_from.y) continue;
    if (top_left.y + line.rect.top - slack > clip_to.y) break;
    const float left = top_left.x + indent(block, line, align, width > 0 ? width : block.width);
    const float baseline = std::round(top_left.y + line.baseline);
    for (const GlyphRun& run : line.runs) {
      AtlasFont* font = parts_->fonts.atlas_font(run.family, block.weight);
      if (font != nullptr) {
        draw_run(list, *font, run, block.size, left, baseline, colour.packed());
      }
    }
  }
}

const TextBlock& TextEngine::draw(ImDrawList& list, std::string_view text, const TextStyle& style,
                                  const TextLimits& limits, Point top_left, Colour colour,
                                  Align align) {
  const TextBlock& block = lay_out(text, style, limits);
  draw(list, block, top_left, colour, align, std::isfinite(limits.width) ? limits.width : 0);
  return block;
}

void TextEngine::new_frame() { parts_->blocks.new_frame(); }

TextEngine::Usage TextEngine::usage() const {
  return {parts_->fonts.open_count(), parts_->blocks.size(), parts_->blocks.glyphs(),
          parts_->layouts_made};
}

}  // namespace pobratym::ui
