// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/city_view.hpp"

#include <algorithm>
#include <cmath>

#include "kiosk/screens/cities_view.hpp"
#include "kiosk/screens/map_view.hpp"
#include "kiosk/screens/sources.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kEvents = 4;
constexpr std::size_t kActs = 4;        // the whole list has a page of its own
constexpr std::size_t kMostRows = 12;   // of one kind; the search finds the others
constexpr std::size_t kAgreements = 8;  // each is a card of some height

Tone tone_of(model::Standing standing) {
  switch (standing) {
    case model::Standing::active:
      return Tone::here;
    case model::Standing::preparing:
      return Tone::learn;
    case model::Standing::suspended:
    case model::Standing::ended:
      return Tone::warn;
  }
  return Tone::plain;
}

AgreementBlock make_block(const Scene& scene, const model::Agreement& agreement) {
  const Texts& t = scene.texts;
  AgreementBlock block;
  block.title = scene.words(agreement.title).text;
  const auto state = model::state(agreement, scene.today);
  block.state = {t("agreement.state." + std::string(model::code(state))),
                 tone_of(model::standing(state))};
  for (const model::Step& step : model::chronological(agreement.steps)) {
    StepRow row;
    row.date = step.date ? date_words(scene, *step.date) : t("agreement.date_unknown");
    row.title = t("step." + std::string(model::code(step.event)));
    row.note = scene.words(step.note).text;
    if (row.note == row.title || row.note == row.title + ".") row.note.clear();
    row.unconfirmed = step.verified != model::Verified::yes;
    block.steps.push_back(std::move(row));
  }
  return block;
}

std::vector<Fact> make_facts(const Scene& scene, const model::City& city,
                             const std::optional<model::Relation>& relation) {
  const Texts& t = scene.texts;
  std::vector<Fact> facts;
  facts.push_back({scene.format.time(scene.local(scene.now, city.timezone)), t("city.now_here")});
  if (city.population) {
    const auto& people = *city.population;
    facts.push_back({t("city.about_number", {{"number", scene.format.number(people.value)}}),
                     t("city.population", {{"year", people.as_of.text().substr(0, 4)}})});
  }
  if (relation && relation->since && relation->standing != model::Standing::ended) {
    const bool twin = relation->kind == model::AgreementKind::twin;
    facts.push_back({std::to_string(static_cast<int>(relation->since->year)),
                     t(twin ? "city.since.twin" : "city.since.partner")});
  }
  const auto host = scene.content.city(scene.host.city.slug, scene.today);
  if (host && *host) {
    const double km =
        distance_km(city.latitude, city.longitude, (*host)->latitude, (*host)->longitude);
    const auto rounded = static_cast<std::int64_t>(std::round(km / 10) * 10);
    facts.push_back(
        {t("city.km", {{"km", scene.format.number(rounded)}}),
         scene.phrases.from_here.empty() ? t("city.distance") : scene.phrases.from_here});
  }
  return facts;
}

template <class Record>
std::vector<FoundRow> rows_of(const Scene& scene, const store::KnownList<Record>& records) {
  std::vector<FoundRow> rows;
  for (const Record& record : records) {
    if (auto row = make_record_row(scene, record)) rows.push_back(std::move(*row));
  }
  return rows;
}

std::vector<FoundRow> legal_basis(const Scene& scene) {
  return rows_of(scene,
                 scene.content.records("legal-act", scene.today, kActs).value_or(store::Records()));
}

std::vector<SectionChip> make_chips(const CityView& view) {
  std::vector<SectionChip> chips;
  const auto add = [&](bool there, const char* anchor, const std::string& title) {
    if (there) chips.push_back({anchor, title});
  };
  add(view.shows_together(), "section/together", view.together_title);
  add(view.shows_events(), "section/events", view.events_title);
  add(!view.exchanges.empty(), "section/exchanges", view.exchanges_title);
  add(!view.initiatives.empty(), "section/initiatives", view.initiatives_title);
  add(!view.networks.empty(), "section/networks", view.networks_title);
  add(view.finder.has_value(), "section/finder", view.finder_title);
  add(!view.agreements.empty(), "section/agreement", view.agreement_title);
  add(!view.law.empty(), "section/law", view.law_title);
  return chips;
}

}  // namespace

