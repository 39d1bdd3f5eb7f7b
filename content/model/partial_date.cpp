// SPDX-License-Identifier: Apache-2.0
#include "content/model/partial_date.hpp"

#include <cstdio>

namespace pobratym::model {
namespace {

/// `length` decimal digits; empty for anything else.
std::optional<unsigned> digits(std::string_view text, std::size_t at, std::size_t length) {
  if (text.size() < at + length) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(at, length)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

std::string padded(const char* format, int year, unsigned month, unsigned day) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, format, year, month, day);
  return buffer;
}

}  // namespace

std::optional<PartialDate> parse_partial_date(std::string_view text) {
  PartialDate date;
  const auto year = digits(text, 0, 4);
  if (!year || *year == 0) return std::nullopt;
  date.year = std::chrono::year{static_cast<int>(*year)};
  if (text.size() == 4) return date;
  if (text[4] != '-') return std::nullopt;
  const auto month = digits(text, 5, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  date.month = std::chrono::month{*month};
  date.precision = PartialDate::Precision::month;
  if (text.size() == 7) return date;
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto day = digits(text, 8, 2);
  if (!day) return std::nullopt;
  date.day = std::chrono::day{*day};
  date.precision = PartialDate::Precision::day;
  if (!Date{date.year, date.month, date.day}.ok()) return std::nullopt;
  return date;
}

std::optional<Date> parse_date(std::string_view text) {
  const auto date = parse_partial_date(text);
  if (!date || date->precision != PartialDate::Precision::day) return std::nullopt;
  return date->first();
}

std::string format_date(Date date) {
  return padded("%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Date PartialDate::first() const { return {year, month, day}; }

Date PartialDate::last() const {
  switch (precision) {
    case Precision::year:
      return {year, std::chrono::December, std::chrono::day{31}};
    case Precision::month:
      return Date{year / month / std::chrono::last};
    case Precision::day:
      break;
  }
  return first();
}

std::string PartialDate::text() const {
  const std::string whole = format_date(first());
  return whole.substr(0, precision == Precision::year ? 4 : precision == Precision::month ? 7 : 10);
}

std::strong_ordering PartialDate::operator<=>(const PartialDate& other) const {
  if (const auto by_day = first() <=> other.first(); by_day != 0) return by_day;
  return precision <=> other.precision;
}

}  // namespace pobratym::model
