// SPDX-License-Identifier: Apache-2.0
#include "content/search/keyboard.hpp"

#include "content/base/text.hpp"

namespace pobratym::search {
namespace {

/// Key by key, without and with shift; the two rows must stay of one length.
constexpr std::u32string_view kLatin =
    U"qwertyuiop[]asdfghjkl;'zxcvbnm,./`\\"
    U"QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?~|";
constexpr std::u32string_view kUkrainian =
    U"йцукенгшщзхїфівапролджєячсмитьбю.'ґ"
    U"ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ,'Ґ";
static_assert(kLatin.size() == kUkrainian.size());

/// Keys that give another letter on the Russian layout, and what the Ukrainian one has there.
constexpr std::u32string_view kRussianOnly = U"ыэъёЫЭЪЁ";
constexpr std::u32string_view kUkrainianThere = U"ієї'ІЄЇ'";
static_assert(kRussianOnly.size() == kUkrainianThere.size());

std::u32string by_keys(const std::u32string& typed, std::u32string_view from,
                       std::u32string_view to) {
  std::u32string meant = typed;
  for (char32_t& key : meant) {
    if (const auto at = from.find(key); at != std::u32string_view::npos) key = to[at];
  }
  return meant;
}

bool has_cyrillic(const std::u32string& text) {
  for (const char32_t c : text) {
    if (c >= 0x400 && c <= 0x52F) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> other_layouts(std::string_view typed) {
  const std::u32string keys = to_utf32(typed);
  std::vector<std::string> meant;
  const auto add = [&](const std::u32string& text) {
    if (text != keys) meant.push_back(to_utf8(text));
  };
  if (has_cyrillic(keys)) {
    const std::u32string ukrainian = by_keys(keys, kRussianOnly, kUkrainianThere);
    add(ukrainian);
    add(by_keys(ukrainian, kUkrainian, kLatin));
  } else {
    add(by_keys(keys, kLatin, kUkrainian));
  }
  return meant;
}

}  // namespace pobratym::search
