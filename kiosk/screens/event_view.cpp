// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/event_view.hpp"

#include "content/model/event_code.hpp"
#include "kiosk/screens/event_kind.hpp"
#include "kiosk/screens/sources.hpp"

namespace pobratym::kiosk {
namespace {

std::vector<TalkRow> make_programme(const Scene& scene, const model::Event& event) {
  std::vector<TalkRow> rows;
  const auto current = model::current_item(event, scene.now);
  for (std::size_t i = 0; i < event.programme.size(); ++i) {
    const model::Session& item = event.programme[i];
    TalkRow row;
    row.time = scene.format.time(scene.local(item.start.instant));
    row.title = scene.words(item.title);
    for (const std::string& name : item.speakers) {
      row.speaker += (row.speaker.empty() ? "" : ", ") + name;
    }
    row.state = current == i                               ? TalkState::current
                : model::window(event, i).end <= scene.now ? TalkState::past
                                                           : TalkState::coming;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// "Понеділок, 23 листопада · 13:00–16:00 за Києвом" and "12:00–15:00 у Брно · чеська".
std::vector<std::string> make_lines(const Scene& scene, const model::Event& event) {
  const auto& format = scene.format;
  const model::TimeWindow window = model::window(event);
  const auto last = window.end - std::chrono::seconds(1);
  const LocalSeconds from = scene.local(window.start), to = scene.local(window.end);
  const bool one_day = std::chrono::floor<std::chrono::days>(from) ==
                       std::chrono::floor<std::chrono::days>(scene.local(last));
  std::vector<std::string> lines;
  const std::string zone =
      scene.phrases.time.empty() ? scene.texts("time.local") : scene.phrases.time;
  if (event.start.all_day) {
    lines.push_back(one_day ? format.weekday_day(from) + " · " + scene.texts("time.all_day")
                            : when_words(scene, event));
  } else if (one_day) {
    lines.push_back(format.weekday_day(from) + " · " +
                    scene.texts("time.here", {{"time", format.time(from) + "–" + format.time(to)},
                                              {"place_time", zone}}));
  } else {
    lines.push_back(format.day_month(from) + ", " + format.time(from) + " – " +
                    format.day_month(to) + ", " +
                    scene.texts("time.here", {{"time", format.time(to)}, {"place_time", zone}}));
  }
  std::string second;
  const bool both_clocks = !event.start.all_day && event.mode != model::EventMode::offline;
  if (const auto partner = partner_of(scene, event); partner && both_clocks && one_day) {
    const LocalSeconds there = scene.local(window.start, partner->timezone);
    if (there != from) {
      const std::string time =
          format.time(there) + "–" + format.time(scene.local(window.end, partner->timezone));
      const std::string city = scene.words(partner->name).text;
      const bool same_day = std::chrono::floor<std::chrono::days>(there) ==
                            std::chrono::floor<std::chrono::days>(from);
      second = same_day ? scene.texts("time.there", {{"time", time}, {"city", city}})
                        : scene.texts(
                              "time.there_other_day",
                              {{"time", time}, {"city", city}, {"date", format.day_month(there)}});
    }
  }
  const std::string languages = language_words(scene, event.languages);
  if (!languages.empty()) second += (second.empty() ? "" : " · ") + languages;
  if (!second.empty()) lines.push_back(std::move(second));
  return lines;
}

std::string before_words(const Scene& scene, const model::Event& event) {
  if (!event.previous_start) return {};
  const LocalSeconds was = scene.local(event.previous_start->instant);
  std::string when = scene.format.weekday_day(was);
  if (!event.previous_start->all_day) when += ", " + scene.format.time(was);
  return scene.texts("status.rescheduled_from", {{"when", when}});
}

std::string joining_words(const Scene& scene, const model::Joining& joining) {
  const LocalSeconds opens = scene.local(joining.opens);
  const std::string time = scene.format.weekday_day(opens) + ", " + scene.format.time(opens);
  std::string words =
      scene.texts("joining." + std::string(model::code(joining.saying)), {{"time", time}});
  if (joining.unsure) words += " " + scene.texts("joining.unsure");
  return words;
}

void add_joining(const Scene& scene, const model::Event& event, EventView& view) {
  const Texts& t = scene.texts;
  const model::Joining joining = joining_of(scene, event);
  const bool in_hall = joining.saying == model::Saying::in_person ||
                       (event.mode == model::EventMode::offline && joining.url.empty());
  if (!in_hall) view.joining = joining_words(scene, joining);
  if (is_held(joining.change) && joining.saying != model::Saying::ended && !in_hall) {
    view.needs_title = t("joining.needs");
    view.needs = {t("joining.need1"), t("joining.need2"), t("joining.need3")};
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
  view.lines = make_lines(scene, event);
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
  for (const model::RecordKey& key : event.cities) {
    if (key == scene.host.city) continue;
    const auto city = scene.content.city(key.slug, scene.today);
    if (city && *city) view.cities.push_back({key.slug, scene.words((*city)->name).text});
  }
  if (event.envelope.sample) {
    view.sample_note = t("sample.note");
  } else {
    view.sources_title = t("city.sources");
    view.sources = source_words(event.envelope.sources);
  }
  view.photo = make_photo(scene, event.envelope.image);
  return view;
}

}  // namespace pobratym::kiosk
