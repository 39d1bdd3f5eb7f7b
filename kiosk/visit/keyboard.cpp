// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/keyboard.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::kiosk {

namespace {

constexpr std::array<KeyboardLayout, 6> kLayouts{{
    {"uk", "АБВ", {"й ц у к е н г ш щ з х ї", "ф і в а п р о л д ж є ʼ", "ґ я ч с м и т ь б ю"}},
    {"en", "ABC", {"q w e r t y u i o p", "a s d f g h j k l '", "z x c v b n m -"}},
    {"de", "ÄÖÜ", {"q w e r t z u i o p ü", "a s d f g h j k l ö ä", "y x c v b n m ß -"}},
    {"pl",
     "ĄĘŁ",
     {"ą ć ę ł ń ó ś ź ż", "q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m -"}},
    {"cs",
     "ČŘŽ",
     {"ě š č ř ž ý á í é ú", "q w e r t z u i o p ů", "a s d f g h j k l ó ď",
      "y x c v b n m ť ň"}},
    {kSigns, "123", {"1 2 3 4 5 6 7 8 9 0", "- – . , : / ( ) \" ʼ", "& + № @ ! ? % €"}},
}};

}  // namespace

std::span<const KeyboardLayout> keyboard_layouts() { return kLayouts; }

std::vector<std::vector<std::string>> letters_of(const KeyboardLayout& layout) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string_view row : layout.rows) {
    if (!row.empty()) rows.push_back(split(row, ' '));
  }
  return rows;
}

const KeyboardLayout* find_keyboard(std::string_view tag) {
  const auto found = std::find_if(kLayouts.begin(), kLayouts.end(),
                                  [&](const KeyboardLayout& layout) { return layout.tag == tag; });
  return found == kLayouts.end() ? nullptr : &*found;
}

const KeyboardLayout& keyboard_for(std::string_view language) {
  const KeyboardLayout* own = find_keyboard(language.substr(0, language.find('-')));
  return own != nullptr ? *own : *find_keyboard("en");
}

}  // namespace pobratym::kiosk
