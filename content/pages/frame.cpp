// SPDX-License-Identifier: Apache-2.0
#include "content/pages/frame.hpp"

namespace pobratym::pages {
namespace {

/// Everything comes from the same folder; nothing that stands in the page runs.
constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action ";

/// A form goes to the desk, and the desk's answer leads back here.
std::string policy(const PageFacts& facts) {
  return kPolicy + (facts.form.empty() ? std::string("'none'") : "'self' " + facts.form);
}

void link_languages(Html& html, const Reader& reader, const PageFacts& facts) {
  const std::string& base = reader.site.options.base;
  if (base.empty()) return;
  html.empty("link", {{"rel", "canonical"}, {"href", base + reader.language + "/" + facts.path}});
  for (const auto& language : facts.languages) {
    html.empty("link", {{"rel", "alternate"},
                        {"hreflang", language},
                        {"href", base + language + "/" + facts.path}});
  }
  html.empty("link", {{"rel", "alternate"},
                      {"hreflang", "x-default"},
                      {"href", base + facts.languages.front() + "/" + facts.path}});
}

void open_graph(Html& html, const Reader& reader, const PageFacts& facts) {
  const auto put = [&](const char* property, const std::string& content) {
    if (!content.empty()) html.empty("meta", {{"property", property}, {"content", content}});
  };
  put("og:type", facts.kind);
  put("og:title", facts.title);
  put("og:description", facts.description);
  put("og:site_name", reader.words(reader.site.host.name).text);
  put("og:locale", reader.language);
  if (reader.site.options.base.empty()) return;
  put("og:url", reader.site.options.base + reader.language + "/" + facts.path);
  if (facts.photo == nullptr) return;
  put("og:image", reader.site.options.base + facts.photo->files.front().path);
  put("og:image:type", "image/webp");
  put("og:image:width", std::to_string(facts.photo->files.front().size.width));
  put("og:image:height", std::to_string(facts.photo->files.front().size.height));
  put("og:image:alt", reader.words(facts.photo->image.alt).text);
}

void header(Html& html, const Reader& reader, const PageFacts& facts, const std::string& up) {
  html.open("header", {{"class", "top"}});
  html.element("a", {{"class", "brand"}, {"href", up + reader.language + "/index.html"}},
               reader.words(reader.site.host.name).text + " · " +
                   reader.words(reader.site.host.tagline).text);
  if (facts.languages.size() > 1) {
    html.open("nav", {{"class", "languages"}, {"aria-label", reader.own("language")}});
    for (const auto& language : facts.languages) {
      html.element("a",
                   {{"href", up + language + "/" + facts.path},
                    {"lang", language},
                    {"hreflang", language},
                    {"aria-label", reader.own("language." + language) + ": " +
                                       i18n::LocaleFormat(language).language_name(language)},
                    {"aria-current", language == reader.language ? "true" : ""}},
                   reader.own("language." + language));
    }
    html.close();
  }
  html.close();
}

}  // namespace

std::string way_up(const std::string& path) {
  std::string up = "../";
  for (const char c : path) {
    if (c == '/') up += "../";
  }
  return up;
}

void begin_page(Html& html, const Reader& reader, const PageFacts& facts) {
  const std::string up = way_up(facts.path);
  html.raw("<!DOCTYPE html>\n").open("html", {{"lang", reader.language}});
  html.open("head");
  html.empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy(facts)}});
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.element("title", {}, facts.title + " · " + reader.words(reader.site.host.name).text);
  html.empty("meta", {{"name", "description"}, {"content", facts.description}});
  // The desk must see which site a form comes from; no other page tells anybody anything.
  html.empty("meta", {{"name", "referrer"},
                      {"content", facts.form.empty() ? "no-referrer" : "strict-origin"}});
  html.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.empty("meta", {{"name", "theme-color"}, {"content", "#1B4FA0"}});
  link_languages(html, reader, facts);
  open_graph(html, reader, facts);
  html.empty("link", {{"rel", "icon"}, {"href", up + "icon.svg"}, {"type", "image/svg+xml"}});
  html.empty("link", {{"rel", "manifest"}, {"href", up + reader.language + "/app.webmanifest"}});
  html.empty("link", {{"rel", "stylesheet"}, {"href", up + "pages.css"}});
  html.open("script", {{"src", up + "pages.js"}, {"defer", "="}}).close();
  if (!facts.json_ld.empty()) {
    html.open("script", {{"type", "application/ld+json"}}).raw(facts.json_ld).close();
  }
  html.close();
  html.open("body");
  html.element("a", {{"class", "skip"}, {"href", "#main"}}, reader.own("skip"));
  header(html, reader, facts, up);
}

void end_page(Html& html, const Reader& reader, const PageFacts& facts) {
  const std::string up = way_up(facts.path);
  html.open("footer");
  html.element("p", {{"class", "offline"}, {"hidden", "="}, {"role", "status"}},
               reader.own("offline"));
  html.open("p");
  html.element("a", {{"href", up + reader.language + "/index.html"}}, reader.own("all"));
  html.close();
  html.element("p", {}, reader.own("written", {{"when", reader.moment(reader.site.updated)}}));
  html.close();
}

}  // namespace pobratym::pages
