// SPDX-License-Identifier: Apache-2.0
// What visitors think and choose, for staff to read, and as tables for their own programs.
#include "content/desk/api/csv.hpp"
#include "content/desk/api/record_titles.hpp"
#include "content/desk/api/routes.hpp"
#include "content/outbox/entry.hpp"

namespace pobratym::desk {
namespace {

constexpr int kPage = 100;
constexpr int kExportedAtOnce = 1'000;  ///< of all that there are

std::string_view text_of(outbox::Face face) {
  switch (face) {
    case outbox::Face::good:
      return "good";
    case outbox::Face::fair:
      return "fair";
    case outbox::Face::bad:
      return "bad";
  }
  return "fair";
}

std::string face_of(const outbox::Feedback& feedback) {
  return feedback.face ? std::string(text_of(*feedback.face)) : std::string();
}

Json opinion_json(const Opinion& opinion, RecordTitles& titles) {
  const auto& feedback = std::get<outbox::Feedback>(opinion.entry.message);
  return {{"kiosk", opinion.entry.kiosk},
          {"when", opinion.entry.when},
          {"received_at", format_instant(opinion.received_at)},
          {"face", face_of(feedback)},
          {"reason", feedback.reason},
          {"text", feedback.text},
          {"about", feedback.about},
          {"title", titles.of(feedback.about)},
          {"language", feedback.language}};
}

/// Title of a poll and of its options, as the draft has them.
struct PollWords {
  Json question = Json::object();
  std::map<std::string, Json> options = {};
};

PollWords words_of(Context& context, const std::string& poll) {
  PollWords words;
  const auto key = model::RecordKey::parse(poll);
  if (!key) return words;
  const auto draft = context.drafts.find(*key);
  if (!draft || !*draft) return words;
  const Json& document = (*draft)->document;
  if (const Json* question = member(document, "question")) words.question = *question;
  const Json* options = member(document, "options");
  if (options == nullptr || !options->is_array()) return words;
  for (const Json& option : *options) {
    const Json* label = member(option, "label");
    words.options[string_member(option, "id").value_or("")] =
        label == nullptr ? Json::object() : *label;
  }
  return words;
}

/// How often each option was chosen, alone or together with others.
std::map<std::string, std::map<std::string, std::int64_t>> by_option(
    const std::vector<PollCount>& counts) {
  std::map<std::string, std::map<std::string, std::int64_t>> polls;
  for (const PollCount& count : counts) {
    for (const std::string& option : count.options) polls[count.poll][option] += count.count;
  }
  return polls;
}

std::int64_t visitors_of(const std::vector<PollCount>& counts, const std::string& poll) {
  std::int64_t visitors = 0;
  for (const PollCount& count : counts) visitors += count.poll == poll ? count.count : 0;
  return visitors;
}

}  // namespace

Response show_opinions(Context& context, const Ask& ask) {
  const auto before = number_in(ask.request.asked("after").value_or("")).value_or(0);
  const auto opinions = context.inbox.opinions(before, kPage);
  if (!opinions) return failed(ask, opinions.error());
  RecordTitles titles(context);
  Json rows = Json::array();
  for (const Opinion& opinion : *opinions) rows.push_back(opinion_json(opinion, titles));
  Json next;
  if (opinions->size() == kPage) next = std::to_string(opinions->back().number);
  return json_response(200, {{"feedback", rows}, {"next", next}});
}

Response export_opinions(Context& context, const Ask& ask) {
  Csv csv;
  csv.row({"kiosk", "when", "face", "reason", "text", "about", "language"});
  for (std::int64_t before = 0;;) {
    const auto part = context.inbox.opinions(before, kExportedAtOnce);
    if (!part) return failed(ask, part.error());
    for (const Opinion& opinion : *part) {
      const auto& feedback = std::get<outbox::Feedback>(opinion.entry.message);
      csv.row({opinion.entry.kiosk, opinion.entry.when, face_of(feedback), feedback.reason,
               feedback.text, feedback.about, feedback.language});
    }
    if (part->size() < static_cast<std::size_t>(kExportedAtOnce)) break;
    before = part->back().number;
  }
  return csv_response("feedback.csv", csv);
}

Response show_polls(Context& context, const Ask& ask) {
  const auto counts = context.inbox.poll_counts();
  if (!counts) return failed(ask, counts.error());
  Json polls = Json::array();
  for (const auto& [poll, options] : by_option(*counts)) {
    const PollWords words = words_of(context, poll);
    Json rows = Json::array();
    for (const auto& [option, count] : options) {
      const auto label = words.options.find(option);
      rows.push_back({{"id", option},
                      {"label", label == words.options.end() ? Json::object() : label->second},
                      {"count", count}});
    }
    polls.push_back({{"poll", poll},
                     {"question", words.question},
                     {"answers", visitors_of(*counts, poll)},
                     {"options", rows}});
  }
  return json_response(200, {{"polls", polls}});
}

Response export_polls(Context& context, const Ask& ask) {
  const auto counts = context.inbox.poll_counts();
  if (!counts) return failed(ask, counts.error());
  Csv csv;
  csv.row({"poll", "question", "option", "label", "count"});
  for (const auto& [poll, options] : by_option(*counts)) {
    const PollWords words = words_of(context, poll);
    for (const auto& [option, count] : options) {
      const auto label = words.options.find(option);
      csv.row(
          {poll, in_language(words.question, ask.language, poll), option,
           label == words.options.end() ? option : in_language(label->second, ask.language, option),
           std::to_string(count)});
    }
  }
  return csv_response("polls.csv", csv);
}

}  // namespace pobratym::desk
