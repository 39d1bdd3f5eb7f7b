// SPDX-License-Identifier: Apache-2.0
// Questions from the phones' pages: a plain form from anybody, sent back to where it came from, and
// a list for staff.
#include <algorithm>
#include <iostream>
#include <map>
#include <utility>

#include "content/base/text.hpp"
#include "content/desk/api/csv.hpp"
#include "content/desk/api/record_titles.hpp"
#include "content/desk/api/routes.hpp"
#include "content/desk/http/form.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kMostBody = 16 * 1024;
constexpr std::size_t kMostWords = 1000;   // characters
constexpr std::size_t kMostContact = 254;  // RFC 5321
constexpr std::size_t kMostShown = 500;

/// The host's record as it is on the kiosks and the pages, when it takes questions.
std::optional<model::Host> asking_host(Context& context) {
  auto host = host_on_kiosks(context);
  if (!host || !host->desk.questions || host->pages.empty()) return std::nullopt;
  return host;
}

bool is_published(Context& context, const model::RecordKey& key) {
  const auto draft = context.drafts.find(key);
  return draft && *draft && (*draft)->on_kiosks;
}

bool is_address(const std::string& text) {
  const auto at = text.find('@');
  return at != std::string::npos && at > 0 && at + 1 < text.size() &&
         text.find_first_of(" \n<>\"") == std::string::npos;
}

std::string field(const TextMap& form, std::string_view name) {
  const auto found = form.find(name);
  return found == form.end() ? std::string() : std::string(trim(found->second));
}

bool holds(const Question& question) {
  return (question.coming || !question.words.empty()) &&
         to_utf32(question.words).size() <= kMostWords && question.contact.size() <= kMostContact &&
         (question.contact.empty() || is_address(question.contact));
}

Json question_json(const Question& question) {
  return {{"number", question.number},      {"at", format_instant(question.at)},
          {"event", question.event.text()}, {"language", question.language},
          {"coming", question.coming},      {"words", question.words},
          {"contact", question.contact}};
}

/// Those of the event that is asked for in the query, or of every event.
std::vector<Question> asked_about(const Ask& ask, const std::vector<Question>& all) {
  const std::string event = ask.request.asked("event").value_or("");
  std::vector<Question> some;
  for (const Question& question : all) {
    if (event.empty() || question.event.text() == event) some.push_back(question);
  }
  return some;
}

/// Every event that somebody asked about, with how many did: what there is to choose from.
Json events_json(const std::vector<Question>& all, RecordTitles& titles) {
  std::map<model::RecordKey, int> counts;
  for (const Question& question : all) ++counts[question.event];
  Json events = Json::array();
  for (const auto& [event, count] : counts) {
    events.push_back(
        {{"event", event.text()}, {"title", titles.of(event.text())}, {"count", count}});
  }
  return events;
}

}  // namespace

std::string pages_origin(Context& context) {
  const auto host = asking_host(context);
  if (!host) return {};
  const auto scheme = host->pages.find("://");
  return scheme == std::string::npos ? std::string()
                                     : host->pages.substr(0, host->pages.find('/', scheme + 3));
}

Response ask_question(Context& context, const Ask& ask) {
  const auto host = asking_host(context);
  if (!host) return refuse(ask, "not_found");
  const Form form = parse_form(ask.request.body);
  Question question;
  question.at = ask.now;
  question.event = {"event", field(form.fields, "event")};
  question.language = field(form.fields, "language");
  const auto& languages = host->languages;
  // Both stand in the form itself, so whoever sends others did not fill it in.
  if (!is_slug(question.event.slug) ||
      std::find(languages.begin(), languages.end(), question.language) == languages.end()) {
    return refuse(ask, "bad_request");
  }
  question.coming = field(form.fields, "coming") == "yes";
  question.words = field(form.fields, "words");
  question.contact = field(form.fields, "contact");
  const std::string pages = host->pages + question.language;
  if (!is_published(context, question.event)) {  // the page is gone, and so is what it said
    return empty_response(303).with("Location", pages + "/index.html");
  }
  const bool fits = form.whole && ask.request.body.size() <= kMostBody && holds(question);
  bool kept = fits && context.question_limits.take(ask.request.address, ask.now);
  if (kept) {
    const auto added = context.questions.add(question);
    if (!added) std::cerr << "a question: " << added.error().message << std::endl;
    kept = added.has_value();
  }
  return empty_response(303).with("Location", pages + "/event/" + question.event.slug + ".html" +
                                                  (kept ? "#sent" : "#not-sent"));
}

Response list_questions(Context& context, const Ask& ask) {
  const auto all = context.questions.newest(ask.now, kMostQuestions);
  if (!all) return failed(ask, all.error());
  RecordTitles titles(context);
  Json rows = Json::array();
  const auto some = asked_about(ask, *all);
  for (std::size_t i = 0; i < some.size() && i < kMostShown; ++i) {
    rows.push_back(question_json(some[i]));
  }
  return json_response(200, {{"questions", rows},
                             {"events", events_json(*all, titles)},
                             {"left_out", some.size() - rows.size()}});
}

Response export_questions(Context& context, const Ask& ask) {
  const auto all = context.questions.newest(ask.now, kMostQuestions);
  if (!all) return failed(ask, all.error());
  RecordTitles titles(context);
  Csv csv;
  csv.row({"at", "event", "title", "coming", "words", "contact", "language"});
  for (const Question& question : asked_about(ask, *all)) {
    csv.row({format_instant(question.at), question.event.text(),
             in_language(titles.of(question.event.text()), ask.language, question.event.text()),
             question.coming ? "yes" : "", question.words, question.contact, question.language});
  }
  return csv_response("questions.csv", csv);
}

Response remove_question(Context& context, const Ask& ask) {
  const auto number = number_in(ask.steps.at("question"));
  if (!number) return refuse(ask, "not_found");
  const auto removed = audited(context, ask, "question.removed", std::to_string(*number),
                               [&] { return context.questions.remove(*number); });
  if (!removed) return failed(ask, removed.error());
  if (!*removed) return refuse(ask, "not_found");
  return empty_response(204);
}

}  // namespace pobratym::desk
