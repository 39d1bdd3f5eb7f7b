// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/project_row.hpp"

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
  const std::string first = period.substr(0, 4);
  const auto slash = period.find('/');
  if (slash == std::string::npos || period.size() < slash + 5) return first;
  const std::string last = period.substr(slash + 1, 4);
  return last == first ? first : first + "–" + last;
}

}  // namespace

std::string form_words(const Scene& scene, const std::string& form) {
  const std::string key = "form." + form;
  return scene.texts.has(key) ? scene.texts(key) : scene.texts("form.other");
}

std::string partner_slug(const Scene& scene, const model::Project& project) {
  for (const model::RecordKey& key : project.cities) {
    if (key != scene.host.city && key.type == "city") return key.slug;
  }
  return {};
}

ProjectRow make_project_row(const Scene& scene, const model::Project& project, bool with_city) {
  ProjectRow row;
  row.id = project.envelope.key.slug;
  row.form = project.form;
  row.title = scene.words(project.title);
  row.mark = {form_words(scene, project.form), tone_of(project.form)};
  row.city = partner_slug(scene, project);
  const std::string years = years_of(project.period);
  if (with_city && !row.city.empty()) {
    const auto city = scene.content.city(row.city, scene.today);
    if (city && *city) row.detail = scene.words((*city)->name).text;
    if (!years.empty()) row.detail += " · " + years;
  } else {
    row.detail = scene.words(project.summary).text;
    if (row.detail.empty()) row.detail = years;
  }
  return row;
}

std::vector<model::Project> projects(const Scene& scene) {
  std::vector<model::Project> all;
  const auto records = scene.content.records("project", scene.today);
  if (!records) return all;
  for (const model::Record& record : *records) {
    if (auto project = model::decode_project(record)) all.push_back(std::move(*project));
  }
  return all;
}

}  // namespace pobratym::kiosk
