// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/project_row.hpp"

#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

Tone tone_of(const std::string& form) {
  if (form == "emergency-aid" || form == "sports-group") return Tone::here;
  if (form == "delegation-education" || form == "municipal-experience") return Tone::learn;
  if (form == "delegation-culture" || form == "arts-group" || form == "exhibition") {
    return Tone::online;
  }
  return Tone::plain;
}

/// "2021" from "2021-09/2022-03": a year is what a passer-by needs.
std::string years_of(const std::string& period) {
  if (period.size() < 4) return {};
  std::string first = period.substr(0, 4);
  const auto slash = period.find('/');
  if (slash == std::string::npos || period.size() < slash + 5) return first;
  const std::string last = period.substr(slash + 1, 4);
  return last == first ? first : first + "–" + last;
}

}  // namespace

std::string city_name(const Scene& scene, const std::string& slug) {
  const auto city = scene.content.city(slug, scene.today);
  return city && *city ? scene.words((*city)->name).text : std::string();
}

std::string form_words(const Scene& scene, const std::string& form) {
  const std::string key = "form." + form;
  return scene.texts.has(key) ? scene.texts(key) : scene.texts("form.other");
}

std::string partner_slug(const Scene& scene, const std::vector<model::RecordKey>& cities) {
  for (const model::RecordKey& key : cities) {
    if (key != scene.host.city && key.type == "city") return key.slug;
  }
  return {};
}

ProjectRow make_project_row(const Scene& scene, const model::Project& project, bool with_city) {
  ProjectRow row;
  row.id = project.envelope.key.text();
  row.form = project.form;
  row.title = scene.words(project.title);
  row.marks.push_back({form_words(scene, project.form), tone_of(project.form)});
  mark_language(scene, row.title.language, row.marks);
  row.city = partner_slug(scene, project.cities);
  if (!row.city.empty()) row.command = go_to(Place::city, row.city);
  const std::string years = years_of(project.period);
  if (with_city && !row.city.empty()) {
    row.detail = city_name(scene, row.city);
    if (!years.empty()) row.detail += " · " + years;
  } else {
    row.detail = scene.words(project.summary).text;
    if (row.detail.empty()) row.detail = years;
  }
  return row;
}

ProjectRow make_exchange_row(const Scene& scene, const model::Exchange& exchange) {
  ProjectRow row;
  row.id = exchange.envelope.key.text();
  row.form = exchange.kind;
  row.title = scene.words(exchange.title);
  row.city = partner_slug(scene, exchange.cities);
  row.command = go_to(Place::record, row.id);
  row.detail = city_name(scene, row.city);
  if (exchange.deadline) {
    const LocalSeconds day(std::chrono::sys_days(*exchange.deadline).time_since_epoch());
    row.detail += (row.detail.empty() ? "" : " · ") +
                  scene.texts("exchange.until", {{"date", scene.format.day_month(day)}});
  }
  row.marks.push_back({scene.texts("exchange." + exchange.kind), Tone::learn});
  if (exchange.envelope.sample) row.marks.push_back({scene.texts("sample"), Tone::sample});
  mark_language(scene, row.title.language, row.marks);
  return row;
}

store::KnownList<model::Exchange> open_exchanges(const Scene& scene, std::size_t most) {
  return scene.content.open_exchanges(scene.today, most)
      .value_or(store::KnownList<model::Exchange>());
}

std::optional<ProjectCard> make_card(const Scene& scene, ProjectRow row) {
  const auto city = scene.content.city(row.city, scene.today);
  if (!city || !*city) return std::nullopt;
  return ProjectCard{std::move(row), scene.words((*city)->name).text, (*city)->latitude,
                     (*city)->longitude, scene.now};
}

store::KnownList<model::Project> projects(const Scene& scene, std::size_t most) {
  store::KnownList<model::Project> all;
  for (const store::ReadRecord& record :
       scene.content.records("project", scene.today, most).value_or(store::Records())) {
    if (auto project = record.as(model::decode_project)) all.push_back(*std::move(project));
  }
  return all;
}

}  // namespace pobratym::kiosk
