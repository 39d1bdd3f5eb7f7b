// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/paragraph.hpp"

namespace pobratym::ui {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kWordJoiner = 0x2060;  // shows nothing, breaks nothing

struct Decoded {
  char32_t code;
  std::size_t length;
};

// One character of UTF-8 (RFC 3629). A malformed sequence gives U+FFFD for its longest valid start,
// as Unicode chapter 3.9 recommends.
Decoded decode(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4) return {kReplacement, 1};
  char32_t code = first & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (i == 1) {
      if (first == 0xE0) low = 0xA0;   // shorter forms exist
      if (first == 0xED) high = 0x9F;  // surrogates
      if (first == 0xF0) low = 0x90;   // shorter forms exist
      if (first == 0xF4) high = 0x8F;  // above U+10FFFF
    }
    if (i >= text.size() || byte(i) < low || byte(i) > high) return {kReplacement, i};
    code = code << 6u | (byte(i) & 0x3Fu);
  }
  return {code, length};
}

bool ends_paragraph(char32_t code) {
  return (code >= 0x0A && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

// Embeddings and overrides: U+202E in somebody's title must not turn the words around it. Isolates
// do no harm beyond what they enclose and stay.
bool turns_text(char32_t code) { return code >= 0x202A && code <= 0x202E; }

}  // namespace

std::vector<Paragraph> split_paragraphs(std::string_view text) {
  std::vector<Paragraph> paragraphs(1);
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    if (characters == kMostCharacters) {
      paragraphs.back().end_byte = static_cast<std::uint32_t>(at);
      paragraphs.back().cut = true;
      return paragraphs;
    }
    auto [code, length] = decode(text.substr(at));
    if (ends_paragraph(code)) {
      paragraphs.back().end_byte = static_cast<std::uint32_t>(at);
      const bool pair = code == 0x0D && at + 1 < text.size() && text[at + 1] == '\n';
      paragraphs.emplace_back();
      at += pair ? 2 : length;
      continue;
    }
    if (code == '\t') code = ' ';
    if (is_control(code) || turns_text(code)) code = kWordJoiner;
    Character character;
    character.code = code;
    character.byte = static_cast<std::uint32_t>(at);
    paragraphs.back().characters.push_back(character);
    at += length;
  }
  paragraphs.back().end_byte = static_cast<std::uint32_t>(text.size());
  return paragraphs;
}

bool is_space(char32_t character) {
  return character == ' ' || character == 0x1680 || (character >= 0x2000 && character <= 0x200B) ||
         character == 0x205F || character == 0x3000;
}

}  // namespace pobratym::ui
