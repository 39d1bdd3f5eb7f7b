// SPDX-License-Identifier: Apache-2.0
#include "content/import/city_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include "content/base/text.hpp"
#include "content/model/partial_date.hpp"

namespace pobratym::import {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::optional<double> to_number(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

/// -1 for south and west, 1 for north and east, in Latin and Ukrainian letters; 0 for others.
int side_of(char32_t c) {
  switch (c) {
    case U'S':
    case U's':
    case U'W':
    case U'w':
      return -1;
    case U'N':
    case U'n':
    case U'E':
    case U'e':
      return 1;
    default:
      return 0;
  }
}

std::string two_digits(std::string_view text) {
  return (text.size() < 2 ? "0" : "") + std::string(text);
}

}  // namespace

std::optional<double> parse_degrees(std::string_view text) {
  if (text.size() > 100) return std::nullopt;
  std::vector<double> parts;
  std::string number;
  int side = 0;
  bool minus = false;
  const auto finish = [&] {
    if (number.empty()) return true;
    const auto value = to_number(std::exchange(number, {}));
    if (value) parts.push_back(*value);
    return value.has_value();
  };
  for (const char32_t c : to_utf32(trim(text))) {
    if (is_digit(c) || c == U'.' || c == U',') {
      number += static_cast<char>(c);
    } else if ((c == U'-' || c == U'\u2212' || c == U'+') && parts.empty() && number.empty()) {
      minus = c != U'+';
    } else if (const int found = side_of(c); found != 0 && side == 0) {
      if (!finish()) return std::nullopt;
      side = found;
    } else if (c == U'°' || c == U'º' || c == U'\'' || c == U'’' || c == U'′' || c == U'″' ||
               c == U'"' || c == U'”' || c == U' ' || c == U'\u00A0') {
      if (!finish()) return std::nullopt;
    } else {
      return std::nullopt;
    }
  }
  if (!finish() || parts.empty() || parts.size() > 3) return std::nullopt;
  double value = 0;
  double share = 1;
  for (const double part : parts) {
    if (share < 1 && part >= 60) return std::nullopt;
    value += part * share;
    share /= 60;
  }
  if (value > 180) return std::nullopt;
  const bool negative = minus != (side < 0);
  // Seven places are a centimetre; more only shows how a spreadsheet counts.
  return std::round((negative ? -value : value) * 1e7) / 1e7;
}

std::optional<std::pair<double, double>> parse_coordinates(std::string_view text) {
  for (const std::string_view separator : {";", ", ", ",", " "}) {
    const auto at = text.find(separator);
    if (at == std::string_view::npos) continue;
    const auto rest = text.substr(at + separator.size());
    const auto lat = parse_degrees(text.substr(0, at));
    const auto lon = parse_degrees(rest);
    if (lat && lon && trim(rest).size() > 0) return std::make_pair(*lat, *lon);
  }
  return std::nullopt;
}

std::optional<std::int64_t> parse_population(std::string_view text) {
  std::string digits;
  std::size_t group = 0;
  bool grouped = false;
  for (const char32_t c : to_utf32(trim(text).substr(0, 100))) {
    if (is_digit(c)) {
      digits += static_cast<char>(c);
      ++group;
      continue;
    }
    const bool between = c == U' ' || c == U'\u00A0' || c == U'\u202F' || c == U'\u2009' ||
                         c == U'\'' || c == U'’' || c == U',' || c == U'.';
    if (!between || group == 0 || group > 3 || (grouped && group != 3)) return std::nullopt;
    grouped = true;
    group = 0;
  }
  if (digits.empty() || digits.size() > 10 || (grouped && group != 3)) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value >= 1 ? std::optional(value) : std::nullopt;
}

std::string parse_as_of(std::string_view text) {
  text = trim(text);
  if (text.size() > 10) return "";
  std::vector<std::string> parts;
  for (const char separator : {'.', '/'}) {
    if (text.find(separator) != std::string_view::npos) parts = split(text, separator);
  }
  std::string date(text);
  if (parts.size() == 2) date = parts[1] + "-" + two_digits(parts[0]);
  if (parts.size() == 3) date = parts[2] + "-" + two_digits(parts[1]) + "-" + two_digits(parts[0]);
  return model::parse_partial_date(date) ? date : "";
}

}  // namespace pobratym::import
