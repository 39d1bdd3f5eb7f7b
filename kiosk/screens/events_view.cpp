// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/events_view.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/screens/event_filter.hpp"
#include "kiosk/screens/event_kind.hpp"
#include "kiosk/screens/found_row.hpp"
#include "kiosk/screens/look_ahead.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMost = 60;            // more is for the days of the strip and for the search
constexpr std::size_t kMostOfMonth = 400;    // counted, for the strip
constexpr std::size_t kListedOfMonth = 160;  // the strip's days lead to the others
constexpr std::size_t kMostPast = 12;
constexpr std::size_t kAskedPast = 24;  // of which those that were samples are left out

std::vector<EventCard> past(const Scene& scene) {
  const auto events = scene.content.past_events(scene.now, kAskedPast).value_or(store::Events());
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

store::KeptList<store::AgendaDay> of_month(const Scene& scene) {
  const model::Date first = month_shown(scene);
  return scene.content.agenda(first, last_of_month(first), kMostOfMonth)
      .value_or(store::KeptList<store::AgendaDay>());
}

/// Of the chosen day, else of the month; what lasts several days is listed on its first.
store::Events once(const store::KeptList<store::AgendaDay>& month, std::optional<model::Date> day) {
  store::Events events;
  std::set<store::KnownEvent> seen;
  for (const store::AgendaDay& of_day : month) {
    if (day && of_day.day != *day) continue;
    for (const store::KnownEvent& event : of_day.events.items()) {
      if (seen.insert(event).second) events.push_back(event);
    }
  }
  return events;
}

/// How many that fit there are on each day, by its number.
std::vector<int> counts(const store::KeptList<store::AgendaDay>& month, const EventChoice& choice) {
  std::vector<int> count(32);
  std::map<store::KnownEvent, bool> fits;  // of one that lasts asked once
  for (const store::AgendaDay& day : month) {
    int& number = count[static_cast<unsigned>(day.day.day())];
    if (!choice.narrows()) {
      number = static_cast<int>(day.events.size());
      continue;
    }
    for (const store::KnownEvent& event : day.events.items()) {
      const auto [known, is_new] = fits.try_emplace(event, false);
      if (is_new) known->second = choice.fits(*event);
      if (known->second) ++number;
    }
  }
  return count;
}

}  // namespace

EventsView make_events(const Scene& scene) {
  const Texts& t = scene.texts;
  const auto day = day_chosen(scene);
  const bool leafed = day || month_shown(scene) > scene.today;
  const auto month = of_month(scene);
  const EventChoice choice(scene);
  const auto fits = [&](const model::Event& event) { return choice.fits(event); };
  Coming listed = leafed ? Coming{once(month, day)} : look_ahead(scene, kMost, fits);
  if (leafed && listed.events.size() >= kMostOfMonth) listed.more = true;
  store::Events shown = listed.events;
  shown.keep_if(fits);
  EventsView view;
  view.title = t("events.title");
  if (!leafed) {
    view.subtitle = t(listed.more ? "events.subtitle.more" : "events.subtitle",
                      {{"count", static_cast<std::int64_t>(listed.events.size())}});
  }
  view.filters = make_event_filters(scene, listed.events, shown.size());
  view.more = cut(scene, shown, leafed ? kListedOfMonth : kMost);
  if (view.more.empty() && listed.more && !shown.empty()) {
    view.more = more_words(scene, shown.size());
  }
  view.month = make_month(scene, counts(month, choice));
  if (day) {
    const LocalSeconds local(std::chrono::sys_days(*day).time_since_epoch());
    if (!shown.empty()) view.days.push_back({day_words(scene, local), {}});
    for (const model::Event& event : shown) {
      view.days.back().events.push_back(make_event_card(scene, event));
    }
  } else {
    view.days = make_agenda(scene, shown, t("events.live"));
  }
  view.past_title = t("events.past");
  if (!leafed && !view.filters.narrowed()) view.past = past(scene);
  view.none = view.filters.narrowed() ? t("filter.none") : t(day ? "month.nothing" : "events.none");
  return view;
}

}  // namespace pobratym::kiosk
