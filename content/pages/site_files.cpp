// SPDX-License-Identifier: Apache-2.0
#include "content/pages/frame.hpp"
#include "content/pages/pages.hpp"
#include "embedded/pages_icon.hpp"
#include "embedded/pages_script.hpp"
#include "embedded/pages_style.hpp"
#include "embedded/pages_worker.hpp"

namespace pobratym::pages {
namespace {

exporting::ExportedFile file(std::string path, std::string_view bytes) {
  return {std::move(path), {}, {}, 0, Bytes(bytes)};
}

exporting::ExportedFile manifest(const Reader& reader) {
  const std::string name = reader.words(reader.site.host.name).text + " · " +
                           reader.words(reader.site.host.tagline).text;
  const Json json{{"name", name},
                  {"short_name", reader.words(reader.site.host.name).text},
                  {"description", reader.shared("online.subtitle")},
                  {"lang", reader.language},
                  {"start_url", "index.html"},
                  {"scope", "../"},
                  {"display", "standalone"},
                  {"background_color", "#F5F3EE"},
                  {"theme_color", "#1B4FA0"},
                  {"icons", Json::array({{{"src", "../icon.svg"},
                                          {"sizes", "any"},
                                          {"type", "image/svg+xml"},
                                          {"purpose", "any"}}})}};
  return file(reader.language + "/app.webmanifest", dump_json_pretty(json));
}

/// In which languages there is a page, by its path without the language.
using Alternates = std::map<std::string, std::vector<std::string>>;

exporting::ExportedFile site_map(const Site& site, const std::vector<WrittenPage>& written) {
  Alternates pages;
  for (const auto& page : written) {
    pages[page.path.substr(page.language.size() + 1)].push_back(page.language);
  }
  const std::string& base = site.options.base;
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
      "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for (const auto& [path, languages] : pages) {
    for (const auto& language : languages) {
      xml += "<url><loc>" + escaped(base + language + "/" + path) + "</loc>";
      for (const auto& other : languages) {
        xml += "<xhtml:link rel=\"alternate\" hreflang=\"" + escaped(other) + "\" href=\"" +
               escaped(base + other + "/" + path) + "\"/>";
      }
      xml += "</url>\n";
    }
  }
  return file("sitemap.xml", xml + "</urlset>\n");
}

/// The top of the site: the choice of language, and nothing else.
exporting::ExportedFile choice(const Site& site, const PageWords& words) {
  const Reader reader = words.reader(site, site.languages.front());
  Html html(reader.language);
  html.raw("<!DOCTYPE html>\n").open("html", {{"lang", reader.language}}).open("head");
  html.empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.element("title", {},
               reader.words(site.host.name).text + " · " + reader.words(site.host.tagline).text);
  html.empty("link", {{"rel", "icon"}, {"href", "icon.svg"}, {"type", "image/svg+xml"}});
  html.empty("link", {{"rel", "stylesheet"}, {"href", "pages.css"}});
  html.close().open("body").open("main", {{"id", "main"}});
  html.element("h1", {}, reader.words(site.host.name).text);
  html.open("ul", {{"class", "links"}});
  for (const auto& language : site.languages) {
    html.open("li").element("a", {{"href", language + "/index.html"}, {"lang", language}},
                            i18n::LocaleFormat(language).language_name(language));
    html.close();
  }
  return file("index.html", html.take());
}

}  // namespace

std::vector<exporting::ExportedFile> site_files(const Site& site, const PageWords& words,
                                                const std::vector<WrittenPage>& written) {
  std::vector<exporting::ExportedFile> files{
      file("pages.css", embedded::pages_style()), file("pages.js", embedded::pages_script()),
      file("sw.js", embedded::pages_worker()), file("icon.svg", embedded::pages_icon()),
      choice(site, words)};
  // A site map may hold absolute addresses only.
  if (!site.options.base.empty()) files.push_back(site_map(site, written));
  for (const auto& language : site.languages) {
    files.push_back(manifest(words.reader(site, language)));
  }
  return files;
}

}  // namespace pobratym::pages
