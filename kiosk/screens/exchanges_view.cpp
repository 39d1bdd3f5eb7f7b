// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/exchanges_view.hpp"

#include <algorithm>

#include "kiosk/screens/found_row.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::string_view kPage = "exchanges";

/// A code of its own: "exhibition" is a kind of exchange and a form of cooperation.
std::string code_of(const model::Exchange& exchange) { return "kind-" + exchange.kind; }

void add(const Scene& scene, const model::Project& project, std::vector<FormGroup>& groups) {
  const std::string title = form_words(scene, project.form);
  auto group = std::find_if(groups.begin(), groups.end(),
                            [&](const FormGroup& g) { return g.title == title; });
  if (group == groups.end()) {
    group = groups.insert(groups.end(), FormGroup{project.form, title, {}});
  }
  group->rows.push_back(make_project_row(scene, project, true));
}

}  // namespace

ExchangesView make_exchanges(const Scene& scene) {
  ExchangesView view;
  view.title = scene.texts("exchanges.title");
  view.subtitle = scene.texts("exchanges.subtitle");
  view.none = scene.texts("exchanges.none");
  view.open_title = scene.texts("exchanges.open");
  const std::string form = chosen(scene, kPage, "form");
  FilterOptions options;
  std::size_t all = 0, shown = 0;
  auto open = open_exchanges(scene, kMostOpen + 1);
  auto together = projects(scene, kMostProjects + 1);
  view.more = cut(scene, open, kMostOpen);
  if (auto more = cut(scene, together, kMostProjects); view.more.empty()) view.more = more;
  for (const model::Exchange& exchange : open) {
    ++all;
    count_option(options, code_of(exchange), scene.texts("exchange." + exchange.kind));
    if (!form.empty() && form != code_of(exchange)) continue;
    ++shown;
    view.open.push_back(make_exchange_row(scene, exchange));
    if (exchange.envelope.sample) view.sample_note = scene.texts("exchanges.sample");
  }
  for (const model::Project& project : together) add(scene, project, view.groups);
  for (const FormGroup& group : view.groups) {
    all += group.rows.size();
    options[group.form] = {group.title, group.rows.size()};
  }
  if (!form.empty()) {
    std::erase_if(view.groups, [&](const FormGroup& group) { return group.form != form; });
  }
  for (const FormGroup& group : view.groups) shown += group.rows.size();
  std::stable_sort(view.groups.begin(), view.groups.end(),
                   [](const auto& a, const auto& b) { return a.rows.size() > b.rows.size(); });
  view.filters =
      make_filters(scene, kPage, {make_filter(scene, kPage, "form", options)}, shown, all);
  if (view.filters.narrowed() && shown > 0 && view.open.empty()) view.open_title.clear();
  if (shown == 0 && view.filters.narrowed()) view.none = scene.texts("filter.none");
  return view;
}

}  // namespace pobratym::kiosk
