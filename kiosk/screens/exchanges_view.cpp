// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/exchanges_view.hpp"

#include <algorithm>

namespace pobratym::kiosk {

ExchangesView make_exchanges(const Scene& scene) {
  ExchangesView view;
  view.title = scene.texts("exchanges.title");
  view.subtitle = scene.texts("exchanges.subtitle");
  view.none = scene.texts("exchanges.none");
  view.open_title = scene.texts("exchanges.open");
  for (const model::Exchange& exchange : open_exchanges(scene)) {
    view.open.push_back(make_exchange_row(scene, exchange));
    if (exchange.envelope.sample) view.sample_note = scene.texts("exchanges.sample");
  }
  for (const model::Project& project : projects(scene)) {
    const std::string title = form_words(scene, project.form);
    auto group = std::find_if(view.groups.begin(), view.groups.end(),
                              [&](const FormGroup& g) { return g.title == title; });
    if (group == view.groups.end()) {
      group = view.groups.insert(view.groups.end(), FormGroup{project.form, title, {}});
    }
    group->rows.push_back(make_project_row(scene, project, true));
  }
  std::stable_sort(view.groups.begin(), view.groups.end(),
                   [](const auto& a, const auto& b) { return a.rows.size() > b.rows.size(); });
  return view;
}

}  // namespace pobratym::kiosk
