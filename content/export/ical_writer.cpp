// SPDX-License-Identifier: Apache-2.0
#include "content/export/ical_writer.hpp"

namespace pobratym::exporting {
namespace {

constexpr std::size_t kMaxOctets = 75;  // the line's end not counted

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

/// In quotes where it needs them, with RFC 6868's escapes.
std::string parameter_value(std::string_view value) {
  std::string encoded;
  for (const char c : value) {
    switch (c) {
      case '^':
        encoded += "^^";
        break;
      case '"':
        encoded += "^'";
        break;
      case '\n':
        encoded += "^n";
        break;
      default:
        if (!is_control(c)) encoded += c;
    }
  }
  if (encoded.find_first_of(":;,") == std::string::npos) return encoded;
  return '"' + encoded + '"';
}

}  // namespace

std::string escape_ical_text(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
    } else if (c == '\\' || c == ',' || c == ';') {
      escaped += '\\';
      escaped += c;
    } else if (!is_control(c)) {
      escaped += c;
    }
  }
  return escaped;
}

void IcalWriter::begin(std::string_view component) { value("BEGIN", component); }
void IcalWriter::end(std::string_view component) { value("END", component); }

void IcalWriter::value(std::string_view name, const Parameters& parameters,
                       std::string_view content) {
  std::string whole(name);
  for (const auto& [key, text] : parameters) whole += ';' + key + '=' + parameter_value(text);
  whole += ':';
  for (const char c : content) {
    if (!is_control(c)) whole += c;
  }
  line(whole);
}

void IcalWriter::text(std::string_view name, const Parameters& parameters,
                      std::string_view content) {
  value(name, parameters, escape_ical_text(content));
}

void IcalWriter::line(const std::string& whole) {
  std::size_t from = 0;
  std::size_t room = kMaxOctets;
  while (whole.size() - from > room) {
    std::size_t end = from + room;
    while (end > from + 1 && is_inside_character(whole[end])) --end;
    out_.append(whole, from, end - from).append("\r\n ");
    from = end;
    room = kMaxOctets - 1;  // the space counts
  }
  out_.append(whole, from).append("\r\n");
}

}  // namespace pobratym::exporting
