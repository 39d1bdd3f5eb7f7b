// SPDX-License-Identifier: Apache-2.0
#include "content/export/json_ld.hpp"
#include "content/pages/pages.hpp"
#include "content/pages/pieces.hpp"

namespace pobratym::pages {
namespace {

constexpr std::size_t kMostSessions = 60;  // a page stays light; the calendar has all of them

/// What a search engine learns: the page is where to take part, and knows when.
std::string json_ld_of(const Reader& reader, const model::RecordKey& key, const Photo* photo) {
  const Json* document = reader.site.selection.find(key);
  if (document == nullptr) return {};
  exporting::JsonLdOptions options;
  options.languages = reader.order;
  options.find = [&](const model::RecordKey& named) { return reader.site.selection.find(named); };
  options.join_links = false;
  const std::string& base = reader.site.options.base;
  if (!base.empty() && photo != nullptr) options.picture = base + photo->files.front().path;
  if (!base.empty()) options.page = base + reader.language + "/event/" + key.slug + ".html";
  return exporting::script_text(exporting::to_json_ld(*document, options));
}

void write_clocks(Html& html, const Reader& reader, const model::Event& event) {
  const auto clocks = clocks_of(reader, event);
  if (clocks.empty()) return;
  const auto window = model::window(event);
  html.open("dl", {{"class", "card clocks"}});
  for (const auto& clock : clocks) {
    html.open("div").element("dt", {}, clock.place);
    html.open("dd").text(clock.start).element("span", {}, "–" + clock.end).close();
    if (!clock.other_day.empty()) html.element("dd", {{"class", "other-day"}}, clock.other_day);
    html.close();
  }
  html.open("div", {{"hidden", "="},
                    {"data-clock", format_instant(window.start)},
                    {"data-clock-end", format_instant(window.end)}});
  html.element("dt", {}, reader.own("your-time")).open("dd").close();
  html.open("dd", {{"class", "other-day"}, {"hidden", "="}}).close();
  html.close().close();
}

void write_programme(Html& html, const Reader& reader, const model::Event& event) {
  if (event.programme.empty()) return;
  html.open("section", {{"class", "programme"}});
  html.element("h2", {}, reader.shared("event.programme"));
  html.open("ol");
  for (std::size_t i = 0; i < event.programme.size() && i < kMostSessions; ++i) {
    const auto& session = event.programme[i];
    const auto window = model::window(event, i);
    const bool held = is_held(event.status) && is_held(session.status);
    html.open("li", {{"data-from", held ? format_instant(window.start) : std::string()},
                     {"data-until", held ? format_instant(window.end) : std::string()}});
    html.open("p", {{"class", "time"}})
        .text(reader.format.time(reader.local(window.start)))
        .close();
    html.open("div").words("p", {{"class", "talk"}}, reader.words(session.title));
    std::string people;
    for (const auto& name : session.speakers) people += (people.empty() ? "" : ", ") + name;
    if (!session.language.empty() && session.language != reader.language) {
      people += (people.empty() ? "" : " · ") + reader.format.language_name(session.language);
    }
    html.element("p", {{"class", "note"}}, people);
    if (const auto heard = reader.language_names(session.interpretation); !heard.empty()) {
      html.element("p", {{"class", "note"}},
                   reader.shared("event.interpretation", {{"languages", heard}}));
    }
    if (session.status != model::EventStatus::scheduled) {
      html.element("strong", {{"class", "mark warn"}},
                   reader.shared("status." + std::string(code(session.status))));
    }
    html.element("span", {{"class", "mark live"}, {"data-now", "="}, {"hidden", "="}},
                 reader.shared("event.now"));
    if (!session.recording.empty()) {
      // As with links to join: what is not there yet is known to the script alone.
      const bool over = window.end <= reader.site.options.now;
      html.open("p", {{"class", "note"},
                      {"data-from", format_instant(window.end)},
                      {"data-link", over ? std::string() : session.recording},
                      {"data-words", over ? std::string() : reader.shared("joining.watch")},
                      {"hidden", over ? "" : "="}});
      if (over) {
        html.element("a", {{"href", session.recording}, {"rel", "noopener noreferrer external"}},
                     reader.shared("joining.watch"));
      }
      html.close();
    }
    html.close().close();
  }
  html.close();
  if (event.programme.size() > kMostSessions) {
    html.element("p", {{"class", "note"}}, reader.own("programme.more"));
  }
  html.close();
}

void write_where(Html& html, const Reader& reader, const model::Event& event) {
  if (!event.place || event.mode == model::EventMode::online) return;
  const auto name = reader.words(event.place->name);
  const auto address = reader.words(event.place->address);
  html.open("section", {{"class", "card"}}).element("h2", {}, reader.shared("event.where"));
  html.words("p", {}, name).words("p", {{"class", "note"}}, address);
  html.close();
}

}  // namespace

exporting::ExportedFile event_page(const Reader& reader, const model::Event& event) {
  const auto& site = reader.site;
  const std::string slug = event.envelope.key.slug;
  PageFacts facts;
  facts.path = "event/" + slug + ".html";
  const auto title = reader.words(event.title);
  facts.title = title.text;
  facts.description = shortened(reader.words(event.summary).text);
  if (facts.description.empty()) facts.description = reader.days(model::window(event));
  facts.kind = "article";
  facts.languages = languages_of(site, event.title);
  if (takes_questions(site, event)) facts.form = origin_of(site.host.desk.address);
  facts.photo = photo_of(site, event.envelope.key);
  facts.json_ld = json_ld_of(reader, event.envelope.key, facts.photo);
  Html html(reader.language);
  begin_page(html, reader, facts);
  html.open("main", {{"id", "main"}}).open("div", {{"class", "hero"}}).raw(skyline(slug)).close();
  write_marks(html, reader, event);
  html.words("h1", {}, title);
  if (event.previous_start) {
    html.element("p", {{"class", "changed"}},
                 reader.shared("status.rescheduled_from",
                               {{"when", reader.moment(event.previous_start->instant)}}));
  }
  html.element("p", {{"class", "when"}}, reader.days(model::window(event)));
  write_clocks(html, reader, event);
  write_joining(html, reader, event);
  const std::string up = way_up(facts.path);
  write_calendar(html, reader, reader.language + "/event/" + slug + ".ics", up, true);
  html.open("p", {{"class", "actions"}});
  html.open("button", {{"class", "button"},
                       {"type", "button"},
                       {"hidden", "="},
                       {"data-share", facts.title},
                       {"data-copied", reader.own("copied")}});
  html.text(reader.own("share")).close().close();
  write_programme(html, reader, event);
  write_photo(html, reader, facts.photo, up);
  if (const auto summary = reader.words(event.summary); !summary.empty()) {
    html.open("section", {{"class", "card"}}).element("h2", {}, reader.shared("event.about"));
    html.words("p", {}, summary).close();
  }
  write_where(html, reader, event);
  write_question_form(html, reader, event);
  std::vector<RowLink> cities;
  for (const auto& key : event.cities) {
    const auto city = site.cities.find(key.slug);
    if (city != site.cities.end()) cities.push_back({"city", key.slug, &city->second.name, {}});
  }
  write_links(html, reader, reader.shared("event.cities"), cities, up);
  write_sources(html, reader, event.envelope);
  html.close();
  end_page(html, reader, facts);
  return {reader.language + "/" + facts.path, facts.title, reader.language, 1, html.take()};
}

}  // namespace pobratym::pages
