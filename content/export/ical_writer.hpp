// SPDX-License-Identifier: Apache-2.0
// Content lines of iCalendar (RFC 5545, section 3.1): names, parameters and values that are
// escaped, and lines that are folded at 75 octets without cutting a character in two.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pobratym::exporting {

class IcalWriter {
 public:
  using Parameters = std::vector<std::pair<std::string, std::string>>;

  void begin(std::string_view component);
  void end(std::string_view component);

  /// A value that is no TEXT and stands as it is: dates, rules, addresses.
  void value(std::string_view name, const Parameters& parameters, std::string_view value);
  void value(std::string_view name, std::string_view text) { value(name, {}, text); }

  /// A TEXT value, escaped (section 3.3.11).
  void text(std::string_view name, const Parameters& parameters, std::string_view text);
  void text(std::string_view name, std::string_view content) { text(name, {}, content); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void line(const std::string& whole);

  std::string out_;
};

/// Backslash, comma, semicolon and line ends; control characters are left out.
[[nodiscard]] std::string escape_ical_text(std::string_view text);

}  // namespace pobratym::exporting
