// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/attract_view.hpp"

#include <set>

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/event_kind.hpp"
#include "kiosk/screens/home_view.hpp"
#include "kiosk/screens/urgent_view.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::chrono::days kAhead{60};
constexpr std::size_t kMostAsked = 10;
constexpr std::size_t kMostNotices = 2;

AttractCity make_city(const Scene& scene, const store::PartnerCity& partner) {
  const store::CityCard& city = partner.city;
  const std::string time = scene.format.time(scene.local(scene.now, city.timezone));
  return {city.slug,
          scene.words(city.name).text,
          scene.texts("attract.there",
                      {{"country", scene.format.country(city.country)}, {"time", time}}),
          scene.texts("kind." + std::string(model::code(partner.relation.kind))),
          city.latitude,
          city.longitude};
}

std::optional<AttractEvent> make_event(const Scene& scene) {
  const auto live = scene.content.live_events(scene.now, kMostLive).value_or(store::Events());
  if (const model::Event* on = best_live(scene, live)) {
    AttractEvent event{{{scene.texts("live"), Tone::live}},
                       scene.words(on->title),
                       until_words(scene, model::window(*on).end)};
    if (on->envelope.sample) event.marks.push_back({scene.texts("sample"), Tone::sample});
    return event;
  }
  const auto coming = scene.content.events_between(scene.now, scene.now + kAhead, kMostAsked)
                          .value_or(store::Events());
  for (const model::Event& next : coming) {
    EventCard card = make_event_card(scene, next);
    if (card.struck) continue;
    AttractEvent event{
        {{scene.texts("attract.next"), Tone::plain}},
        std::move(card.title),
        day_words(scene, scene.local(model::window(next).start)) + " · " + card.when};
    event.marks.insert(event.marks.end(), card.marks.begin(), card.marks.end());
    return event;
  }
  return std::nullopt;
}

}  // namespace

void renew_clock(AttractView& view, const Scene& scene, const sync::SyncStatus& status) {
  const ChromeView chrome = make_chrome(scene, status);
  view.time = chrome.time;
  view.date = scene.clock_known ? scene.format.weekday_day(scene.local(scene.now)) : chrome.date;
  view.updated = chrome.stale_title.empty() ? chrome.updated : chrome.stale_title;
  view.now = scene.now;
}

AttractView make_attract(const Scene& scene, const sync::SyncStatus& status, std::size_t turn,
                         const std::vector<std::string>& languages) {
  const Texts& t = scene.texts;
  const auto cities = scene.content.cities(scene.today).value_or(store::PartnerCities());
  std::set<std::string> countries;
  for (const auto& partner : cities) countries.insert(partner.city.country);
  const ChromeView chrome = make_chrome(scene, status);
  AttractView view;
  view.host = chrome.host;
  view.tagline = chrome.tagline;
  renew_clock(view, scene, status);
  if (!cities.empty()) {
    view.title = t("home.title", {{"count", static_cast<std::int64_t>(countries.size())}});
    // Another city begins each day.
    const auto day = std::chrono::sys_days(scene.today).time_since_epoch().count();
    view.city = make_city(scene, cities[(static_cast<std::size_t>(day) + turn) % cities.size()]);
  }
  view.event = make_event(scene);
  view.urgent = t("notice.urgent");
  for (const model::Notice& notice : unread_urgent(scene)) {
    if (view.notices.size() < kMostNotices) view.notices.push_back(scene.words(notice.title));
  }
  view.touch = t("attract.touch");
  for (const std::string& name : languages) {
    view.languages += (view.languages.empty() ? "" : " · ") + name;
  }
  return view;
}

}  // namespace pobratym::kiosk
