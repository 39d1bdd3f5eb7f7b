// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/filters.hpp"

#include <algorithm>

#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

std::string facet(std::string_view page, std::string_view name) {
  return std::string(page) + "." + std::string(name);
}

}  // namespace

void count_option(FilterOptions& options, const std::string& code, const std::string& words) {
  if (const auto known = options.find(code); known != options.end()) {
    ++known->second.count;
    return;
  }
  if (code.empty() || words.empty() || !is_choice_code(code)) return;
  options.emplace(code, FilterOption{words, 1});
}

std::string chosen(const Scene& scene, std::string_view page, std::string_view name) {
  return chosen(scene.session.choices, facet(page, name));
}

bool is_asked(const Scene& scene, std::string_view page, std::string_view name) {
  return chosen(scene, page, "open") == name || !chosen(scene, page, name).empty();
}

FilterGroup make_filter(const Scene& scene, std::string_view page, std::string_view name,
                        const FilterOptions& options) {
  const std::string here = facet(page, name), code = chosen(scene, page, name);
  FilterGroup group;
  group.id = "filter/" + here;
  group.words = scene.texts("filter." + std::string(name));
  group.chosen = !code.empty();
  group.open = chosen(scene, page, "open") == name;
  if (const auto found = options.find(code); found != options.end()) {
    group.words =
        scene.texts("filter.chosen", {{"what", group.words}, {"value", found->second.words}});
  }
  group.command = to_command(Choose{facet(page, "open"), group.open ? "" : std::string(name)});
  if (!group.open) return group;
  std::vector<std::pair<std::string, FilterChip>> by_words;
  for (const auto& [option, what] : options) {
    const bool selected = option == code;
    FilterChip chip{
        group.id + "/" + option,
        scene.texts("filter.option",
                    {{"value", what.words},
                     {"count", scene.format.number(static_cast<std::int64_t>(what.count))}}),
        to_command(Choose{here, selected ? "" : option}), selected};
    std::string key = scene.format.sort_key(chip.words);
    by_words.emplace_back(std::move(key), std::move(chip));
  }
  std::stable_sort(by_words.begin(), by_words.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [_, chip] : by_words) group.chips.push_back(std::move(chip));
  return group;
}

Filters make_filters(const Scene& scene, std::string_view page, std::vector<FilterGroup> groups,
                     std::size_t shown, std::size_t all) {
  Filters filters;
  const bool any = std::any_of(groups.begin(), groups.end(),
                               [](const FilterGroup& group) { return group.chosen; });
  filters.groups = std::move(groups);
  filters.clear = scene.texts("filter.clear");
  filters.clear_command = to_command(ChooseNone{std::string(page)});
  if (any) {
    filters.state = scene.texts("filter.state", {{"shown", static_cast<std::int64_t>(shown)},
                                                 {"all", static_cast<std::int64_t>(all)}});
  }
  return filters;
}

}  // namespace pobratym::kiosk
