// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/form.hpp"

#include <algorithm>
#include <charconv>

#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

std::optional<std::string> unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i] == '+' ? ' ' : text[i];
      continue;
    }
    unsigned char byte = 0;
    const char* digits = text.data() + i + 1;
    if (i + 2 >= text.size() || std::from_chars(digits, digits + 2, byte, 16).ptr != digits + 2) {
      return std::nullopt;
    }
    if (byte != '\r') result += static_cast<char>(byte);
    i += 2;
  }
  for (const char c : result) {
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7f) return std::nullopt;
  }
  if (!is_utf8(result)) return std::nullopt;
  return result;
}

}  // namespace

std::optional<TextMap> parse_form(std::string_view body) {
  TextMap fields;
  for (const std::string& pair : split(body, '&')) {
    const auto equals = std::min(pair.find('='), pair.size());
    const auto name = unescaped(std::string_view(pair).substr(0, equals));
    auto value = unescaped(std::string_view(pair).substr(std::min(equals + 1, pair.size())));
    if (!name || !value) return std::nullopt;
    if (!name->empty()) fields[*name] = *std::move(value);
  }
  return fields;
}

}  // namespace pobratym::desk
