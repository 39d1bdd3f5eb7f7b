// SPDX-License-Identifier: Apache-2.0
// One content line of iCalendar (RFC 5545, section 3.1): a name, parameters and a value. Parameters
// are read with the escapes of RFC 6868. Broken lines are read as far as their meaning is clear.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym::import {

struct IcalParameter {
  std::string name;  ///< in capitals
  std::vector<std::string> values;
};

struct IcalLine {
  std::string name;  ///< in capitals, without a group ("item1.URL" is URL)
  std::vector<IcalParameter> parameters;
  std::string value;       ///< as written, escapes and all
  std::size_t number = 0;  ///< of the first line it stood on, from 1
  bool repaired = false;   ///< it was no correct content line

  /// First value of a parameter; empty when it is not there.
  [[nodiscard]] std::string_view parameter(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;
};

/// Empty when there is no name or no value to be found.
[[nodiscard]] std::optional<IcalLine> parse_ical_line(std::string_view text, std::size_t number);

/// A TEXT value without its escapes (section 3.3.11); also those written twice.
[[nodiscard]] std::string unescape_ical_text(std::string_view value);

/// The parts of a list of TEXT, or of a structured value, unescaped. Empty parts are kept.
[[nodiscard]] std::vector<std::string> split_ical_text(std::string_view value, char separator);

[[nodiscard]] std::string upper_ascii(std::string_view text);

}  // namespace pobratym::import
