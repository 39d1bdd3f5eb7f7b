// SPDX-License-Identifier: Apache-2.0
#include "content/base/text.hpp"

#include <algorithm>

namespace pobratym {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Takes one code point off the front of `text`; kReplacement and one byte when malformed.
char32_t take(std::string_view& text, bool& valid) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  std::size_t length = first < 0x80   ? 1
                       : first < 0xC2 ? 0
                       : first < 0xE0 ? 2
                       : first < 0xF0 ? 3
                       : first < 0xF5 ? 4
                                      : 0;
  char32_t value = length == 1   ? first
                   : length == 2 ? first & 0x1Fu
                   : length == 3 ? first & 0x0Fu
                                 : first & 0x07u;
  bool good = length != 0 && text.size() >= length;
  for (std::size_t i = 1; good && i < length; ++i) {
    good = (byte(i) & 0xC0u) == 0x80;
    value = (value << 6u) | (byte(i) & 0x3Fu);
  }
  good = good && !(length == 3 && (value < 0x800 || (value >= 0xD800 && value < 0xE000))) &&
         !(length == 4 && (value < 0x10000 || value > 0x10FFFF));
  valid = valid && good;
  text.remove_prefix(good ? length : 1);
  return good ? value : kReplacement;
}

}  // namespace

bool is_utf8(std::string_view text) {
  bool valid = true;
  while (valid && !text.empty()) static_cast<void>(take(text, valid));
  return valid;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  bool valid = true;
  while (!text.empty()) result.push_back(take(text, valid));
  return result;
}

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0u | (c >> 6u)), put(0x80u | (c & 0x3Fu));
  } else if (c < 0x10000) {
    put(0xE0u | (c >> 12u)), put(0x80u | ((c >> 6u) & 0x3Fu)), put(0x80u | (c & 0x3Fu));
  } else {
    put(0xF0u | (c >> 18u)), put(0x80u | ((c >> 12u) & 0x3Fu));
    put(0x80u | ((c >> 6u) & 0x3Fu)), put(0x80u | (c & 0x3Fu));
  }
}

std::string to_utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text) append_utf8(result, c);
  return result;
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > 80 || text.front() == '-' || text.back() == '-') return false;
  if (text.find("--") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace pobratym
