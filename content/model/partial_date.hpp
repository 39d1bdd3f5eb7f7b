// SPDX-License-Identifier: Apache-2.0
// Dates as archives know them: a year, a month or a day. What is not known is not invented: the
// precision is kept and shown.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace pobratym::model {

/// A whole day of the proleptic Gregorian calendar.
using Date = std::chrono::year_month_day;

/// "YYYY-MM-DD" of a day that exists; empty otherwise.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string format_date(Date date);

struct PartialDate {
  enum class Precision { year, month, day };

  std::chrono::year year{};
  std::chrono::month month{1};  ///< January when only the year is known
  std::chrono::day day{1};      ///< the first when only the month is known
  Precision precision = Precision::year;

  /// First and last day it can mean.
  [[nodiscard]] Date first() const;
  [[nodiscard]] Date last() const;

  /// "2005", "2005-04" or "2005-04-12".
  [[nodiscard]] std::string text() const;

  bool operator==(const PartialDate&) const = default;

  /// By first day; of two that begin on the same day the less precise one comes first.
  std::strong_ordering operator<=>(const PartialDate& other) const;
};

/// Reads what text() writes; years 0001 to 9999.
[[nodiscard]] std::optional<PartialDate> parse_partial_date(std::string_view text);

}  // namespace pobratym::model
