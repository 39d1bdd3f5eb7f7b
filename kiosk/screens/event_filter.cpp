// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/event_filter.hpp"

#include <algorithm>

#include "kiosk/screens/event_kind.hpp"
#include "kiosk/screens/project_row.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::string_view kPage = "events";

bool is_of(const model::Event& event, const std::string& city) {
  return std::any_of(event.cities.begin(), event.cities.end(),
                     [&](const model::RecordKey& key) { return key.slug == city; });
}

}  // namespace

EventChoice::EventChoice(const Scene& scene)
    : scene_(scene),
      kind_(chosen(scene, kPage, "kind")),
      city_(chosen(scene, kPage, "city")),
      mode_(chosen(scene, kPage, "mode")) {}

bool EventChoice::narrows() const { return !kind_.empty() || !city_.empty() || !mode_.empty(); }

bool EventChoice::fits(const model::Event& event) const {
  return (kind_.empty() || (event.kind == kind_ && has_kind(scene_, event))) &&
         (city_.empty() || is_of(event, city_)) &&
         (mode_.empty() || model::code(event.mode) == mode_);
}

Filters make_event_filters(const Scene& scene, const store::Events& events, std::size_t shown) {
  FilterOptions kinds, cities, modes;
  const bool named = is_asked(scene, kPage, "city");  // a city's name costs a question
  for (const model::Event& event : events) {
    if (has_kind(scene, event)) {
      count_option(kinds, event.kind, scene.texts("kind." + event.kind));
    }
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