std::optional<CityView> make_city(const Scene& scene, const std::string& slug) {
  auto found =
      scene.content.city_overview(slug, scene.now, {kAgreements + 1, kEvents, kMostRows + 1});
  if (!found || !*found) return std::nullopt;
  store::CityOverview& all = **found;
  const model::City& city = *all.city;
  const auto& relation = all.relation;
  const Texts& t = scene.texts;

  CityView view;
  view.slug = slug;
  view.name = scene.words(city.name).text;
  if (const auto* other = other_name(city.local_names, view.name)) {
    view.local_name = other->text;
    view.local_language = other->language;
  }
  view.country = scene.format.country(city.country);
  if (relation) {
    view.ended = relation->standing == model::Standing::ended;
    view.relation =
        view.ended ? t("city.ended") : t("kind." + std::string(model::code(relation->kind)));
  }
  view.facts = make_facts(scene, city, relation);
  view.summary = scene.words(city.summary);
  view.summary_language = scene.language_note(view.summary);
  view.together_more = cut(scene, all.projects, kMostRows);
  view.exchanges_more = cut(scene, all.exchanges, kMostRows);
  view.initiatives_more = cut(scene, all.initiatives, kMostRows);
  view.networks_more = cut(scene, all.organisations, kMostRows);
  view.agreements_more = cut(scene, all.agreements, kAgreements);
  for (const model::Project& project : all.projects) {
    view.together.push_back(make_project_row(scene, project, false));
  }
  for (const model::Event& event : all.events) {
    view.events.push_back(make_event_card(scene, event, slug));
  }
  for (const model::Exchange& exchange : all.exchanges) {
    view.exchanges.push_back(make_exchange_row(scene, exchange));
  }
  view.initiatives = rows_of(scene, all.initiatives);
  view.networks = rows_of(scene, all.organisations);
  std::vector<model::Source> sources = city.envelope.sources;
  for (const model::Agreement& agreement : all.agreements) {
    view.agreements.push_back(make_block(scene, agreement));
    sources.insert(sources.end(), agreement.envelope.sources.begin(),
                   agreement.envelope.sources.end());
  }
  if (!view.agreements.empty()) view.law = legal_basis(scene);
  view.finder = make_partner_search(scene, city);
  view.together_title =
      scene.phrases.together.empty() ? t("city.together") : scene.phrases.together;
  view.no_together = t("city.no_together");
  view.events_title = t("city.events");
  view.no_events = t("city.no_events");
  view.agreement_title = t("city.agreement");
  view.unconfirmed = t("agreement.unconfirmed");
  view.law_title = t("city.law");
  view.exchanges_title = t("exchanges.title");
  view.initiatives_title = t("topic.initiatives");
  view.networks_title = t("topic.networks");
  view.finder_title = t("city.finder");
  view.chips = make_chips(view);
  // The page on the phone leads to the city's own site as well.
  const std::string page = page_address(scene, city.envelope.key, scene.words(city.name));
  view.site_title = page.empty() ? t("city.site") : t("joining.page");
  view.site = page.empty() ? city.website : page;
  view.site_plain = page.empty() ? site_of(city.website) : without_scheme(page);
  if (!all.events.empty()) view.feed = feed_address(scene, slug);
  view.feed_title = t("joining.feed");
  view.feed_plain = without_scheme(view.feed);
  view.sources_title = t("city.sources");
  view.sources = source_words(sources);
  view.photo = make_photo(scene, city.envelope.image);
  view.latitude = city.latitude;
  view.longitude = city.longitude;
  view.now = scene.now;
  return view;
}

}  // namespace pobratym::kiosk
