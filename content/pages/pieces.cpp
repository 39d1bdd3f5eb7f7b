// SPDX-License-Identifier: Apache-2.0
#include "content/pages/pieces.hpp"

#include "content/base/text.hpp"
#include "content/model/event_status.hpp"

namespace pobratym::pages {
namespace {

constexpr std::size_t kShort = 160;  // characters that previews show
// As wide as the page's text in pages.css, on a phone the screen.
constexpr const char* kPhotoWidth = "(min-width: 40rem) 37.75rem, calc(100vw - 2.25rem)";

std::string clocks_line(const Reader& reader, const model::Event& event) {
  const auto clocks = clocks_of(reader, event);
  if (clocks.empty()) return reader.days(model::window(event));
  std::string line = reader.days(model::window(event));
  for (const auto& clock : clocks) {
    line += " · " + clock.start + " " + clock.place;
    if (!clock.other_day.empty()) line += " (" + clock.other_day + ")";
  }
  return line;
}

std::string cities_of(const model::Event& event) {
  std::string slugs;
  for (const auto& city : event.cities) slugs += (slugs.empty() ? "" : " ") + city.slug;
  return slugs;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

void write_marks(Html& html, const Reader& reader, const model::Event& event) {
  html.open("p", {{"class", "marks"}});
  const bool told = event.status != model::EventStatus::scheduled;
  if (told) {
    html.element("strong", {{"class", "mark warn"}},
                 reader.shared("status." + std::string(code(event.status))));
  }
  html.element("span",
               {{"class", "mark live"},
                {"data-live-from", format_instant(model::window(event).start)},
                {"data-live-until", format_instant(model::window(event).end)},
                {"data-held", is_held(event.status) ? "yes" : "no"},
                {"hidden", "="}},
               reader.shared("live"));
  if (event.mode != model::EventMode::offline) {
    html.element("span", {{"class", "mark online"}},
                 reader.shared("mode." + std::string(code(event.mode))));
  }
  if (event.envelope.sample) {
    html.element("span", {{"class", "mark sample"}}, reader.shared("sample"));
  }
  html.close();
}

void write_event_row(Html& html, const Reader& reader, const model::Event& event,
                     const std::string& up) {
  const std::string language = page_language(reader.site, event.title, reader.language);
  if (language.empty()) return;
  const auto window = model::window(event);
  html.open("li", {{"class", "card row"},
                   {"data-from", format_instant(window.start)},
                   {"data-until", format_instant(window.end)},
                   {"data-cities", cities_of(event)},
                   {"data-kind", event.kind},
                   {"data-languages", joined(event.languages)}});
  write_marks(html, reader, event);
  html.open("h3").open("a",
                       {{"href", up + language + "/event/" + event.envelope.key.slug + ".html"},
                        {"hreflang", language == reader.language ? "" : language}});
  html.words("span", {}, reader.words(event.title));
  html.close().close();
  html.element("p", {{"class", "when"}}, clocks_line(reader, event));
  html.close();
}

void write_links(Html& html, const Reader& reader, const std::string& heading,
                 const std::vector<RowLink>& links, const std::string& up) {
  if (links.empty()) return;
  html.open("section").element("h2", {}, heading).open("ul", {{"class", "links"}});
  for (const auto& link : links) {
    const std::string language = page_language(reader.site, *link.title, reader.language);
    if (language.empty()) continue;
    html.open("li").open("a",
                         {{"href", up + language + "/" + link.type + "/" + link.slug + ".html"}});
    html.words("span", {}, reader.words(*link.title));
    html.close();
    html.element("span", {{"class", "note"}}, link.note);
    html.close();
  }
  html.close().close();
}

void write_calendar(Html& html, const Reader& reader, const std::string& path,
                    const std::string& up, bool single) {
  const std::string& base = reader.site.options.base;
  html.open("p", {{"class", "actions"}});
  html.element("a", {{"class", "button"}, {"href", up + path}, {"type", "text/calendar"}},
               reader.own(single ? "calendar.add" : "calendar.download"));
  if (const auto scheme = base.find("://"); scheme != std::string::npos) {
    html.element("a", {{"class", "button"}, {"href", "webcal" + base.substr(scheme) + path}},
                 reader.own("calendar.subscribe"));
  }
  html.close();
}

const Photo* photo_of(const Site& site, const model::RecordKey& key) {
  const auto found = site.photos.find(key);
  return found == site.photos.end() ? nullptr : &found->second;
}

void write_photo(Html& html, const Reader& reader, const Photo* photo, const std::string& up) {
  if (photo == nullptr) return;
  const PhotoFile& widest = photo->files.front();
  std::string choice;
  if (photo->files.size() > 1) {
    for (const PhotoFile& file : photo->files) {
      choice += (choice.empty() ? "" : ", ") + up + file.path + " " +
                std::to_string(file.size.width) + "w";
    }
  }
  const auto alt = reader.words(photo->image.alt);
  html.open("figure", {{"class", "photo"}});
  html.empty("img", {{"src", up + widest.path},
                     {"srcset", choice},
                     {"sizes", choice.empty() ? "" : kPhotoWidth},
                     {"width", std::to_string(widest.size.width)},
                     {"height", std::to_string(widest.size.height)},
                     {"alt", alt.empty() ? "=" : alt.text},
                     {"lang", alt.language == reader.language ? "" : alt.language},
                     {"loading", "lazy"},
                     {"decoding", "async"}});
  html.element("figcaption", {{"class", "note"}},
               photo->image.credit + " · " + photo->image.licence);
  html.close();
}

void write_sources(Html& html, const Reader& reader, const model::Envelope& envelope) {
  if (envelope.sample) {
    html.element("p", {{"class", "card sample-note"}}, reader.shared("sample.note"));
    return;
  }
  bool any = false;
  for (const auto& source : envelope.sources) any = any || !source.title.empty();
  if (!any) return;
  html.open("section", {{"class", "card"}}).element("h2", {}, reader.shared("city.sources"));
  html.open("ul", {{"class", "sources"}});
  for (const auto& source : envelope.sources) {
    if (source.title.empty()) continue;
    html.open("li");
    if (source.url.empty()) {
      html.text(source.title);
    } else {
      html.element("a", {{"href", source.url}, {"rel", "noopener noreferrer"}}, source.title);
    }
    html.close();
  }
  html.close().close();
}

std::string plain_address(std::string_view url) {
  const auto scheme = url.find("://");
  std::string_view rest = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
  while (rest.ends_with('/')) rest.remove_suffix(1);
  return std::string(rest);
}

std::string shortened(std::string_view text) {
  const auto points = to_utf32(text);
  if (points.size() <= kShort) return std::string(text);
  auto end = points.rfind(U' ', kShort);
  if (end == std::u32string::npos) end = kShort;
  return to_utf8(points.substr(0, end)) + "…";
}

}  // namespace pobratym::pages
