// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/history_view.hpp"

#include "content/model/history_item.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMostSteps = 80;

}  // namespace

HistoryView make_history(const Scene& scene) {
  const Texts& t = scene.texts;
  HistoryView view;
  view.title = t("topic.history");
  view.subtitle = t("topic.about.history");
  view.none = t("topic.none");
  std::string year;
  auto steps = scene.content.history(scene.today, kMostSteps + 1).value_or(store::Records());
  view.more = cut(scene, steps, kMostSteps);
  for (const store::ReadRecord& record : steps) {
    const auto decoded = record.as(model::decode_history_item);
    auto row = make_record_row(scene, record);
    if (!decoded || !row) continue;
    const model::HistoryItem& item = **decoded;
    HistoryStep step;
    step.world = item.scope == model::HistoryScope::world;
    const std::string its_year = std::to_string(static_cast<int>(item.date.year));
    if (its_year != year) step.year = year = its_year;
    // A year alone stands on the line already.
    if (item.date.precision == model::PartialDate::Precision::year) {
      const model::Localized text = scene.words(item.text);
      row->detail = {text.text, text.language, {}};
    }
    row->marks.insert(row->marks.begin(),
                      {t(step.world ? "topic.history.world" : "topic.history.host"),
                       step.world ? Tone::plain : Tone::here});
    step.row = std::move(*row);
    view.steps.push_back(std::move(step));
  }
  return view;
}

}  // namespace pobratym::kiosk
