// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/record_words.hpp"

#include "kiosk/screens/record_parts.hpp"

namespace pobratym::kiosk {
namespace {

template <class T>
std::optional<RecordWords> worded(const Scene& scene,
                                  const Result<std::shared_ptr<const T>>& decoded) {
  if (!decoded) return std::nullopt;
  return words_with_marks(scene, **decoded);
}

}  // namespace

std::optional<RecordWords> record_words(const Scene& scene, const store::ReadRecord& record) {
  const std::string& type = record.key.type;
  if (type == "initiative") return worded(scene, record.as(model::decode_initiative));
  if (type == "exchange") return worded(scene, record.as(model::decode_exchange));
  if (type == "project") return worded(scene, record.as(model::decode_project));
  if (type == "organisation") return worded(scene, record.as(model::decode_organisation));
  if (type == "history-item") return worded(scene, record.as(model::decode_history_item));
  if (type == "legal-act") return worded(scene, record.as(model::decode_legal_act));
  if (type == "term") return worded(scene, record.as(model::decode_term));
  if (type == "help-call") return worded(scene, record.as(model::decode_help_call));
  if (type == "hotline") return worded(scene, record.as(model::decode_hotline));
  if (type == "notice") return worded(scene, record.as(model::decode_notice));
  if (type == "poll") return worded(scene, record.as(model::decode_poll));
  return std::nullopt;
}

std::string term_words(const Scene& scene, const std::string& scheme, const std::string& code) {
  const auto label = scene.content.term(scheme, code, scene.today);
  return label && *label ? scene.words(**label).text : code;
}

void add_block(const Scene& scene, RecordWords& words, const std::string& title,
               const model::LocalizedText& text) {
  model::Localized said = scene.words(text);
  if (!said.text.empty()) words.blocks.push_back({title, std::move(said)});
}

std::string day_words(const Scene& scene, model::Date date) {
  const LocalSeconds day(std::chrono::sys_days(date).time_since_epoch());
  return date.year() == scene.today.year() ? scene.format.day_month(day)
                                           : scene.format.full_date(day);
}

}  // namespace pobratym::kiosk
