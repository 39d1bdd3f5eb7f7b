// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/events_view.hpp"

#include <algorithm>

namespace pobratym::kiosk {
namespace {

constexpr std::chrono::days kAhead{365};
constexpr std::size_t kMost = 80;  // more is for the search
constexpr std::size_t kMostPast = 12;
constexpr std::size_t kAskedPast = 48;  // of which those that were samples are left out

std::vector<model::Event> coming(const Scene& scene) {
  return scene.content.events_between(scene.now, scene.now + kAhead, kMost)
      .value_or(std::vector<model::Event>());
}

std::vector<EventCard> past(const Scene& scene) {
  const auto events =
      scene.content.past_events(scene.now, kAskedPast).value_or(std::vector<model::Event>());
  std::vector<EventCard> cards;
  for (const model::Event& event : events) {
    if (cards.size() == kMostPast) break;
    if (event.envelope.sample) continue;  // a past one has nothing to tell any more
    EventCard card = make_event_card(scene, event);
    const LocalSeconds start = scene.local(event.start.instant);
    const model::Date date(std::chrono::floor<std::chrono::days>(start));
    card.month = std::to_string(static_cast<int>(date.year()));
    card.day = scene.format.short_month(start);
    card.when = scene.format.full_date(start);
    cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace

EventsView make_events(const Scene& scene) {
  const auto events = coming(scene);
  EventsView view;
  view.title = scene.texts("events.title");
  view.subtitle =
      scene.texts("events.subtitle", {{"count", static_cast<std::int64_t>(events.size())}});
  view.days = make_agenda(scene, events, scene.texts("events.live"));
  view.past_title = scene.texts("events.past");
  view.past = past(scene);
  view.none = scene.texts("events.none");
  return view;
}

EventsView make_online(const Scene& scene) {
  auto events = coming(scene);
  std::erase_if(events, [](const auto& e) { return e.mode == model::EventMode::offline; });
  EventsView view;
  view.title = scene.texts("online.title");
  view.subtitle = scene.texts("online.subtitle");
  view.days = make_agenda(scene, events, scene.texts("online.now"));
  view.none = scene.texts("online.none");
  return view;
}

}  // namespace pobratym::kiosk
