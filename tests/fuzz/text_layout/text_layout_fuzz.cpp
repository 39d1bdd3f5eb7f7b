// SPDX-License-Identifier: Apache-2.0
// Bytes as somebody's text in a column of some width: three bytes of settings, then the text. Lines
// must come out that lie within the text in its order, keep to the width, and end between
// characters; and the same again must be the same.
#include <imgui.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "kiosk/ui/text/font_book.hpp"
#include "kiosk/ui/text/typesetter.hpp"

namespace {

using namespace pobratym;
using namespace pobratym::ui;

constexpr std::array<const char*, 8> kLanguages{"", "uk", "en", "he", "ar", "zh", "ja", "hi"};

struct Setting {
  TextStyle style;
  TextLimits limits;
};

Setting setting_from(std::uint8_t a, std::uint8_t b, std::uint8_t c) {
  Setting setting;
  setting.style.size = 8.0f + static_cast<float>(a % 64);
  setting.style.language = kLanguages[b % kLanguages.size()];
  setting.style.tracking = (b & 8u) != 0 ? -0.02f : 0;
  setting.limits.width = c == 0 ? kUnlimited : 4.0f * static_cast<float>(c);
  setting.limits.lines = (b >> 4u) % 4;
  setting.limits.filling = static_cast<Filling>((b >> 6u) % 3);
  return setting;
}

struct Desk {
  ImFontAtlas atlas;
  FontFiles files = find_fonts(RealDisk(), POBRATYM_ASSETS).value();
  FontBook fonts{atlas, files};
  Typesetter setter{fonts, files.hyphenation};
};

bool starts_character(std::string_view text, std::size_t byte) {
  return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0u) != 0x80u;
}

// Malformed bytes are a character each, so only sound text tells where characters begin.
bool is_ascii_or_sound(std::string_view text) {
  for (const Paragraph& paragraph : split_paragraphs(text)) {
    for (const Character& c : paragraph.characters) {
      if (c.code == 0xFFFD) return false;
    }
  }
  return true;
}

void check(std::string_view text, const Setting& setting, const TextBlock& block) {
  if (block.lines.empty()) std::abort();
  if (setting.limits.lines > 0 &&
      block.lines.size() > static_cast<std::size_t>(setting.limits.lines))
    std::abort();
  const bool sound = is_ascii_or_sound(text);
  std::size_t last = 0;
  for (const TextLine& line : block.lines) {
    if (line.begin < last || line.end < line.begin || line.end > text.size()) std::abort();
    if (sound && (!starts_character(text, line.begin) || !starts_character(text, line.end)))
      std::abort();
    last = line.end;
    if (!std::isfinite(line.rect.width()) || line.rect.width() < 0) std::abort();
    for (const GlyphRun& run : line.runs) {
      for (const Glyph& glyph : run.glyphs) {
        if (!std::isfinite(glyph.x) || glyph.cluster > text.size()) std::abort();
      }
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto desk = std::make_unique<Desk>();
  if (size < 3 || size > 20'000) return 0;
  const Setting setting = setting_from(data[0], data[1], data[2]);
  const std::string_view text(reinterpret_cast<const char*>(data + 3), size - 3);
  const TextBlock block = desk->setter.set(text, setting.style, setting.limits);
  check(text, setting, block);
  const TextBlock again = desk->setter.set(text, setting.style, setting.limits);
  if (again.lines.size() != block.lines.size() || again.width != block.width) std::abort();
  return 0;
}
