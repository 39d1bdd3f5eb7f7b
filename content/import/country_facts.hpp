// SPDX-License-Identifier: Apache-2.0
// What ICU knows of countries and a table of cities may leave out: the code behind a name, the zone
// of a country that has one, the language that most people there write.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace pobratym::import {

/// Asked once for each row of a table, so answers are kept: ICU takes its time for each.
class Countries {
 public:
  /// "CZ" of "CZ", "cze", "Czechia", "Czech Republic" or «Чехія»; empty when it is no country.
  [[nodiscard]] std::string code(std::string_view name);

  /// The zone of a country in which all clocks agree; empty when there are several.
  [[nodiscard]] std::string zone(const std::string& code);

  /// "cs" of "CZ"; empty when ICU has none.
  [[nodiscard]] std::string language(const std::string& code);

 private:
  std::map<std::string, std::string> by_code_;  ///< of two letters and of three, in small ones
  std::map<std::string, std::string> by_name_;  ///< in small letters; made when it is needed
  std::map<std::string, std::string> zones_;
  std::map<std::string, std::string> languages_;
};

/// The country's name in a language, "Czechia" or «Чехія»; the code when ICU has none.
[[nodiscard]] std::string country_name(const std::string& code, const std::string& language);

[[nodiscard]] bool is_right_to_left(const std::string& language);

}  // namespace pobratym::import
