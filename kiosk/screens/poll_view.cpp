// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/poll_view.hpp"

#include <algorithm>

#include "kiosk/screens/record_parts.hpp"
#include "kiosk/screens/sources.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

const PollChoice* choice_of(const Scene& scene, const std::string& slug) {
  const auto found = scene.session.answers.find(slug);
  return found == scene.session.answers.end() ? nullptr : &found->second;
}

bool has(const PollChoice* choice, const std::string& option) {
  return choice != nullptr &&
         std::find(choice->options.begin(), choice->options.end(), option) != choice->options.end();
}

void add_votes(const Scene& scene, const model::PollResults& results, PollRow& row) {
  const auto found = results.votes.find(row.id);
  const std::int64_t votes = found == results.votes.end() ? 0 : found->second;
  const auto all = std::max<std::int64_t>(1, results.participants);
  row.share = std::clamp(static_cast<float>(votes) / static_cast<float>(all), 0.0f, 1.0f);
  row.votes = scene.texts(
      "poll.share", {{"count", votes}, {"percent", (100 * std::min(votes, all) + all / 2) / all}});
}

/// The part of the page below the options, while an answer may be given.
void add_answering(const Scene& scene, const PollChoice* choice, PollView& view) {
  const Texts& t = scene.texts;
  if (choice != nullptr && choice->given) {
    view.thanks_title = t("poll.thanks");
    view.thanks = t("poll.thanks.text");
    view.change = t("poll.change");
    view.change_command = to_command(GiveAnswer{view.slug, false});
    return;
  }
  view.give = t("poll.give");
  if (choice != nullptr && !choice->options.empty()) {
    view.give_command = to_command(GiveAnswer{view.slug, true});
  }
  view.note = t("poll.note");
}

}  // namespace

std::optional<PollView> make_poll(const Scene& scene, const std::string& slug) {
  const auto record = scene.content.record({"poll", slug}, scene.today);
  if (!record || !*record) return std::nullopt;
  const auto decoded = (*record)->as(model::decode_poll);
  auto words = record_words(scene, **record);
  if (!decoded || !words) return std::nullopt;
  const model::Poll* poll = decoded->get();
  const Texts& t = scene.texts;
  const bool several = poll->kind == model::PollKind::multiple;
  const bool open = model::is_open(*poll, scene.today);
  const PollChoice* choice = choice_of(scene, slug);
  const bool given = choice != nullptr && choice->given;
  PollView view;
  view.slug = slug;
  view.marks = std::move(words->marks);
  view.question = std::move(words->title);
  view.text_language = scene.language_note(view.question);
  view.lines = std::move(words->lines);
  view.several = several;
  for (const model::PollOption& option : poll->options) {
    PollRow row{option.id, scene.words(option.label), {}, has(choice, option.id), {}, 0};
    if (poll->results) {
      add_votes(scene, *poll->results, row);
    } else if (open && scene.collects && !given) {
      row.command = to_command(PickOption{slug, option.id, several});
    }
    view.options.push_back(std::move(row));
  }
  if (open && scene.collects) {
    if (!given) view.how = t(several ? "poll.several" : "poll.one");
    add_answering(scene, choice, view);
  } else if (open) {
    view.note = t("poll.elsewhere");
  } else if (!poll->results) {
    const bool coming = poll->from && scene.today < *poll->from;
    view.note =
        coming ? t("poll.from", {{"date", day_words(scene, *poll->from)}}) : t("poll.closed");
  }
  if (words->envelope.sample) view.sample_note = t("record.sample");
  view.sources_title = t("city.sources");
  view.sources = source_words(words->envelope);
  return view;
}

}  // namespace pobratym::kiosk
