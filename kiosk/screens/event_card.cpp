// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/event_card.hpp"

#include <algorithm>

#include "content/base/clock.hpp"

namespace pobratym::kiosk {
namespace {

using std::chrono::days;
using std::chrono::floor;

std::string two_digits(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

model::Date date_of(LocalSeconds local) { return model::Date(floor<days>(local)); }

std::string first_name(const Scene& scene, const model::Place& place) {
  std::string name = scene.words(place.name).text;
  if (!name.empty()) return name;
  return scene.words(place.address).text;
}

/// "Лілль 18:00", with the date where it is another day there; empty when clocks agree.
std::string time_there(const Scene& scene, const model::Event& event,
                       const std::string& city_slug) {
  // Who meets in a hall needs the hall's clock only.
  if (event.mode == model::EventMode::offline) return {};
  const auto partner = partner_of(scene, event, city_slug);
  if (!partner) return {};
  const LocalSeconds here = scene.local(event.start.instant);
  const LocalSeconds there = scene.local(event.start.instant, partner->timezone);
  if (here == there) return {};
  const std::string city = scene.words(partner->name).text;
  const std::string time = scene.format.time(there);
  if (date_of(here) == date_of(there)) {
    return scene.texts("time.there", {{"time", time}, {"city", city}});
  }
  return scene.texts("time.there_other_day",
                     {{"time", time}, {"city", city}, {"date", scene.format.day_month(there)}});
}

}  // namespace

store::KnownCity partner_of(const Scene& scene, const model::Event& event,
                            const std::string& there) {
  const bool takes_part =
      std::any_of(event.cities.begin(), event.cities.end(),
                  [&](const model::RecordKey& key) { return key.slug == there; });
  for (const model::RecordKey& key : event.cities) {
    if (key == scene.host.city || (takes_part && key.slug != there)) continue;
    const auto city = scene.content.city(key.slug, scene.today);
    if (city && *city) return *city;
  }
  return nullptr;
}

std::string when_words(const Scene& scene, const model::Event& event,
                       const std::string& city_slug) {
  const model::TimeWindow window = model::window(event);
  const LocalSeconds start = scene.local(window.start);
  const LocalSeconds last = scene.local(window.end - std::chrono::seconds(1));
  if (date_of(last) > date_of(start) && window.end - window.start > std::chrono::hours(20)) {
    return scene.format.days(start, last);
  }
  if (event.start.all_day) return scene.texts("time.all_day");
  const std::string zone =
      scene.phrases.time.empty() ? scene.texts("time.local") : scene.phrases.time;
  const std::string there = time_there(scene, event, city_slug);
  std::string time = scene.format.time(start);
  if (there.empty()) return time;
  return scene.texts("time.here", {{"time", time}, {"place_time", zone}}) + " · " + there;
}

std::vector<Mark> marks_of(const Scene& scene, const model::Event& event) {
  std::vector<Mark> marks;
  const bool here = event.place && event.place->city == scene.host.city;
  if (event.mode == model::EventMode::online) {
    marks.push_back({scene.texts("mode.online"), Tone::online});
  } else if (event.mode == model::EventMode::mixed) {
    marks.push_back({scene.texts("mode.mixed"), Tone::online});
  } else if (here && !scene.phrases.here.empty()) {
    marks.push_back({scene.phrases.here, Tone::here});
  } else if (event.place && event.place->city) {
    const auto city = scene.content.city(event.place->city->slug, scene.today);
    if (city && *city) {
      marks.push_back({scene.words((*city)->name).text, here ? Tone::here : Tone::plain});
    }
  }
  switch (event.status) {
    case model::EventStatus::cancelled:
    case model::EventStatus::postponed:
      marks.insert(marks.begin(),
                   {scene.texts("status." + std::string(code(event.status))), Tone::warn});
      break;
    case model::EventStatus::rescheduled:
    case model::EventStatus::moved_online:
      marks.push_back({scene.texts("status." + std::string(code(event.status))), Tone::learn});
      break;
    case model::EventStatus::scheduled:
      break;
  }
  if (event.envelope.sample) marks.push_back({scene.texts("sample"), Tone::sample});
  return marks;
}

void mark_language(const Scene& scene, std::string_view language, std::vector<Mark>& marks) {
  if (language.empty() || language == scene.session.language) return;
  marks.push_back({scene.format.language_name(language), Tone::plain});
}

EventCard make_event_card(const Scene& scene, const model::Event& event, const std::string& there) {
  EventCard card;
  card.slug = event.envelope.key.slug;
  card.id = event.envelope.key.text();
  if (event.instance) card.id += "/" + format_instant(event.instance->instant);
  card.title = scene.words(event.title);
  // What began before today stands under today's date while it is on.
  const model::TimeWindow window = model::window(event);
  const LocalSeconds shown =
      scene.local(window.contains(scene.now) ? std::max(window.start, scene.now) : window.start);
  card.day = two_digits(static_cast<unsigned>(date_of(shown).day()));
  card.month = scene.format.short_month(shown);
  card.when = when_words(scene, event, there);
  if (event.place) card.where = first_name(scene, *event.place);
  card.marks = marks_of(scene, event);
  mark_language(scene, card.title.language, card.marks);
  card.struck = event.status == model::EventStatus::cancelled ||
                event.status == model::EventStatus::postponed;
  return card;
}

model::Joining joining_of(const Scene& scene, const model::Event& event) {
  model::JoinSituation situation{std::nullopt, scene.news, scene.host.join_hosts};
  if (scene.clock_known) situation.now = scene.now;
  return model::decide_joining(event, std::nullopt, situation);
}

std::string page_address(const Scene& scene, const model::RecordKey& key,
                         const model::Localized& title) {
  if (scene.host.pages.empty() || title.empty()) return {};
  return scene.host.pages + title.language + "/" + key.type + "/" + key.slug + ".html";
}

std::string feed_address(const Scene& scene, const std::string& city_slug) {
  const auto scheme = scene.host.pages.find("://");
  if (scheme == std::string::npos) return {};
  const auto& languages = scene.host.languages;
  const bool written =
      std::find(languages.begin(), languages.end(), scene.session.language) != languages.end();
  return "webcal" + scene.host.pages.substr(scheme) +
         (written ? scene.session.language : languages.front()) + "/city/" + city_slug + ".ics";
}

}  // namespace pobratym::kiosk
