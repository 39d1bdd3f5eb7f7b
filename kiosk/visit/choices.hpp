// SPDX-License-Identifier: Apache-2.0
// What a visitor has narrowed a page to: one code a condition. A few words in the session, so that
// forgetting the visitor forgets them too.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace pobratym::kiosk {

/// "page.condition"; "page.open" is the condition whose codes are laid out to choose from.
inline constexpr std::string_view kFacets[] = {
    "cities.country", "cities.form", "cities.area",    "cities.open",  "events.kind",
    "events.city",    "events.mode", "events.day",     "events.month", "events.open",
    "exchanges.form", "finder.area", "exchanges.open", "finder.open"};

/// Codes by facet; one that is not there is not narrowed.
using Choices = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] bool is_facet(std::string_view text);
/// Letters, digits and hyphens: a country, a term's code, a day.
[[nodiscard]] bool is_choice_code(std::string_view text);
/// Whether some facet is of this page.
[[nodiscard]] bool is_filtered_page(std::string_view text);

/// The code of a facet; empty when nothing is chosen.
[[nodiscard]] std::string chosen(const Choices& choices, std::string_view facet);

/// Sets or, with an empty code, takes back. A choice closes the list it was made from.
void choose(Choices& choices, std::string_view facet, std::string_view code);
void choose_none(Choices& choices, std::string_view page);

}  // namespace pobratym::kiosk
