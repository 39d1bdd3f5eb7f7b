// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/feedback_view.hpp"

#include "kiosk/screens/sources.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

void ask_words(const Scene& scene, const Opinion& opinion, FeedbackView& view) {
  const Texts& t = scene.texts;
  view.words_title = t("feedback.words");
  view.words = opinion.words;
  view.hint = t("feedback.words.hint");
  view.field = t("feedback.words");
  view.words_note = t("feedback.words.note");
  if (opinion.writing) view.keyboard = make_keyboard(scene, t("keyboard.done"), opinion.words);
}

void ask(const Scene& scene, const Opinion& opinion, FeedbackView& view) {
  const Texts& t = scene.texts;
  for (const Mood mood : kMoods) {
    view.moods.push_back({mood,
                          {t("feedback.mood." + std::string(to_text(mood))), to_command(Feel{mood}),
                           opinion.mood == mood}});
  }
  if (!opinion.mood) return;
  view.reasons_title = t("feedback.reasons");
  for (const std::string_view code : reasons_for(*opinion.mood)) {
    view.reasons.push_back({t("feedback.reason." + std::string(code)),
                            to_command(NameReason{std::string(code)}), opinion.reason == code});
  }
  ask_words(scene, opinion, view);
  view.send = t("feedback.send");
  view.send_command = to_command(SendOpinion{});
  if (opinion.sent == Sent::failed) view.failed = t("feedback.failed");
}

}  // namespace

FeedbackView make_feedback(const Scene& scene) {
  const Texts& t = scene.texts;
  const Opinion& opinion = scene.session.opinion;
  FeedbackView view;
  view.title = t("feedback.title");
  view.subtitle = t("feedback.subtitle");
  if (!scene.collects) {
    view.elsewhere = t("feedback.elsewhere");
  } else if (opinion.sent == Sent::yes) {
    view.thanks_title = t("feedback.thanks");
    view.thanks = t("feedback.thanks.text");
  } else {
    ask(scene, opinion, view);
  }
  view.appeal_title = t("feedback.appeal.title");
  view.appeal = t("feedback.appeal");
  if (const auto city = scene.content.city(scene.host.city.slug, scene.today); city && *city) {
    view.site = without_scheme((*city)->website);
  }
  return view;
}

}  // namespace pobratym::kiosk
