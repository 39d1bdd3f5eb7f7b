// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/agenda.hpp"

#include "kiosk/screens/event_kind.hpp"

namespace pobratym::kiosk {

std::vector<AgendaDay> make_agenda(const Scene& scene, const store::Events& events,
                                   const std::string& live_title) {
  std::vector<AgendaDay> days;
  AgendaDay live{live_title, {}};
  for (const model::Event& event : events) {
    EventCard card = make_event_card(scene, event);
    if (model::phase(event, scene.now) == model::Phase::live) {
      live.events.push_back(std::move(card));
      continue;
    }
    std::string day = day_words(scene, scene.local(model::window(event).start));
    if (days.empty() || days.back().title != day) days.push_back({std::move(day), {}});
    days.back().events.push_back(std::move(card));
  }
  if (!live.events.empty()) days.insert(days.begin(), std::move(live));
  return days;
}

}  // namespace pobratym::kiosk
