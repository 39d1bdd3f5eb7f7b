// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/finder_view.hpp"

#include <algorithm>
#include <set>

#include "content/model/organisation.hpp"
#include "content/model/visibility.hpp"
#include "kiosk/screens/project_row.hpp"
#include "kiosk/screens/record_words.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMostCities = 60;  // nobody leafs further, and the search finds

/// The organisation that keeps a finder for all of Europe; shown when the pack tells of it.
const model::RecordKey kTwinFinder{"organisation", "cemr"};

std::vector<Mark> area_marks(const Scene& scene, const std::vector<std::string>& areas, Tone tone) {
  std::vector<Mark> marks;
  for (const std::string& area : areas) marks.push_back({term_words(scene, "area", area), tone});
  return marks;
}

/// Forms share words ("Економіка"); each is said once.
std::vector<Mark> form_marks(const Scene& scene, const std::vector<std::string>& forms) {
  std::vector<Mark> marks;
  for (const std::string& form : forms) {
    Mark mark{form_words(scene, form), Tone::plain};
    const bool said = std::any_of(marks.begin(), marks.end(),
                                  [&](const Mark& other) { return other.text == mark.text; });
    if (!said) marks.push_back(std::move(mark));
  }
  return marks;
}

std::vector<std::string> contact_lines(const Scene& scene, const model::PartnerFinder& finder) {
  std::vector<std::string> lines;
  const model::PartnerContact& contact = finder.contact;
  const auto add = [&lines](const std::string& line) {
    if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end()) {
      lines.push_back(line);
    }
  };
  add(scene.words(contact.name).text);
  add(contact.organisation);
  // A number or an address that nobody looked at for long is worse than none.
  const bool recent = finder.checked &&
                      std::chrono::sys_days(scene.today) - std::chrono::sys_days(*finder.checked) <=
                          model::kRecheckWithin;
  if (!recent) return lines;
  add(contact.url);
  add(contact.email);
  add(contact.phone);
  return lines;
}

std::vector<store::CityCard> cities_with_finder(const store::PartnerCities& partners,
                                                const store::KnownCity& host) {
  std::vector<store::CityCard> cities;
  if (host && host->partner_finder) cities.push_back(store::card_of(*host));
  for (const store::PartnerCity& partner : partners) {
    if (partner.city.seeks_partners) cities.push_back(partner.city);
  }
  return cities;
}

std::set<std::string> areas_of(const store::CityCard& city) {
  std::set<std::string> areas(city.seeks.begin(), city.seeks.end());
  areas.insert(city.offers.begin(), city.offers.end());
  return areas;
}

}  // namespace

std::optional<PartnerSearch> make_partner_search(const Scene& scene, const model::City& city) {
  if (!city.partner_finder) return std::nullopt;
  const model::PartnerFinder& finder = *city.partner_finder;
  const Texts& t = scene.texts;
  PartnerSearch search;
  search.slug = city.envelope.key.slug;
  search.name = scene.words(city.name).text;
  search.country = scene.format.country(city.country);
  search.seeks_title = t("finder.seeks");
  search.offers_title = t("finder.offers");
  search.forms_title = t("finder.forms");
  search.seeks = area_marks(scene, finder.seeks, Tone::learn);
  search.offers = area_marks(scene, finder.offers, Tone::here);
  search.forms = form_marks(scene, finder.forms);
  search.text = scene.words(finder.text);
  if (!search.text.text.empty()) search.language_note = scene.language_note(search.text);
  search.contact_title = t("finder.contact");
  search.contact = contact_lines(scene, finder);
  if (finder.sample) search.sample = t("sample");
  return search;
}

FinderView make_finder(const Scene& scene) {
  const Texts& t = scene.texts;
  FinderView view;
  view.title = t("topic.finder");
  view.subtitle = t("topic.about.finder");
  view.open = t("finder.open");
  const auto partners = scene.content.cities(scene.today).value_or(store::PartnerCities());
  const auto host = scene.content.city(scene.host.city.slug, scene.today).value_or(nullptr);
  const auto cities = cities_with_finder(partners, host);
  const std::string area = chosen(scene, "finder", "area");
  FilterOptions options;
  std::vector<std::pair<std::string, const store::CityCard*>> fitting;  // by name
  for (const store::CityCard& card : cities) {
    const auto areas = areas_of(card);
    for (const std::string& code : areas) {
      count_option(options, code, term_words(scene, "area", code));
    }
    if (!area.empty() && !areas.contains(area)) continue;
    fitting.emplace_back(scene.format.sort_key(scene.words(card.name).text), &card);
  }
  std::stable_sort(fitting.begin(), fitting.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [_, card] : fitting) {
    if (view.cities.size() == kMostCities) {
      view.more = more_words(scene, kMostCities);
      break;
    }
    const auto city = scene.content.city(card->slug, scene.today);
    if (!city || !*city) continue;
    if (auto search = make_partner_search(scene, **city)) view.cities.push_back(std::move(*search));
  }
  if (!options.empty()) {
    view.filters = make_filters(scene, "finder", {make_filter(scene, "finder", "area", options)},
                                fitting.size(), cities.size());
  }
  view.none = t(area.empty() ? "finder.none" : "filter.none");
  view.elsewhere_title = t("finder.elsewhere");
  if (const auto record = scene.content.record(kTwinFinder, scene.today); record && *record) {
    if (auto row = make_record_row(scene, **record)) {
      if (const auto organisation = (*record)->as(model::decode_organisation)) {
        const model::Localized summary = scene.words((*organisation)->summary);
        row->detail = {summary.text, summary.language, {}};
      }
      view.elsewhere.push_back(std::move(*row));
    }
  }
  return view;
}

}  // namespace pobratym::kiosk
