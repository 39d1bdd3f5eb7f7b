// SPDX-License-Identifier: Apache-2.0
// What is asked of visitors, and told them: calls for help, hotlines, notices, polls.
#include "content/model/visibility.hpp"
#include "kiosk/screens/event_kind.hpp"
#include "kiosk/screens/record_parts.hpp"

namespace pobratym::kiosk {
namespace {

Mark level_mark(const Scene& scene, model::NoticeLevel level) {
  switch (level) {
    case model::NoticeLevel::urgent:
      return {scene.texts("notice.urgent"), Tone::live};
    case model::NoticeLevel::warning:
      return {scene.texts("notice.warning"), Tone::warn};
    case model::NoticeLevel::info:
      break;
  }
  return {scene.texts("notice.info"), Tone::plain};
}

}  // namespace

RecordWords words_of(const Scene& scene, const model::HelpCall& call) {
  const Texts& t = scene.texts;
  RecordWords words;
  words.title = scene.words(call.title);
  words.marks.push_back({t("help." + call.kind), Tone::here});
  if (call.envelope.valid_until) {
    words.lines.push_back(
        t("help.until", {{"date", day_words(scene, *call.envelope.valid_until)}}));
  }
  if (!call.organiser.empty()) words.lines.push_back(call.organiser);
  add_block(scene, words, t("help.need"), call.need);
  add_block(scene, words, t("help.how"), call.how);
  words.address = call.url;
  return words;
}

RecordWords words_of(const Scene& scene, const model::Hotline& hotline) {
  const Texts& t = scene.texts;
  RecordWords words;
  words.title = scene.words(hotline.name);
  const bool historic = hotline.live == model::Currency::historic;
  if (historic) {
    words.marks.push_back({t("record.historic"), Tone::learn});
  } else if (hotline.always_open) {
    words.marks.push_back({t("hotline.always"), Tone::here});
  }
  if (hotline.free == true) words.marks.push_back({t("hotline.free"), Tone::plain});
  if (model::may_dial(hotline, scene.today)) words.number = hotline.number;
  const std::string hours = scene.words(hotline.hours).text;
  if (!hours.empty()) words.lines.push_back(hours);
  const std::string languages = language_words(scene, hotline.languages);
  if (!languages.empty()) words.lines.push_back(t("hotline.languages", {{"languages", languages}}));
  if (!historic && hotline.checked_on) {
    words.lines.push_back(t("hotline.checked", {{"date", day_words(scene, *hotline.checked_on)}}));
  }
  add_block(scene, words, "", hotline.purpose);
  add_block(scene, words, t("hotline.audience"), hotline.audience);
  return words;
}

RecordWords words_of(const Scene& scene, const model::Notice& notice) {
  RecordWords words;
  words.title = scene.words(notice.title);
  words.marks.push_back(level_mark(scene, notice.level));
  if (notice.to) {
    words.lines.push_back(scene.texts("notice.until", {{"date", day_words(scene, *notice.to)}}));
  }
  words.cities = notice.cities;
  add_block(scene, words, "", notice.text);
  return words;
}

RecordWords words_of(const Scene& scene, const model::Poll& poll) {
  const Texts& t = scene.texts;
  RecordWords words;
  words.title = scene.words(poll.question);
  if (poll.results) {
    words.lines.push_back(t("poll.counted", {{"date", day_words(scene, poll.results->counted)},
                                             {"count", poll.results->participants}}));
  } else if (poll.to) {
    words.lines.push_back(t("poll.until", {{"date", day_words(scene, *poll.to)}}));
  }
  for (const model::PollOption& option : poll.options) {
    RecordBlock block{"", scene.words(option.label)};
    if (poll.results) {
      const auto votes = poll.results->votes.find(option.id);
      const std::int64_t count = votes == poll.results->votes.end() ? 0 : votes->second;
      block.title = t("poll.votes", {{"count", count}});
    }
    words.blocks.push_back(std::move(block));
  }
  return words;
}

}  // namespace pobratym::kiosk
