// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "content/pages/pages.hpp"
#include "content/pages/pieces.hpp"

namespace pobratym::pages {
namespace {

constexpr std::size_t kMostEvents = 40;  // a page stays light; the calendar has all of them

using Choices = std::vector<std::pair<std::string, std::string>>;  // value, words

void write_choice(Html& html, const Reader& reader, const std::string& field,
                  const Choices& choices) {
  if (choices.size() < 2) return;
  html.open("label").text(reader.own("filter." + field));
  html.open("select", {{"data-filter", field}});
  html.open("option").text(reader.own("filter.all")).close();
  for (const auto& [value, words] : choices) {
    html.open("option", {{"value", value}}).text(words).close();
  }
  html.close().close();
}

/// Hidden until the script can narrow the list.
void write_filters(Html& html, const Reader& reader, const std::vector<model::Event>& events) {
  std::set<std::string> cities, kinds, languages;
  for (const auto& event : events) {
    for (const auto& city : event.cities) {
      if (city != reader.site.host.city && reader.site.cities.contains(city.slug)) {
        cities.insert(city.slug);
      }
    }
    if (!event.kind.empty()) kinds.insert(event.kind);
    languages.insert(event.languages.begin(), event.languages.end());
  }
  const auto sorted = [&](const std::set<std::string>& values, const auto& words) {
    Choices choices;
    for (const auto& value : values) choices.emplace_back(value, words(value));
    std::sort(choices.begin(), choices.end(), [&](const auto& a, const auto& b) {
      return reader.format.compare(a.second, b.second) < 0;
    });
    return choices;
  };
  html.open("form", {{"class", "filters"}, {"hidden", "="}, {"aria-label", reader.own("filter")}});
  write_choice(html, reader, "city", sorted(cities, [&](const std::string& slug) {
                 return reader.city_name({"city", slug});
               }));
  write_choice(html, reader, "kind",
               sorted(kinds, [&](const std::string& kind) { return reader.own("kind." + kind); }));
  write_choice(html, reader, "language", sorted(languages, [&](const std::string& language) {
                 return reader.format.language_name(language);
               }));
  html.close();
  html.element("p", {{"class", "card none"}, {"role", "status"}, {"hidden", "="}},
               reader.own("filter.none"));
}

std::vector<model::Event> coming_online(const Site& site) {
  std::vector<model::Event> events;
  for (const auto& event : site.events) {
    if (event.mode == model::EventMode::offline || events.size() == kMostEvents) continue;
    if (model::window(event).end > site.options.now) events.push_back(event);
  }
  return events;
}

}  // namespace

exporting::ExportedFile index_page(const Reader& reader) {
  const auto& site = reader.site;
  PageFacts facts;
  facts.path = "index.html";
  facts.title = reader.shared("online.title");
  facts.description = reader.shared("online.subtitle");
  facts.languages = site.languages;
  const std::string up = way_up(facts.path);
  const auto events = coming_online(site);
  Html html(reader.language);
  begin_page(html, reader, facts);
  html.open("main", {{"id", "main"}});
  html.open("div", {{"class", "hero"}}).raw(skyline(site.host.city.slug)).close();
  html.element("h1", {}, facts.title).element("p", {{"class", "when"}}, facts.description);
  write_filters(html, reader, events);
  html.element("h2", {}, reader.own("coming"));
  html.open("ul", {{"class", "rows"}, {"id", "events"}});
  for (const auto& event : events) write_event_row(html, reader, event, up);
  html.close();
  if (events.empty()) html.element("p", {{"class", "card"}}, reader.shared("online.none"));
  write_calendar(html, reader, reader.language + "/all.ics", up, false);

  std::vector<RowLink> here, exchanges, initiatives, calls, cities;
  for (const auto& event : site.events) {
    if (event.mode != model::EventMode::offline || here.size() == kMostEvents ||
        model::window(event).end <= site.options.now) {
      continue;
    }
    here.push_back(
        {"event", event.envelope.key.slug, &event.title, reader.days(model::window(event))});
  }
  for (const auto& one : site.exchanges) {
    if (!model::is_open(one, site.today)) continue;
    exchanges.push_back({"exchange", one.envelope.key.slug, &one.title,
                         reader.own("until", {{"date", reader.date(*one.deadline)}})});
  }
  for (const auto& one : site.help_calls) {
    calls.push_back({"help-call", one.envelope.key.slug, &one.title, {}});
  }
  for (const auto& one : site.initiatives) {
    initiatives.push_back({"initiative", one.envelope.key.slug, &one.title, {}});
  }
  for (const auto& [slug, city] : site.cities) cities.push_back({"city", slug, &city.name, {}});
  std::sort(cities.begin(), cities.end(), [&](const auto& a, const auto& b) {
    return reader.format.compare(reader.words(*a.title).text, reader.words(*b.title).text) < 0;
  });
  write_links(html, reader, reader.own("in-person"), here, up);
  write_links(html, reader, reader.own("exchanges"), exchanges, up);
  write_links(html, reader, reader.own("help-calls"), calls, up);
  write_links(html, reader, reader.own("initiatives"), initiatives, up);
  write_links(html, reader, reader.own("cities"), cities, up);
  html.close();
  end_page(html, reader, facts);
  return {reader.language + "/" + facts.path, facts.title, reader.language, events.size(),
          html.take()};
}

}  // namespace pobratym::pages
