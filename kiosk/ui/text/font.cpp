// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/font.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <cmath>
#include <cstring>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace pobratym::ui {
namespace {

struct Release {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};

template <class T>
using Owned = std::unique_ptr<std::remove_pointer_t<T>, Release>;

FT_F26Dot6 in_64ths(float pixels) { return static_cast<FT_F26Dot6>(std::lround(pixels * 64.0f)); }

}  // namespace

struct Font::Handles {
  Owned<hb_blob_t*> file;
  Owned<hb_face_t*> face;
  Owned<hb_font_t*> font;
  Owned<FT_Library> library;
  Owned<FT_Face> drawing;
  float drawing_em = 0;
};

Font::Font(std::unique_ptr<Handles> handles, FontFamily family)
    : handles_(std::move(handles)), family_(family) {}

Font::~Font() = default;

Result<std::unique_ptr<Font>> Font::open(const FontFile& file, FontFamily family) {
  const auto refuse = [&file](const char* why) {
    return fail(ErrorCode::invalid, "Opening the font " + file.path.string() + ": " + why +
                                        " Reinstall the package it came with.");
  };
  auto handles = std::make_unique<Handles>();
  handles->file.reset(hb_blob_create_from_file_or_fail(file.path.c_str()));
  if (!handles->file) return refuse("the file cannot be read.");
  const auto index = static_cast<unsigned>(file.index);
  handles->face.reset(hb_face_create(handles->file.get(), index));
  if (hb_face_get_glyph_count(handles->face.get()) == 0) return refuse("it holds no glyphs.");
  handles->font.reset(hb_font_create(handles->face.get()));

  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return refuse("FreeType did not start.");
  handles->library.reset(library);
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(handles->file.get(), &length);
  FT_Face face = nullptr;
  // FreeType wants bytes of another signedness; it only reads them.
  if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes),
                         static_cast<FT_Long>(length), file.index, &face) != 0) {
    return refuse("FreeType does not understand it.");
  }
  handles->drawing.reset(face);
  return std::unique_ptr<Font>(new Font(std::move(handles), family));
}

std::uint32_t Font::glyph(char32_t character) const {
  hb_codepoint_t id = 0;
  return hb_font_get_nominal_glyph(handles_->font.get(), character, &id) != 0 ? id : 0;
}

bool Font::has(char32_t character) const { return glyph(character) != 0; }

std::uint32_t Font::glyph_count() const { return hb_face_get_glyph_count(handles_->face.get()); }

Font::Extent Font::extent() const {
  const FT_Face face = handles_->drawing.get();
  const auto em = static_cast<float>(face->units_per_EM == 0 ? 1 : face->units_per_EM);
  return {static_cast<float>(face->ascender) / em, static_cast<float>(-face->descender) / em};
}

hb_font_t* Font::at_size(float em) {
  const int scale = static_cast<int>(in_64ths(em));
  hb_font_set_scale(handles_->font.get(), scale, scale);
  return handles_->font.get();
}

GlyphImage Font::draw(std::uint32_t glyph, float em, float shift) {
  const FT_Face face = handles_->drawing.get();
  if (handles_->drawing_em != em) {
    if (FT_Set_Char_Size(face, 0, in_64ths(em), 72, 72) != 0) return {};
    handles_->drawing_em = em;
  }
  if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT) != 0) return {};
  FT_GlyphSlot slot = face->glyph;
  if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return {};
  FT_Outline_Translate(&slot->outline, in_64ths(shift), 0);
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return {};
  const FT_Bitmap& bitmap = slot->bitmap;
  GlyphImage image{slot->bitmap_left,
                   slot->bitmap_top,
                   static_cast<int>(bitmap.width),
                   static_cast<int>(bitmap.rows),
                   {}};
  image.coverage.resize(static_cast<std::size_t>(bitmap.width) * bitmap.rows);
  for (unsigned y = 0; y < bitmap.rows; ++y) {
    std::memcpy(image.coverage.data() + static_cast<std::size_t>(y) * bitmap.width,
                bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch, bitmap.width);
  }
  return image;
}

}  // namespace pobratym::ui
