// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/event_words.hpp"

#include "kiosk/screens/event_kind.hpp"

namespace pobratym::kiosk {

namespace {

bool is_this_year(const Scene& scene, LocalSeconds local) {
  return model::Date(std::chrono::floor<std::chrono::days>(local)).year() == scene.today.year();
}

/// "Понеділок, 23 листопада"; of another year the year matters more than the weekday.
std::string day_of(const Scene& scene, LocalSeconds local) {
  return is_this_year(scene, local) ? scene.format.weekday_day(local)
                                    : scene.format.full_date(local);
}

/// "23 листопада", with the year where the two are not both of this one.
std::string day_between(const Scene& scene, LocalSeconds local, LocalSeconds other) {
  const bool both = is_this_year(scene, local) && is_this_year(scene, other);
  return both ? scene.format.day_month(local) : scene.format.full_date(local);
}

std::string moment_of(const Scene& scene, LocalSeconds local, bool all_day) {
  const std::string day = day_between(scene, local, local);
  return all_day ? day : day + ", " + scene.format.time(local);
}

/// The days of its talks, each named with the day's first; none when all are on one.
void name_days(const Scene& scene, const model::Event& event, std::vector<TalkRow>& rows) {
  std::string last;
  std::size_t days = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::string day = day_of(scene, scene.local(event.programme[i].start.instant));
    if (day == last) continue;
    rows[i].day = last = std::move(day);
    ++days;
  }
  if (days == 1) rows.front().day.clear();
}

}  // namespace

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
    if (!item.language.empty() && item.language != scene.session.language) {
      row.speaker += (row.speaker.empty() ? "" : " · ") + scene.format.language_name(item.language);
    }
    const std::string heard = interpretation_words(scene, item.interpretation);
    if (!heard.empty()) row.speaker += (row.speaker.empty() ? "" : " · ") + heard;
    row.state = current == i                               ? TalkState::current
                : model::window(event, i).end <= scene.now ? TalkState::past
                                                           : TalkState::coming;
    rows.push_back(std::move(row));
  }
  name_days(scene, event, rows);
  return rows;
}

std::vector<std::string> event_lines(const Scene& scene, const model::Event& event) {
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
    const std::string days = is_this_year(scene, from) ? when_words(scene, event)
                                                       : format.full_date(from) + " – " +
                                                             format.full_date(scene.local(last));
    lines.push_back(one_day ? day_of(scene, from) + " · " + scene.texts("time.all_day") : days);
  } else if (one_day) {
    lines.push_back(day_of(scene, from) + " · " +
                    scene.texts("time.here", {{"time", format.time(from) + "–" + format.time(to)},
                                              {"place_time", zone}}));
  } else {
    lines.push_back(day_between(scene, from, to) + ", " + format.time(from) + " – " +
                    day_between(scene, to, from) + ", " +
                    scene.texts("time.here", {{"time", format.time(to)}, {"place_time", zone}}));
  }
  std::string second;
  // A meeting over midnight needs both clocks as much as one by day; a festival of days needs none.
  const bool short_enough = window.end - window.start <= std::chrono::hours(20);
  const bool both_clocks = !event.start.all_day && event.mode != model::EventMode::offline;
  if (const auto partner = partner_of(scene, event);
      partner && both_clocks && (one_day || short_enough)) {
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

std::string interpretation_words(const Scene& scene, const std::vector<std::string>& tags) {
  const std::string languages = language_words(scene, tags);
  if (languages.empty()) return {};
  return scene.texts("event.interpretation", {{"languages", languages}});
}

std::string before_words(const Scene& scene, const model::Event& event) {
  if (!event.previous_start) return {};
  const LocalSeconds was = scene.local(event.previous_start->instant);
  return scene.texts("status.rescheduled_from",
                     {{"when", moment_of(scene, was, event.previous_start->all_day)}});
}

std::string joining_words(const Scene& scene, const model::Joining& joining) {
  std::string words = scene.texts("joining." + std::string(model::code(joining.saying)),
                                  {{"time", moment_of(scene, scene.local(joining.opens), false)}});
  if (joining.unsure) words += " " + scene.texts("joining.unsure");
  return words;
}

std::vector<CityLink> city_links(const Scene& scene, const std::vector<model::RecordKey>& cities) {
  std::vector<CityLink> links;
  for (const model::RecordKey& key : cities) {
    if (key == scene.host.city) continue;
    const auto city = scene.content.city(key.slug, scene.today);
    if (!city || !*city) continue;
    links.push_back({key.slug, scene.words((*city)->name).text,
                     scene.format.country((*city)->country), (*city)->latitude,
                     (*city)->longitude});
  }
  return links;
}

std::vector<std::string> needs_words(const Scene& scene) {
  return {scene.texts("joining.need1"), scene.texts("joining.need2"), scene.texts("joining.need3")};
}

std::vector<std::string> needs_words(const Scene& scene, const model::Event& event) {
  auto needs = needs_words(scene);
  const auto heard = language_words(scene, model::interpreted_into(event));
  if (!heard.empty()) {
    needs.push_back(scene.texts("joining.need_interpretation", {{"languages", heard}}));
  }
  return needs;
}

}  // namespace pobratym::kiosk
