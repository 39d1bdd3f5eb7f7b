// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/record_view.hpp"

#include "content/model/source.hpp"
#include "content/model/term.hpp"
#include "kiosk/screens/event_words.hpp"
#include "kiosk/screens/sources.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMostRelated = 40;

std::vector<FoundRow> filed_under(const Scene& scene, const store::ReadRecord& record) {
  std::vector<FoundRow> rows;
  if (record.key.type != "term") return rows;
  const auto term = record.as(model::decode_term);
  if (!term) return rows;
  const auto records =
      scene.content.filed_under((*term)->scheme, (*term)->code, scene.today, kMostRelated);
  if (!records) return rows;
  for (const store::ReadRecord& filed : *records) {
    if (auto row = make_record_row(scene, filed)) rows.push_back(std::move(*row));
  }
  return rows;
}

/// Of the first text that is not in the visitor's language, the title at last.
std::string language_note(const Scene& scene, const RecordWords& words) {
  for (const RecordBlock& block : words.blocks) {
    if (auto note = scene.language_note(block.text); !note.empty()) return note;
  }
  return scene.language_note(words.title);
}

}  // namespace

std::optional<RecordView> make_record(const Scene& scene, const std::string& key) {
  const auto name = model::RecordKey::parse(key);
  if (!name) return std::nullopt;
  const auto record = scene.content.record(*name, scene.today);
  if (!record || !*record) return std::nullopt;
  auto words = record_words(scene, **record);
  if (!words) return std::nullopt;
  const Texts& t = scene.texts;
  RecordView view;
  view.text_language = language_note(scene, *words);
  view.title = std::move(words->title);
  view.marks = std::move(words->marks);
  view.lines = std::move(words->lines);
  view.number = std::move(words->number);
  view.number_title = t("hotline.call");
  view.blocks = std::move(words->blocks);
  view.cities_title = t("event.cities");
  view.cities = city_links(scene, words->cities);
  view.now = scene.now;
  view.related_title = t("record.related");
  view.related = filed_under(scene, **record);
  if (name->type == "term" && view.related.empty()) view.related_none = t("topic.none");
  view.address_title = t("record.more");
  view.address = std::move(words->address);
  const std::string& type = name->type;
  if (type == "exchange" || type == "initiative" || type == "help-call") {
    if (auto page = page_address(scene, *name, view.title); !page.empty()) {
      view.address_title = t("joining.page");
      view.address = std::move(page);
    }
  }
  view.address_plain = without_scheme(view.address);
  if (words->envelope.sample) view.sample_note = t("record.sample");
  view.sources_title = t("city.sources");
  view.sources = source_words(words->envelope);
  return view;
}

}  // namespace pobratym::kiosk
