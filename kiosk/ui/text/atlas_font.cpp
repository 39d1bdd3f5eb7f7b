// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/atlas_font.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cassert>
#include <cmath>

namespace pobratym::ui {
namespace {

constexpr ImWchar kFirstGlyph = 0x100;  // below it: Latin-1, for what ImGui itself wants to know
constexpr int kSteps = 4;               // places between two pixels

// ImGui rounds sizes to whole numbers; asking for four times the em keeps quarters of a pixel.
constexpr float kSizeSteps = 4;

struct GlyphAt {
  std::uint32_t glyph;
  float shift;
};

GlyphAt glyph_at(const Font& font, ImWchar code) {
  if (code < kFirstGlyph) return {font.glyph(code), 0};
  const unsigned number = code - kFirstGlyph;
  return {number / kSteps, static_cast<float>(number % kSteps) / kSteps};
}

}  // namespace

// ImGui hands a source's loader back to each of its functions, so the loader carries its font.
struct AtlasFont::Loader : ImFontLoader {
  explicit Loader(Font& of) : font(of) {
    Name = "pobratym";
    FontSrcContainsGlyph = contains;
    FontBakedInit = begin;
    FontBakedLoadGlyph = load;
  }

  Font& font;

  static Font& font_of(const ImFontConfig* source) {
    return static_cast<const Loader*>(source->FontLoader)->font;
  }

  static bool contains(ImFontAtlas*, ImFontConfig* source, ImWchar code) {
    const Font& font = font_of(source);
    if (code < kFirstGlyph) return font.has(code);
    return glyph_at(font, code).glyph < font.glyph_count();
  }

  static bool begin(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    const Font::Extent extent = font_of(source).extent();
    baked->Ascent = std::ceil(extent.ascent * baked->Size);
    baked->Descent = -std::ceil(extent.descent * baked->Size);
    return true;
  }

  static bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                   ImWchar code, ImFontGlyph* glyph, float* advance) {
    if (!contains(atlas, source, code)) return false;
    if (advance != nullptr) {
      *advance = 0;  // positions come from HarfBuzz
      return true;
    }
    Font& font = font_of(source);
    const GlyphAt at = glyph_at(font, code);
    const GlyphImage image = font.draw(at.glyph, baked->Size / kSizeSteps, at.shift);
    if (image.width <= 0 || image.height <= 0) return true;
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, image.width, image.height);
    if (id == ImFontAtlasRectId_Invalid) return true;
    glyph->X0 = static_cast<float>(image.left);
    glyph->Y0 = static_cast<float>(-image.top);
    glyph->X1 = static_cast<float>(image.left + image.width);
    glyph->Y1 = static_cast<float>(image.height - image.top);
    glyph->Visible = 1;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph,
                                       ImFontAtlasPackGetRect(atlas, id), image.coverage.data(),
                                       ImTextureFormat_Alpha8, image.width);
    return true;
  }
};

AtlasFont::AtlasFont(ImFontAtlas& atlas, Font& font)
    : font_(font), atlas_(atlas), loader_(std::make_unique<Loader>(font)) {
  ImFontConfig config;
  config.FontLoader = loader_.get();
  config.FontDataOwnedByAtlas = true;  // there is none, and none to copy
  config.PixelSnapH = false;
  im_font_ = atlas.AddFont(&config);
  assert(im_font_ != nullptr);
}

AtlasFont::~AtlasFont() { atlas_.RemoveFont(im_font_); }

ImFontBaked& AtlasFont::baked(float em) {
  ImFontBaked* baked = im_font_->GetFontBaked(std::round(em * kSizeSteps), 1.0f);
  assert(baked != nullptr);
  return *baked;
}

const ImTextureRef& AtlasFont::texture() const { return atlas_.TexRef; }

int AtlasFont::places(float em) const {
  if (font_.family() == FontFamily::cjk || em > 64) return 1;
  return em > 32 ? 2 : kSteps;
}

const ImFontGlyph* AtlasFont::find(ImFontBaked& baked, std::uint32_t glyph, int place, int places) {
  const auto code = static_cast<ImWchar>(kFirstGlyph + glyph * kSteps +
                                         static_cast<std::uint32_t>(place * (kSteps / places)));
  const ImFontGlyph* found = baked.FindGlyphNoFallback(code);
  return found != nullptr && found->Visible != 0 ? found : nullptr;
}

}  // namespace pobratym::ui
