// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/event_view.hpp"

#include "content/model/event_code.hpp"
#include "kiosk/screens/event_kind.hpp"
#include "kiosk/screens/event_words.hpp"
#include "kiosk/screens/sources.hpp"

namespace pobratym::kiosk {
namespace {

void add_joining(const Scene& scene, const model::Event& event, EventView& view) {
  const Texts& t = scene.texts;
  const model::Joining joining = joining_of(scene, event);
  const bool in_hall = joining.saying == model::Saying::in_person ||
                       (event.mode == model::EventMode::offline && joining.url.empty());
  if (!in_hall) view.joining = joining_words(scene, joining);
  if (is_held(joining.change) && joining.saying != model::Saying::ended && !in_hall) {
    view.needs_title = t("joining.needs");
    view.needs = needs_words(scene, event);
  }
  view.join_address = joining.url;
  if (view.join_address.empty()) return;
  view.join_plain = without_scheme(view.join_address);
  view.join_title =
      joining.kind == model::LinkKind::recording ? t("joining.watch") : t("join.title");
  for (const char* step : {"join.step1", "join.step2"}) view.join_steps.push_back(t(step));
  if (joining.saying == model::Saying::soon) view.join_steps.push_back(t("join.step3"));
}

/// What is taken away from the screen: the page, and an entry for a calendar.
void add_codes(const Scene& scene, const model::Event& event, EventView& view) {
  view.page_title = scene.texts("joining.page");
  view.page_address = page_address(scene, event.envelope.key, view.title);
  view.page_plain = without_scheme(view.page_address);
  if (!is_held(event.status) || model::window(event).end <= scene.now) return;
  view.calendar_title = scene.texts("joining.calendar");
  view.calendar_code = model::event_code(event, view.title.text, view.page_address);
}

}  // namespace

std::optional<EventView> make_event(const Scene& scene, const std::string& slug) {
  const auto found = scene.content.event(slug, scene.now);
  if (!found || !*found) return std::nullopt;
  const model::Event& event = **found;
  const Texts& t = scene.texts;
  EventView view;
  view.slug = slug;
  view.online = event.mode != model::EventMode::offline;
  view.live = model::phase(event, scene.now) == model::Phase::live;
  view.live_mark = t("live");
  view.marks = marks_of(scene, event);
  const std::string kind = kind_words(scene, event);
  if (view.marks.empty() || view.marks.front().text != kind) {
    view.marks.insert(view.marks.begin(), {kind, view.online ? Tone::online : Tone::plain});
  }
  view.title = scene.words(event.title);
  view.lines = event_lines(scene, event);
  const auto heard = interpretation_words(scene, model::interpreted_into(event));
  if (!heard.empty()) view.lines.push_back(heard);
  view.summary = scene.words(event.summary);
  view.text_language = scene.language_note(view.summary.text.empty() ? view.title : view.summary);
  view.changed = before_words(scene, event);
  if (event.place) {
    view.where_title = t("event.where");
    view.where = scene.words(event.place->name).text;
    view.address_line = scene.words(event.place->address).text;
  }
  add_joining(scene, event, view);
  add_codes(scene, event, view);
  view.programme_title = t("event.programme");
  view.programme = make_programme(scene, event);
  view.now_mark = t("event.now");
  view.about_title = t("event.about");
  view.cities_title = t("event.cities");
  view.cities = city_links(scene, event.cities);
  view.now = scene.now;
  if (event.envelope.sample) {
    view.sample_note = t("sample.note");
  } else {
    view.sources_title = t("city.sources");
    view.sources = source_words(event.envelope);
  }
  view.photo = make_photo(scene, event.envelope.image);
  return view;
}

}  // namespace pobratym::kiosk
