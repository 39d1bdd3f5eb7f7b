// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "content/pages/pieces.hpp"

namespace pobratym::pages {
namespace {

/// The step that holds at a moment.
std::size_t step_at(const std::vector<model::JoinStep>& steps, Instant now) {
  std::size_t current = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!steps[i].from || *steps[i].from <= now) current = i;
  }
  return current;
}

std::string button_words(const Reader& reader, model::LinkKind kind) {
  if (kind == model::LinkKind::recording) return reader.shared("joining.watch");
  return reader.shared(kind == model::LinkKind::stream ? "joining.stream" : "joining.join");
}

/// The link of the step that holds when the page is written. Any other is given to the script
/// only, which makes a button of it when its time has come.
void write_link(Html& html, const Reader& reader, const model::Joining& joining) {
  if (joining.url.empty()) return;
  html.element(
      "a",
      {{"class", "button main"}, {"href", joining.url}, {"rel", "noopener noreferrer external"}},
      button_words(reader, joining.kind));
  html.element("p", {{"class", "address"}}, plain_address(joining.url));
}

void write_step(Html& html, const Reader& reader, const model::JoinStep& step,
                const model::JoinStep* next, bool shown) {
  const model::Joining& joining = step.joining;
  const bool later = !shown && !joining.url.empty();
  html.open("div", {{"class", "step " + std::string(code(joining.saying))},
                    {"data-saying", std::string(code(joining.saying))},
                    {"data-from", step.from ? format_instant(*step.from) : std::string()},
                    {"data-until",
                     next != nullptr && next->from ? format_instant(*next->from) : std::string()},
                    {"data-link", later ? joining.url : std::string()},
                    {"data-words", later ? button_words(reader, joining.kind) : std::string()},
                    {"hidden", shown ? "" : "="}});
  html.element("p", {{"class", "saying"}},
               reader.shared("joining." + std::string(code(joining.saying)),
                             {{"time", reader.moment(joining.opens)}}));
  const bool counts = joining.saying == model::Saying::later ||
                      joining.saying == model::Saying::soon ||
                      joining.saying == model::Saying::live;
  if (counts) {
    const bool live = joining.saying == model::Saying::live;
    html.open("p", {{"class", "countdown"},
                    {"hidden", "="},
                    {"data-pattern", reader.own(live ? "count.left" : "count.starts")},
                    {"data-to", format_instant(live ? joining.window.end : joining.window.start)}});
    html.close();
  }
  if (shown) write_link(html, reader, joining);
  html.close();
}

/// Without a script nothing turns by itself: until when a link that is open works; of one that is
/// not, when it opens and where it is then.
void write_plainly(Html& html, const Reader& reader, const model::Joining& now,
                   const std::vector<model::JoinStep>& steps) {
  const auto is_open = [](const model::Joining& joining) {
    return joining.saying == model::Saying::soon || joining.saying == model::Saying::live;
  };
  if (is_open(now)) {
    html.open("noscript")
        .element("p", {},
                 reader.own("join.plainly", {{"from", reader.moment(now.opens)},
                                             {"until", reader.moment(now.window.end)}}));
    html.close();
    return;
  }
  const bool opens = now.saying == model::Saying::later &&
                     std::any_of(steps.begin(), steps.end(),
                                 [&](const auto& step) { return is_open(step.joining); });
  if (!opens) return;
  html.open("noscript").element("p", {}, reader.own("join.without-script")).close();
}

}  // namespace

void write_joining(Html& html, const Reader& reader, const model::Event& event) {
  if (event.mode == model::EventMode::offline && is_held(event.status)) return;
  const auto& site = reader.site;
  const auto steps = model::join_steps(event, std::nullopt, site.host.join_hosts);
  const auto current = step_at(steps, site.options.now);
  html.open("section", {{"class", "join"}, {"aria-label", reader.own("join.title")}});
  for (std::size_t i = 0; i < steps.size(); ++i) {
    write_step(html, reader, steps[i], i + 1 < steps.size() ? &steps[i + 1] : nullptr,
               i == current);
  }
  write_plainly(html, reader, steps[current].joining, steps);
  const auto spoken = reader.language_names(event.languages);
  const auto heard = reader.language_names(model::interpreted_into(event));
  if (!spoken.empty()) {
    html.element("p", {{"class", "spoken"}}, reader.own("spoken", {{"languages", spoken}}));
  }
  if (!heard.empty()) {
    html.element("p", {{"class", "spoken"}},
                 reader.shared("event.interpretation", {{"languages", heard}}));
  }
  html.close();
  if (event.mode == model::EventMode::offline || !is_held(event.status)) return;
  html.open("details", {{"class", "card needs"}});
  html.element("summary", {}, reader.shared("joining.needs"));
  html.open("ul");
  for (const char* need : {"joining.need1", "joining.need2", "joining.need3"}) {
    html.element("li", {}, reader.shared(need));
  }
  if (!heard.empty()) {
    html.element("li", {}, reader.shared("joining.need_interpretation", {{"languages", heard}}));
  }
  html.close().close();
}

}  // namespace pobratym::pages
