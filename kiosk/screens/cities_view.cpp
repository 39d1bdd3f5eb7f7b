// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/cities_view.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <unordered_map>

#include "kiosk/screens/project_row.hpp"
#include "kiosk/screens/record_words.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kFew = 12;  // fit a screen; nobody leafs through them

CityRow make_row(const Scene& scene, const store::PartnerCity& partner) {
  CityRow row;
  row.slug = partner.city.slug;
  row.name = scene.words(partner.city.name).text;
  if (const auto* other = other_name(partner.city.local_names, row.name)) {
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

CityRow make_former_row(const Scene& scene, const store::PartnerCity& partner) {
  CityRow row = make_row(scene, partner);
  row.relation = ended_words(scene, partner.relation);
  return row;
}

/// Rows in the language's alphabetical order.
std::vector<CityRow> by_name(const Scene& scene, std::span<const store::PartnerCity* const> cities,
                             CityRow (*make)(const Scene&, const store::PartnerCity&)) {
  std::vector<CityRow> rows;
  std::vector<std::pair<std::string, std::size_t>> order;  // a row is long to move about
  for (const store::PartnerCity* city : cities) {
    rows.push_back(make(scene, *city));
    order.emplace_back(scene.format.sort_key(rows.back().name), order.size());
  }
  std::sort(order.begin(), order.end());
  std::vector<CityRow> sorted;
  sorted.reserve(rows.size());
  for (const auto& [_, at] : order) sorted.push_back(std::move(rows[at]));
  return sorted;
}

/// Under which codes each city is filed, and what the codes are called: each is asked once.
class Filed {
 public:
  using Word = std::pair<const std::string, std::string>;  ///< a code and what it is called
  using Ask = std::function<std::string(const std::string& code)>;
  const Word& word(const std::string& code, const Ask& ask) {
    const auto [known, is_new] = words_.try_emplace(code);
    if (is_new) known->second = ask(code);
    return *known;
  }
  void add(const std::string& slug, const Word& word) {
    auto& words = of_[slug];
    if (std::find(words.begin(), words.end(), &word) == words.end()) words.push_back(&word);
  }
  [[nodiscard]] const std::vector<const Word*>& of(const std::string& slug) const {
    static const std::vector<const Word*> nowhere;
    const auto found = of_.find(slug);
    return found == of_.end() ? nowhere : found->second;
  }
  [[nodiscard]] bool has(const std::string& slug, const std::string& code) const {
    const auto& words = of(slug);
    return std::any_of(words.begin(), words.end(),
                       [&](const Word* word) { return word->first == code; });
  }

 private:
  std::map<std::string, std::string> words_;  ///< by code
  std::unordered_map<std::string, std::vector<const Word*>> of_;
};

void file_by_country(const Scene& scene, const store::PartnerCities& cities, Filed& filed) {
  const auto ask = [&](const std::string& country) { return scene.format.country(country); };
  for (const store::PartnerCity& partner : cities) {
    filed.add(partner.city.slug, filed.word(partner.city.country, ask));
  }
}

void file_by_form(const Scene& scene, const store::PartnerCities& cities, Filed& filed) {
  const auto ask = [&](const std::string& form) { return form_words(scene, form); };
  std::map<std::string, const Filed::Word*> first;  // of the codes that share words
  const auto add = [&](const std::string& city, const std::string& form) {
    const Filed::Word& word = filed.word(form, ask);
    filed.add(city, *first.emplace(word.second, &word).first->second);
  };
  for (const model::Project& project : projects(scene)) {
    for (const model::RecordKey& city : project.cities) add(city.slug, project.form);
  }
  for (const store::PartnerCity& partner : cities) {
    for (const std::string& form : partner.forms) add(partner.city.slug, form);
  }
}

void file_by_area(const Scene& scene, const store::PartnerCities& cities, Filed& filed) {
  const auto ask = [&](const std::string& area) { return term_words(scene, "area", area); };
  for (const store::PartnerCity& partner : cities) {
    for (const std::string& area : partner.areas) {
      filed.add(partner.city.slug, filed.word(area, ask));
    }
  }
}

/// The cities that fit what the visitor has chosen. A condition counts what the other ones leave.
std::vector<const store::PartnerCity*> narrow(const Scene& scene, const store::PartnerCities& all,
                                              Filters& filters) {
  constexpr std::string_view kPage = "cities";
  Filed countries, forms, areas;
  file_by_country(scene, all, countries);
  if (is_asked(scene, kPage, "form")) file_by_form(scene, all, forms);
  if (is_asked(scene, kPage, "area")) file_by_area(scene, all, areas);
  struct Condition {
    const char* name;
    const Filed& filed;
    std::string code;  ///< that is chosen
    FilterOptions options = {};
  };
  const auto asked = [&](const char* name, const Filed& filed) {
    return Condition{name, filed, chosen(scene, kPage, name)};
  };
  Condition conditions[] = {asked("country", countries), asked("form", forms),
                            asked("area", areas)};
  const auto fits = [&](const Condition& one, const std::string& slug) {
    return one.code.empty() || one.filed.has(slug, one.code);
  };
  std::vector<const store::PartnerCity*> cities;
  for (const store::PartnerCity& partner : all) {
    const std::string& slug = partner.city.slug;
    bool all_fit = true;
    for (Condition& condition : conditions) {
      bool others = true;
      for (const Condition& other : conditions) {
        if (&other != &condition) others = others && fits(other, slug);
      }
      all_fit = all_fit && fits(condition, slug);
      if (!others) continue;
      for (const Filed::Word* word : condition.filed.of(slug)) {
        count_option(condition.options, word->first, word->second);
      }
    }
    if (all_fit) cities.push_back(&partner);
  }
  std::vector<FilterGroup> groups;
  for (const Condition& condition : conditions) {
    groups.push_back(make_filter(scene, kPage, condition.name, condition.options));
  }
  filters = make_filters(scene, kPage, std::move(groups), cities.size(), all.size());
  return cities;
}

std::vector<LetterLink> make_letters(const Scene& scene, const std::vector<CityRow>& cities) {
  std::vector<LetterLink> letters;
  for (const CityRow& city : cities) {
    const std::string letter = scene.format.first_letter(city.name);
    if (!letters.empty() && letters.back().letter == letter) continue;
    letters.push_back({letter, scene.texts("cities.letter", {{"letter", letter}}),
                       to_command(Jump{"city/" + city.slug})});
  }
  return letters;
}

}  // namespace

const model::LocalName* other_name(const std::vector<model::LocalName>& names,
                                   std::string_view name) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [name](const auto& local) { return local.text != name; });
  return found == names.end() ? nullptr : &*found;
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
  const auto all = scene.content.cities(scene.today).value_or(store::PartnerCities());
  std::set<std::string> countries;
  for (const auto& partner : all) countries.insert(partner.city.country);
  const auto cities = narrow(scene, all, view.filters);
  view.cities = by_name(scene, cities, make_row);
  if (view.cities.size() > kFew) view.letters = make_letters(scene, view.cities);
  const auto former =
      view.filters.narrowed()
          ? store::PartnerCities()
          : scene.content.former_cities(scene.today).value_or(store::PartnerCities());
  std::vector<const store::PartnerCity*> ended;
  for (const auto& partner : former) ended.push_back(&partner);
  view.former = by_name(scene, ended, make_former_row);

  const Texts& t = scene.texts;
  view.title = t("cities.title");
  view.subtitle =
      t("cities.subtitle", {{"cities", static_cast<std::int64_t>(all.size())},
                            {"countries", static_cast<std::int64_t>(countries.size())}});
  view.map = make_map(scene, cities);
  view.near_label = t("cities.europe");
  view.world_label = t("cities.world");
  view.former_title = t("cities.former");
  view.none = t("filter.none");
  view.now = scene.now;
  return view;
}

}  // namespace pobratym::kiosk
