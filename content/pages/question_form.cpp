// SPDX-License-Identifier: Apache-2.0
#include "content/pages/pieces.hpp"

namespace pobratym::pages {
namespace {

constexpr const char* kMostWords = "1000";  // as the desk takes them
constexpr const char* kMostContact = "254";

/// Where the form's answer leads back to: one of these shows.
void write_outcome(Html& html, const Reader& reader, const std::string& id) {
  html.open("p", {{"class", "card outcome"}, {"id", id}, {"role", "status"}});
  html.text(reader.own("ask." + id)).close();
}

}  // namespace

bool takes_questions(const Site& site, const model::Event& event) {
  const auto& desk = site.host.desk;
  return desk.questions && !desk.address.empty() && !site.options.base.empty() &&
         is_held(event.status) && model::window(event).end > site.options.now;
}

std::string origin_of(std::string_view address) {
  const auto scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  return std::string(address.substr(0, address.find('/', scheme + 3)));
}

void write_question_form(Html& html, const Reader& reader, const model::Event& event) {
  if (!takes_questions(reader.site, event)) return;
  std::string address = reader.site.host.desk.address;
  while (address.ends_with('/')) address.pop_back();
  write_outcome(html, reader, "sent");
  write_outcome(html, reader, "not-sent");
  html.open("section",
            {{"class", "card ask"}, {"data-until", format_instant(model::window(event).end)}});
  html.element("h2", {}, reader.own("ask.title"));
  html.open("form", {{"method", "post"}, {"action", address + "/api/questions"}});
  for (const auto& [name, value] :
       {std::pair("event", event.envelope.key.slug), std::pair("language", reader.language)}) {
    html.empty("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
  }
  html.open("label", {{"class", "coming"}});
  html.empty("input", {{"type", "checkbox"}, {"name", "coming"}, {"value", "yes"}});
  html.text(" " + reader.own("ask.coming")).close();
  html.element("label", {{"for", "ask-words"}}, reader.own("ask.words"));
  html.open("textarea",
            {{"id", "ask-words"}, {"name", "words"}, {"rows", "4"}, {"maxlength", kMostWords}});
  html.close().element("label", {{"for", "ask-contact"}}, reader.own("ask.contact"));
  html.empty("input", {{"id", "ask-contact"},
                       {"name", "contact"},
                       {"type", "email"},
                       {"maxlength", kMostContact},
                       {"autocomplete", "email"}});
  html.element("p", {{"class", "note"}}, reader.own("ask.notice"));
  html.open("button", {{"class", "button"}, {"type", "submit"}}).text(reader.own("ask.send"));
  html.close().close().close();
}

}  // namespace pobratym::pages
