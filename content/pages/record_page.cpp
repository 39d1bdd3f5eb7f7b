// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "content/pages/pages.hpp"
#include "content/pages/pieces.hpp"

namespace pobratym::pages {
namespace {

void section(Html& html, const std::string& heading, const model::Localized& text) {
  if (text.empty()) return;
  html.open("section", {{"class", "card"}}).element("h2", {}, heading);
  html.words("p", {}, text).close();
}

PageFacts facts_of(const Reader& reader, const model::RecordKey& key,
                   const model::LocalizedText& title, const model::LocalizedText& about) {
  PageFacts facts;
  facts.path = key.type + "/" + key.slug + ".html";
  facts.title = reader.words(title).text;
  facts.description = shortened(reader.words(about).text);
  if (facts.description.empty()) facts.description = facts.title;
  facts.kind = "article";
  facts.languages = languages_of(reader.site, title);
  facts.photo = photo_of(reader.site, key);
  return facts;
}

void begin(Html& html, const Reader& reader, const PageFacts& facts, const model::RecordKey& key,
           const model::Localized& title, bool sample) {
  begin_page(html, reader, facts);
  html.open("main", {{"id", "main"}}).open("div", {{"class", "hero"}});
  html.raw(skyline(key.slug)).close();
  html.open("p", {{"class", "marks"}});
  html.element("span", {{"class", "mark plain"}}, reader.own("type." + key.type));
  if (sample) html.element("span", {{"class", "mark sample"}}, reader.shared("sample"));
  html.close().words("h1", {}, title);
}

exporting::ExportedFile finish(Html& html, const Reader& reader, const PageFacts& facts) {
  html.close();
  end_page(html, reader, facts);
  return {reader.language + "/" + facts.path, facts.title, reader.language, 0, html.take()};
}

std::vector<RowLink> city_links(const Site& site, const std::vector<model::RecordKey>& keys) {
  std::vector<RowLink> links;
  for (const auto& key : keys) {
    const auto city = site.cities.find(key.slug);
    if (city != site.cities.end()) links.push_back({"city", key.slug, &city->second.name, {}});
  }
  return links;
}

bool names(const std::vector<model::RecordKey>& cities, const model::RecordKey& city) {
  return std::find(cities.begin(), cities.end(), city) != cities.end();
}

/// What its record says about applying, and nothing that no record says.
void write_apply(Html& html, const Reader& reader, const model::Exchange& exchange) {
  const auto how = reader.words(exchange.apply);
  const bool open = !exchange.apply_url.empty() && model::is_open(exchange, reader.site.today);
  if (how.empty() && !open) return;
  html.open("section", {{"class", "card"}}).element("h2", {}, reader.shared("exchange.apply"));
  html.words("p", {}, how);
  if (open) {
    html.open("p", {{"class", "actions"}});
    html.element("a",
                 {{"class", "button main"},
                  {"href", exchange.apply_url},
                  {"rel", "noopener noreferrer external"}},
                 reader.own("apply.go"));
    html.close().element("p", {{"class", "address"}}, plain_address(exchange.apply_url));
  }
  html.close();
}

}  // namespace

exporting::ExportedFile exchange_page(const Reader& reader, const model::Exchange& exchange) {
  const auto& site = reader.site;
  const auto facts = facts_of(reader, exchange.envelope.key, exchange.title, exchange.summary);
  Html html(reader.language);
  begin(html, reader, facts, exchange.envelope.key, reader.words(exchange.title),
        exchange.envelope.sample);
  if (exchange.deadline) {
    const bool open = model::is_open(exchange, site.today);
    // The day's end on the host's clock: a page is read long after it was written.
    const auto end = model::whole_day(*exchange.deadline, site.host.timezone);
    const auto closes = end ? format_instant(model::end_instant(*end)) : std::string();
    html.element("p", {{"class", "deadline"}, {"data-until", closes}, {"hidden", open ? "" : "="}},
                 reader.own("exchange.open", {{"date", reader.date(*exchange.deadline)}}));
    html.element("p",
                 {{"class", "deadline over"}, {"data-from", closes}, {"hidden", open ? "=" : ""}},
                 reader.own("exchange.closed", {{"date", reader.date(*exchange.deadline)}}));
  }
  section(html, reader.own("about"), reader.words(exchange.summary));
  write_photo(html, reader, facts.photo, way_up(facts.path));
  if (exchange.participants) {
    html.element("p", {}, reader.own("exchange.places", {{"count", *exchange.participants}}));
  }
  write_apply(html, reader, exchange);
  write_links(html, reader, reader.shared("event.cities"), city_links(site, exchange.cities),
              way_up(facts.path));
  write_sources(html, reader, exchange.envelope);
  return finish(html, reader, facts);
}

exporting::ExportedFile initiative_page(const Reader& reader, const model::Initiative& initiative) {
  const auto facts =
      facts_of(reader, initiative.envelope.key, initiative.title, initiative.solution);
  Html html(reader.language);
  begin(html, reader, facts, initiative.envelope.key, reader.words(initiative.title),
        initiative.envelope.sample);
  if (initiative.live == model::Currency::historic) {
    html.element("p", {{"class", "historic"}}, reader.own("historic"));
  }
  section(html, reader.own("initiative.problem"), reader.words(initiative.problem));
  section(html, reader.own("initiative.solution"), reader.words(initiative.solution));
  section(html, reader.own("initiative.result"), reader.words(initiative.result));
  write_photo(html, reader, facts.photo, way_up(facts.path));
  std::vector<model::RecordKey> cities{initiative.origin_city};
  cities.insert(cities.end(), initiative.adopted_by.begin(), initiative.adopted_by.end());
  write_links(html, reader, reader.shared("event.cities"), city_links(reader.site, cities),
              way_up(facts.path));
  write_sources(html, reader, initiative.envelope);
  return finish(html, reader, facts);
}

exporting::ExportedFile help_call_page(const Reader& reader, const model::HelpCall& call) {
  const auto facts = facts_of(reader, call.envelope.key, call.title, call.need);
  Html html(reader.language);
  begin(html, reader, facts, call.envelope.key, reader.words(call.title), call.envelope.sample);
  if (call.live == model::Currency::historic) {
    html.element("p", {{"class", "historic"}}, reader.own("historic"));
  }
  if (call.envelope.valid_until) {
    const auto end = model::whole_day(*call.envelope.valid_until, reader.site.host.timezone);
    const auto over = end ? format_instant(model::end_instant(*end)) : std::string();
    html.element("p", {{"class", "deadline"}, {"data-until", over}},
                 reader.own("help.until", {{"date", reader.date(*call.envelope.valid_until)}}));
    html.element("p", {{"class", "deadline over"}, {"data-from", over}, {"hidden", "="}},
                 reader.own("help.over"));
  }
  section(html, reader.own("help.need"), reader.words(call.need));
  section(html, reader.own("help.how"), reader.words(call.how));
  write_photo(html, reader, facts.photo, way_up(facts.path));
  if (!call.url.empty() && call.live == model::Currency::current) {
    html.open("p", {{"class", "actions"}});
    html.element(
        "a",
        {{"class", "button main"}, {"href", call.url}, {"rel", "noopener noreferrer external"}},
        reader.own("help.answer"));
    html.close().element("p", {{"class", "address"}}, plain_address(call.url));
  }
  write_sources(html, reader, call.envelope);
  return finish(html, reader, facts);
}

exporting::ExportedFile city_page(const Reader& reader, const model::City& city) {
  const auto& site = reader.site;
  const auto& key = city.envelope.key;
  const auto facts = facts_of(reader, key, city.name, city.summary);
  const std::string up = way_up(facts.path);
  Html html(reader.language);
  begin(html, reader, facts, key, reader.words(city.name), city.envelope.sample);
  html.open("p", {{"class", "when"}}).text(reader.format.country(city.country));
  for (const auto& name : city.local_names) {
    html.text(" · ").open("span",
                          {{"lang", name.language}, {"dir", name.right_to_left ? "rtl" : ""}});
    html.text(name.text).close();
  }
  html.close();
  write_photo(html, reader, facts.photo, up);
  section(html, reader.own("about"), reader.words(city.summary));
  if (city.population) {
    const std::string year = std::to_string(static_cast<int>(city.population->as_of.year));
    html.element(
        "p", {},
        reader.own("city.population",
                   {{"count", reader.format.number(city.population->value)}, {"year", year}}));
  }
  bool any = false;
  for (const auto& event : site.events) {
    if (!names(event.cities, key) || model::window(event).end <= site.options.now) continue;
    if (!any) {
      html.open("section").element("h2", {}, reader.shared("events.title"));
      html.open("ul", {{"class", "rows"}});
    }
    any = true;
    write_event_row(html, reader, event, up);
  }
  if (any) html.close().close();
  std::vector<RowLink> exchanges, initiatives;
  for (const auto& one : site.exchanges) {
    if (names(one.cities, key)) {
      exchanges.push_back({"exchange", one.envelope.key.slug, &one.title, {}});
    }
  }
  for (const auto& one : site.initiatives) {
    if (one.origin_city == key || names(one.adopted_by, key)) {
      initiatives.push_back({"initiative", one.envelope.key.slug, &one.title, {}});
    }
  }
  write_links(html, reader, reader.own("exchanges"), exchanges, up);
  write_links(html, reader, reader.own("initiatives"), initiatives, up);
  const bool named = std::any_of(site.events.begin(), site.events.end(),
                                 [&](const auto& event) { return names(event.cities, key); });
  if (named) {
    write_calendar(html, reader, reader.language + "/city/" + key.slug + ".ics", up, false);
  }
  if (!city.website.empty()) {
    html.open("p", {{"class", "actions"}});
    html.element(
        "a", {{"class", "button"}, {"href", city.website}, {"rel", "noopener noreferrer external"}},
        plain_address(city.website));
    html.close();
  }
  write_sources(html, reader, city.envelope);
  return finish(html, reader, facts);
}

}  // namespace pobratym::pages
