// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/found_row.hpp"

#include "kiosk/screens/event_kind.hpp"
#include "kiosk/screens/record_page.hpp"
#include "kiosk/screens/record_parts.hpp"
#include "kiosk/screens/record_words.hpp"

namespace pobratym::kiosk {
namespace {

/// "Віртуальна конференція · 28 листопада, 19:00": of an event, when it is matters most.
std::optional<search::Marked> event_detail(const Scene& scene, const std::string& slug) {
  const auto event = scene.content.event(slug, scene.now);
  if (!event || !*event) return std::nullopt;
  const LocalSeconds start = scene.local((*event)->start.instant);
  std::string words = kind_words(scene, **event) + " · " + scene.format.day_month(start);
  if (!(*event)->start.all_day) words += ", " + scene.format.time(start);
  return search::Marked{std::move(words), scene.session.language, {}};
}

search::Marked unmarked(const model::Localized& words) { return {words.text, words.language, {}}; }

std::optional<FoundRow> row_of(const Scene& scene, const model::RecordKey& key,
                               std::optional<RecordWords> words) {
  if (!words || words->title.text.empty()) return std::nullopt;
  FoundRow row;
  row.id = key.text();
  row.type = key.type;
  row.area = words->area;
  row.title = unmarked(words->title);
  if (!words->number.empty()) {
    row.detail = {words->number, scene.session.language, {}};
  } else if (!words->lines.empty()) {
    row.detail = {words->lines.front(), scene.session.language, {}};
  } else if (!words->blocks.empty()) {
    row.detail = unmarked(words->blocks.front().text);
  }
  const bool told = key.type == "notice" || key.type == "help-call";
  if (told && !words->lines.empty() && !words->blocks.empty()) {
    row.summary = unmarked(words->blocks.front().text);
  }
  row.marks = std::move(words->marks);
  mark_language(scene, row.title.language, row.marks);
  row.command = command_for(scene, key);
  return row;
}

}  // namespace

std::optional<FoundRow> make_record_row(const Scene& scene, const store::ReadRecord& record) {
  return row_of(scene, record.key, record_words(scene, record));
}

std::optional<FoundRow> make_record_row(const Scene& scene, const model::Initiative& initiative) {
  return row_of(scene, initiative.envelope.key, words_with_marks(scene, initiative));
}

std::optional<FoundRow> make_record_row(const Scene& scene,
                                        const model::Organisation& organisation) {
  return row_of(scene, organisation.envelope.key, words_with_marks(scene, organisation));
}

std::string more_words(const Scene& scene, std::size_t shown) {
  return scene.texts("topic.more", {{"count", static_cast<std::int64_t>(shown)}});
}

FoundRow make_found_row(const Scene& scene, const store::SearchHit& hit) {
  FoundRow row;
  row.id = "found/" + hit.key.text();
  row.type = hit.key.type;
  row.title = hit.title;
  row.detail = hit.extract;
  row.marks.push_back({scene.texts("type." + hit.key.type), Tone::plain});
  mark_language(scene, row.title.language, row.marks);
  if (hit.key.type == "event") {
    if (auto detail = event_detail(scene, hit.key.slug)) row.detail = std::move(*detail);
  }
  row.command = command_for(scene, hit.key);
  return row;
}

}  // namespace pobratym::kiosk
