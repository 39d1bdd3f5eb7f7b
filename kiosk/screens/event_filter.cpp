// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/event_filter.hpp"

#include <algorithm>

#include "kiosk/screens/event_kind.hpp"
#include "kiosk/screens/project_row.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::string_view kPage = "events";

/// The kind, where an event is called by it; a conference in a hall is not called a virtual one.
std::string kind_of(const Scene& scene, const model::Event& event) {
  const std::string key = "kind." + event.kind;
  const bool called = scene.texts.has(key) && kind_words(scene, event) == scene.texts(key);
  return called ? event.kind : std::string();
}

bool is_of(const model::Event& event, const std::string& city) {
  return std::any_of(event.cities.begin(), event.cities.end(),
                     [&](const model::RecordKey& key) { return key.slug == city; });
}

}  // namespace

bool fits_choice(const Scene& scene, const model::Event& event) {
  const std::string kind = chosen(scene, kPage, "kind"), city = chosen(scene, kPage, "city"),
                    mode = chosen(scene, kPage, "mode");
  return (kind.empty() || kind_of(scene, event) == kind) && (city.empty() || is_of(event, city)) &&
         (mode.empty() || model::code(event.mode) == mode);
}

Filters make_event_filters(const Scene& scene, const std::vector<model::Event>& events,
                           std::size_t shown) {
  FilterOptions kinds, cities, modes;
  const bool named = is_asked(scene, kPage, "city");  // a city's name costs a question
  for (const model::Event& event : events) {
    const std::string kind = kind_of(scene, event);
    if (!kind.empty()) count_option(kinds, kind, scene.texts("kind." + kind));
    const std::string mode(model::code(event.mode));
    count_option(modes, mode, scene.texts("mode." + mode));
    if (!named) continue;
    for (const model::RecordKey& key : event.cities) {
      if (key != scene.host.city) count_option(cities, key.slug, city_name(scene, key.slug));
    }
  }
  return make_filters(
      scene, kPage,
      {make_filter(scene, kPage, "kind", kinds), make_filter(scene, kPage, "city", cities),
       make_filter(scene, kPage, "mode", modes)},
      shown, events.size());
}

}  // namespace pobratym::kiosk
