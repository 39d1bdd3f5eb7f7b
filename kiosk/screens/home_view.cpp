// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/home_view.hpp"

#include <algorithm>
#include <set>

#include "kiosk/screens/event_kind.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kNextEvents = 4;
constexpr std::size_t kTogether = 4;
/// How many are looked through for those that are shown: mostly the first few are enough.
constexpr std::size_t kLooks[] = {12, 60};
constexpr std::size_t kAsked = 2;
constexpr std::chrono::days kAhead{60};

LiveCard make_live(const Scene& scene, const model::Event& event) {
  LiveCard card;
  const model::TimeWindow window = model::window(event);
  card.slug = event.envelope.key.slug;
  card.title = scene.words(event.title);
  card.until = until_words(scene, window.end);
  const std::string languages = language_words(scene, event.languages);
  if (!languages.empty()) card.until += " · " + languages;
  card.what = kind_words(scene, event);
  if (!event.programme.empty()) {
    const auto talks = static_cast<std::int64_t>(event.programme.size());
    card.what += " · " + scene.texts("live.talks", {{"count", talks}});
  }
  const auto whole = static_cast<float>((window.end - window.start).count());
  card.progress = whole > 0 ? static_cast<float>((scene.now - window.start).count()) / whole : 0;
  card.address = joining_of(scene, event).url;
  card.sample = event.envelope.sample;
  return card;
}

std::vector<ProjectCard> pick_open(const Scene& scene) {
  std::vector<ProjectCard> cards;
  for (const std::size_t look : kLooks) {
    const auto exchanges = open_exchanges(scene, look);
    cards.clear();
    for (const model::Exchange& exchange : exchanges) {
      if (cards.size() == kTogether) break;
      auto card = make_card(scene, make_exchange_row(scene, exchange));
      if (card) cards.push_back(std::move(*card));
    }
    if (cards.size() == kTogether || exchanges.size() < look) break;
  }
  return cards;
}

/// One project a city and a form, so that the row shows how different they are.
std::vector<ProjectCard> pick_of(const Scene& scene,
                                 const store::KnownList<model::Project>& projects) {
  std::vector<ProjectCard> cards;
  std::set<std::string> forms, slugs;
  for (const model::Project& project : projects) {
    const std::string slug = partner_slug(scene, project.cities);
    if (forms.contains(project.form) || slugs.contains(slug)) continue;
    auto card = make_card(scene, make_project_row(scene, project, true));
    if (!card) continue;
    forms.insert(project.form);
    slugs.insert(slug);
    cards.push_back(std::move(*card));
    if (cards.size() == kTogether) break;
  }
  return cards;
}

std::vector<ProjectCard> pick_together(const Scene& scene) {
  for (const std::size_t look : kLooks) {
    const auto all = projects(scene, look);
    auto cards = pick_of(scene, all);
    if (cards.size() == kTogether || all.size() < look || look == kLooks[1]) return cards;
  }
  return {};
}

/// Of what comes the first, without the one that is shown as being on.
std::vector<EventCard> pick_next(const Scene& scene, const model::Event* shown) {
  std::vector<EventCard> cards;
  for (const std::size_t look : kLooks) {
    const auto coming =
        scene.content.events_between(scene.now, scene.now + kAhead, look).value_or(store::Events());
    cards.clear();
    for (const model::Event& event : coming) {
      if (cards.size() == kNextEvents) break;
      if (shown != nullptr && event.envelope.key == shown->envelope.key) continue;
      cards.push_back(make_event_card(scene, event));
    }
    if (cards.size() == kNextEvents || coming.size() < look) break;
  }
  return cards;
}

/// What the city asks today; who has answered is not asked again.
std::vector<FoundRow> pick_asked(const Scene& scene) {
  std::vector<FoundRow> rows;
  if (!scene.collects) return rows;
  const std::size_t most = kAsked + scene.session.answers.size();
  for (const model::Poll& poll :
       scene.content.open_polls(scene.today, most).value_or(store::KnownList<model::Poll>())) {
    if (rows.size() == kAsked) break;
    const auto answer = scene.session.answers.find(poll.envelope.key.slug);
    if (answer != scene.session.answers.end() && answer->second.given) continue;
    const auto record = scene.content.record(poll.envelope.key, scene.today);
    if (!record || !*record) continue;
    if (auto row = make_record_row(scene, **record)) rows.push_back(std::move(*row));
  }
  return rows;
}

}  // namespace

const model::Event* best_live(const Scene& scene, const store::Events& live) {
  const auto best = std::min_element(live.begin(), live.end(), [&](const auto& a, const auto& b) {
    const bool a_open = joining_of(scene, a).url.empty();
    const bool b_open = joining_of(scene, b).url.empty();
    if (a_open != b_open) return b_open;
    return model::window(a).end < model::window(b).end;
  });
  return best == live.end() ? nullptr : &*best;
}

HomeView make_home(const Scene& scene) {
  HomeView view;
  const auto cities = scene.content.cities(scene.today).value_or(store::PartnerCities());
  std::set<std::string> countries;
  for (const auto& partner : cities) countries.insert(partner.city.country);
  const Texts& t = scene.texts;
  view.title = t("home.title", {{"count", static_cast<std::int64_t>(countries.size())}});
  view.subtitle = t("home.subtitle");
  std::vector<const store::PartnerCity*> all;
  for (const store::PartnerCity& partner : cities) all.push_back(&partner);
  view.map = make_map(scene, all);

  const auto live = scene.content.live_events(scene.now, kMostLive).value_or(store::Events());
  const model::Event* shown = best_live(scene, live);
  if (shown != nullptr) view.live = make_live(scene, *shown);
  view.next = pick_next(scene, shown);
  view.open = pick_open(scene);
  view.together = pick_together(scene);

  view.asked = pick_asked(scene);
  view.asked_title = t("home.asked");
  view.topics = make_topic_tiles(scene);
  view.topics_title = t("home.topics");
  view.next_title = t("home.next");
  view.all_events = t("home.all_events");
  view.together_title = t("home.together");
  view.open_title = t("home.open");
  view.all = t("home.all");
  view.live_mark = t("live");
  view.join = t("join.phone");
  view.join_short = t("join.short");
  view.no_live = t("home.no_live");
  view.no_live_hint = t("home.no_live.hint");
  view.no_events = t("home.no_events");
  view.sample = t("sample");
  return view;
}

}  // namespace pobratym::kiosk
