// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/cities_view.hpp"

#include <algorithm>
#include <set>

namespace pobratym::kiosk {
namespace {

CityRow make_row(const Scene& scene, const store::PartnerCity& partner) {
  CityRow row;
  row.slug = partner.city.envelope.key.slug;
  row.name = scene.words(partner.city.name).text;
  if (const auto* other = other_name(partner.city, row.name)) {
    row.local_name = other->text;
    row.local_language = other->language;
  }
  row.country = scene.format.country(partner.city.country);
  row.relation = scene.texts("kind." + std::string(model::code(partner.relation.kind)));
  const std::string since = since_words(scene, partner.relation);
  if (!since.empty()) row.relation += " · " + since;
  row.latitude = partner.city.latitude;
  row.longitude = partner.city.longitude;
  return row;
}

std::string ended_words(const Scene& scene, const model::Relation& relation) {
  if (!relation.ended_on) return scene.texts("cities.former.note_plain");
  return scene.texts("cities.former.note", {{"date", date_words(scene, *relation.ended_on)}});
}

}  // namespace

const model::LocalName* other_name(const model::City& city, std::string_view name) {
  const auto found = std::find_if(city.local_names.begin(), city.local_names.end(),
                                  [name](const auto& local) { return local.text != name; });
  return found == city.local_names.end() ? nullptr : &*found;
}

std::string since_words(const Scene& scene, const model::Relation& relation) {
  if (!relation.since) return {};
  return scene.texts("cities.since",
                     {{"year", std::to_string(static_cast<int>(relation.since->year))}});
}

std::string date_words(const Scene& scene, const model::PartialDate& date) {
  const std::chrono::local_seconds first(std::chrono::sys_days(date.first()).time_since_epoch());
  switch (date.precision) {
    case model::PartialDate::Precision::year:
      return std::to_string(static_cast<int>(date.year));
    case model::PartialDate::Precision::month:
      return scene.format.month_year(first);
    case model::PartialDate::Precision::day:
      return scene.format.full_date(first);
  }
  return date.text();
}

CitiesView make_cities(const Scene& scene) {
  CitiesView view;
  const auto cities = scene.content.cities(scene.today).value_or(std::vector<store::PartnerCity>());
  std::set<std::string> countries;
  for (const auto& partner : cities) {
    countries.insert(partner.city.country);
    view.cities.push_back(make_row(scene, partner));
  }
  const auto by_name = [&](const CityRow& a, const CityRow& b) {
    return scene.format.compare(a.name, b.name) < 0;
  };
  std::sort(view.cities.begin(), view.cities.end(), by_name);
  for (const auto& partner :
       scene.content.former_cities(scene.today).value_or(std::vector<store::PartnerCity>())) {
    CityRow row = make_row(scene, partner);
    row.relation = ended_words(scene, partner.relation);
    view.former.push_back(std::move(row));
  }
  std::sort(view.former.begin(), view.former.end(), by_name);

  const Texts& t = scene.texts;
  view.title = t("cities.title");
  view.subtitle =
      t("cities.subtitle", {{"cities", static_cast<std::int64_t>(cities.size())},
                            {"countries", static_cast<std::int64_t>(countries.size())}});
  view.map = make_map(scene, cities);
  view.near_label = t("cities.europe");
  view.world_label = t("cities.world");
  view.former_title = t("cities.former");
  view.now = scene.now;
  return view;
}

}  // namespace pobratym::kiosk
