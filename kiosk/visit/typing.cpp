// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/typing.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMostAtOnce = 16;  // bytes: one letter with its marks

bool is_control(char32_t c) {
  const bool orders_text =
      c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || orders_text;
}

}  // namespace

bool can_be_typed(std::string_view letters) {
  if (letters.empty() || letters.size() > kMostAtOnce || !is_utf8(letters)) return false;
  const std::u32string characters = to_utf32(letters);
  return std::none_of(characters.begin(), characters.end(), is_control);
}

bool begins_sentence(std::string_view words) {
  const std::string_view said = trim(words);
  if (said.empty()) return true;
  const bool apart = words.back() == ' ';
  return apart && std::string_view(".!?").find(said.back()) != std::string_view::npos;
}

void type(std::string& words, std::string_view letters, std::size_t most) {
  if (!can_be_typed(letters) || words.size() + letters.size() > most) return;
  if (letters == " " && (words.empty() || words.back() == ' ')) return;
  words += letters;
}

}  // namespace pobratym::kiosk
