// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/online_view.hpp"

#include <algorithm>

#include "content/model/event_code.hpp"
#include "kiosk/screens/event_kind.hpp"
#include "kiosk/screens/event_words.hpp"
#include "kiosk/screens/found_row.hpp"
#include "kiosk/screens/look_ahead.hpp"
#include "kiosk/screens/sources.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMost = 60;
constexpr std::size_t kMostExchanges = 3;  // the others have a page of their own

bool is_online(const model::Event& event) { return event.mode != model::EventMode::offline; }

bool is_live(const Scene& scene, const model::Event& event) {
  return model::phase(event, scene.now) == model::Phase::live;
}

void add_code(const Scene& scene, const model::Event& event, const model::Joining& joining,
              MeetingCard& card) {
  const Texts& t = scene.texts;
  if (!joining.url.empty()) {
    card.code = joining.url;
    card.code_title = t("join.phone");
    card.code_plain = without_scheme(joining.url);
  } else if (model::is_held(event.status) && !is_live(scene, event)) {
    const std::string page = page_address(scene, event.envelope.key, card.title);
    card.code = model::event_code(event, card.title.text, page);
    if (!card.code.empty()) card.code_title = t("online.remind");
  }
}

MeetingCard make_meeting(const Scene& scene, const model::Event& event) {
  const Texts& t = scene.texts;
  const EventCard row = make_event_card(scene, event);
  MeetingCard card;
  card.slug = row.slug;
  card.id = row.id;
  card.marks = row.marks;
  card.title = row.title;
  card.lines = event_lines(scene, event);
  if (is_live(scene, event)) card.live_mark = t("live");
  const std::string languages = language_words(scene, event.languages);
  if (!languages.empty()) {
    card.languages = t("online.languages", {{"languages", languages}});
    // event_lines() ends with them where there is no room for a line of their own.
    std::string& last = card.lines.back();
    if (last == languages) {
      card.lines.pop_back();
    } else if (last.ends_with(" · " + languages)) {
      last.resize(last.size() - (" · " + languages).size());
    }
  }
  const auto heard = interpretation_words(scene, model::interpreted_into(event));
  if (!heard.empty()) card.languages += (card.languages.empty() ? "" : " · ") + heard;
  card.changed = before_words(scene, event);
  for (TalkRow& talk : make_programme(scene, event)) {
    if (talk.state == TalkState::current && !card.live_mark.empty()) card.talk = std::move(talk);
  }
  card.talk_mark = t("event.now");
  card.open = t("online.open");
  const model::Joining joining = joining_of(scene, event);
  card.joining = joining_words(scene, joining);
  add_code(scene, event, joining, card);
  return card;
}

/// Adds what is not on yet under its day; the first that is held is a card.
void add_coming(const Scene& scene, const store::Events& events, OnlineView& view) {
  bool reminded = false;
  for (const model::Event& event : events) {
    if (is_live(scene, event)) continue;
    const std::string day = day_words(scene, scene.local(model::window(event).start));
    if (view.sections.back().title != day) view.sections.push_back({day, {}, {}, {}});
    OnlineSection& section = view.sections.back();
    if (!reminded && model::is_held(event.status)) {
      section.cards.push_back(make_meeting(scene, event));
      reminded = true;
    } else {
      section.rows.push_back(make_event_card(scene, event));
    }
  }
}

}  // namespace

OnlineView make_online(const Scene& scene) {
  const Texts& t = scene.texts;
  OnlineView view;
  view.title = t("online.title");
  view.subtitle = t("online.subtitle");
  Coming coming = look_ahead(scene, kMost, is_online);
  store::Events& events = coming.events;
  events.keep_if(is_online);
  view.more = cut(scene, events, kMost);
  if (view.more.empty() && coming.more && !events.empty()) {
    view.more = more_words(scene, events.size());
  }
  OnlineSection now{t("online.now"), {}, {}, t(events.empty() ? "online.none" : "online.no_now")};
  for (const model::Event& event : events) {
    if (is_live(scene, event)) now.cards.push_back(make_meeting(scene, event));
  }
  view.sections.push_back(std::move(now));
  if (!events.empty()) {
    view.sections.push_back(
        {day_words(scene, scene.local(scene.now)), {}, {}, t("online.no_today")});
  }
  add_coming(scene, events, view);
  view.needs_title = t("joining.needs");
  view.needs = needs_words(scene);
  view.exchanges_title = t("home.open");
  view.all_exchanges = t("home.all");
  view.how_to_apply = t("online.apply");
  for (const model::Exchange& exchange : open_exchanges(scene, kMostExchanges)) {
    view.exchanges.push_back(make_exchange_row(scene, exchange));
  }
  return view;
}

}  // namespace pobratym::kiosk
