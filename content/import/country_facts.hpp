// SPDX-License-Identifier: Apache-2.0
// What ICU knows of countries and a table of cities may leave out: the code behind a name, the zone
// of a country that has one, the language that most people there write.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pobratym::import {

/// "CZ" of "CZ", "cze", "Czechia", "Czech Republic" or «Чехія»; empty when it is no country.
[[nodiscard]] std::string country_code(std::string_view name);

/// The country's name in a language, "Czechia" or «Чехія»; the code when ICU has none.
[[nodiscard]] std::string country_name(const std::string& code, const std::string& language);

/// The zone of a country in which all clocks agree; empty when there are several.
[[nodiscard]] std::string country_zone(const std::string& code);

/// "cs" of "CZ"; empty when ICU has none.
[[nodiscard]] std::string country_language(const std::string& code);

[[nodiscard]] bool is_right_to_left(const std::string& language);

}  // namespace pobratym::import
