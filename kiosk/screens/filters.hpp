// SPDX-License-Identifier: Apache-2.0
// The conditions a list can be narrowed by, as pills to open and codes to choose from. What is
// narrowed is said in words, with the way back beside it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

struct FilterChip {
  std::string id;
  std::string words;  ///< "Чехія · 2"
  std::string command;
  bool selected = false;
};

struct FilterGroup {
  std::string id;
  std::string words;  ///< "Країна", "Країна: Чехія"
  std::string command;
  bool chosen = false;
  bool open = false;
  std::vector<FilterChip> chips;  ///< only of an open one
};

struct Filters {
  std::vector<FilterGroup> groups;
  std::string state;  ///< "Показано 5 з 34"; empty when nothing is chosen
  std::string clear;
  std::string clear_command;
  [[nodiscard]] bool narrowed() const { return !state.empty(); }
};

/// What a condition offers, by code: its words and how many there are.
struct FilterOption {
  std::string words;
  std::size_t count = 0;
};
using FilterOptions = std::map<std::string, FilterOption>;

/// Counts one more of this code.
void count_option(FilterOptions& options, const std::string& code, const std::string& words);

/// "cities" and "country": the condition "cities.country".
[[nodiscard]] FilterGroup make_filter(const Scene& scene, std::string_view page,
                                      std::string_view name, const FilterOptions& options);

/// `shown` of `all`; says so when something of the page is chosen.
[[nodiscard]] Filters make_filters(const Scene& scene, std::string_view page,
                                   std::vector<FilterGroup> groups, std::size_t shown,
                                   std::size_t all);

[[nodiscard]] std::string chosen(const Scene& scene, std::string_view page, std::string_view name);

/// Whether the visitor has this condition open or chosen: only then what it offers must be known.
[[nodiscard]] bool is_asked(const Scene& scene, std::string_view page, std::string_view name);

}  // namespace pobratym::kiosk
