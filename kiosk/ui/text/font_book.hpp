// SPDX-License-Identifier: Apache-2.0
// The fonts of one screen, opened by the first character that needs them: a kiosk that never shows
// Chinese never pays for it.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "content/base/result.hpp"
#include "kiosk/ui/text/atlas_font.hpp"
#include "kiosk/ui/text/font.hpp"
#include "kiosk/ui/text/font_set.hpp"

struct ImFontAtlas;

namespace pobratym::ui {

class FontBook {
 public:
  FontBook(ImFontAtlas& atlas, FontFiles files);

  /// Inter as the atlas's first font. Fails when its file is missing or damaged; once, before all
  /// else.
  [[nodiscard]] Status open_default();

  /// Null when the file is missing or damaged.
  [[nodiscard]] Font* font(FontFamily family, Weight weight);

  /// Null as font() is.
  [[nodiscard]] AtlasFont* atlas_font(FontFamily family, Weight weight);

  /// The family for all of `grapheme`, so that an accent stays on its letter; none when no font has
  /// the letter.
  [[nodiscard]] std::optional<FontFamily> family_for(std::u32string_view grapheme, Weight weight);

  [[nodiscard]] std::size_t open_count() const;

 private:
  struct Slot {
    bool tried = false;
    std::unique_ptr<Font> font;
    std::unique_ptr<AtlasFont> in_atlas;
  };
  [[nodiscard]] Slot& slot(FontFamily family, Weight weight);
  [[nodiscard]] bool covers(FontFamily family, Weight weight, std::u32string_view grapheme);

  ImFontAtlas& atlas_;
  FontFiles files_;
  std::array<std::array<Slot, kWeights>, kFontFamilies> slots_;
};

}  // namespace pobratym::ui
