// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/escapes.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::optional<std::string> unescaped(std::string_view text, char plus) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i] == '+' ? plus : text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const int high = hex_digit(text[i + 1]);
    const int low = hex_digit(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    result += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return result;
}

bool is_plain_text(std::string_view text, std::string_view allowed) {
  return is_utf8(text) && std::none_of(text.begin(), text.end(), [&](char c) {
           const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
           return control && allowed.find(c) == std::string_view::npos;
         });
}

}  // namespace pobratym::desk
