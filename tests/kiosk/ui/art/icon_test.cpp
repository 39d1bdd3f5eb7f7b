// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/icon.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <catch2/catch_test_macros.hpp>

namespace pobratym::ui {
namespace {

TEST_CASE("every icon that a screen can name is in the font the program carries") {
  FT_Library library = nullptr;
  REQUIRE(FT_Init_FreeType(&library) == 0);
  const BytesView font = icon_font();
  FT_Face face = nullptr;
  REQUIRE(FT_New_Memory_Face(library, as_unsigned(font), static_cast<FT_Long>(font.size()), 0,
                             &face) == 0);
  REQUIRE(FT_Set_Pixel_Sizes(face, 0, 48) == 0);
  for (const Icon icon : kIcons) {
    CAPTURE(static_cast<std::uint32_t>(code_point(icon)));
    const FT_UInt glyph = FT_Get_Char_Index(face, code_point(icon));
    REQUIRE(glyph != 0);
    REQUIRE(FT_Load_Glyph(face, glyph, FT_LOAD_RENDER) == 0);
    CHECK(face->glyph->bitmap.width > 4);
    CHECK(face->glyph->bitmap.width <= 49);
  }
  FT_Done_Face(face);
  FT_Done_FreeType(library);
}

}  // namespace
}  // namespace pobratym::ui
