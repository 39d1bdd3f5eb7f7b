// SPDX-License-Identifier: Apache-2.0
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

void write_step(Html& html, const Reader& reader, const model::JoinStep& step,
                const model::JoinStep* next, bool shown) {
  const model::Joining& joining = step.joining;
  html.open("div", {{"class", "step " + std::string(code(joining.saying))},
                    {"data-saying", std::string(code(joining.saying))},
                    {"data-from", step.from ? format_instant(*step.from) : std::string()},
                    {"data-until",
                     next != nullptr && next->from ? format_instant(*next->from) : std::string()},
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
  if (!joining.url.empty()) {
    html.element(
        "a",
        {{"class", "button main"}, {"href", joining.url}, {"rel", "noopener noreferrer external"}},
        button_words(reader, joining.kind));
    html.element("p", {{"class", "address"}}, plain_address(joining.url));
  }
  html.close();
}

/// Without a script: the address, and from when to when it is of use.
void write_plainly(Html& html, const Reader& reader, const std::vector<model::JoinStep>& steps,
                   Instant now) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto& joining = steps[i].joining;
    const bool open =
        joining.saying == model::Saying::soon || joining.saying == model::Saying::live;
    if (!open || now >= joining.window.end || step_at(steps, now) == i) continue;
    html.open("noscript").open("p");
    html.text(reader.own("join.plainly", {{"from", reader.moment(joining.opens)},
                                          {"until", reader.moment(joining.window.end)}}) +
              " ");
    html.element("a", {{"href", joining.url}, {"rel", "noopener noreferrer external"}},
                 plain_address(joining.url));
    html.close().close();
    return;
  }
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
  write_plainly(html, reader, steps, site.options.now);
  std::string spoken;
  for (const auto& language : event.languages) {
    spoken += (spoken.empty() ? "" : ", ") + reader.format.language_name(language);
  }
  if (!spoken.empty()) {
    html.element("p", {{"class", "spoken"}}, reader.own("spoken", {{"languages", spoken}}));
  }
  html.close();
  if (event.mode == model::EventMode::offline || !is_held(event.status)) return;
  html.open("details", {{"class", "card needs"}});
  html.element("summary", {}, reader.shared("joining.needs"));
  html.open("ul");
  for (const char* need : {"joining.need1", "joining.need2", "joining.need3"}) {
    html.element("li", {}, reader.shared(need));
  }
  html.close().close();
}

}  // namespace pobratym::pages
