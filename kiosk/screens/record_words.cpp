// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/record_words.hpp"

#include "kiosk/screens/record_parts.hpp"

namespace pobratym::kiosk {
namespace {

template <class T>
std::optional<RecordWords> worded(const Scene& scene, const Result<T>& decoded) {
  if (!decoded) return std::nullopt;
  return words_with_marks(scene, *decoded);
}

}  // namespace

std::optional<RecordWords> record_words(const Scene& scene, const model::Record& record) {
  const std::string& type = record.key.type;
  if (type == "initiative") return worded(scene, model::decode_initiative(record));
  if (type == "exchange") return worded(scene, model::decode_exchange(record));
  if (type == "project") return worded(scene, model::decode_project(record));
  if (type == "organisation") return worded(scene, model::decode_organisation(record));
  if (type == "history-item") return worded(scene, model::decode_history_item(record));
  if (type == "legal-act") return worded(scene, model::decode_legal_act(record));
  if (type == "term") return worded(scene, model::decode_term(record));
  if (type == "help-call") return worded(scene, model::decode_help_call(record));
  if (type == "hotline") return worded(scene, model::decode_hotline(record));
  if (type == "notice") return worded(scene, model::decode_notice(record));
  if (type == "poll") return worded(scene, model::decode_poll(record));
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
