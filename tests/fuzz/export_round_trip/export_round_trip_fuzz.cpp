// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be an event, exported and imported again. Any document that can be decoded
// must be exported without a crash, as calendar and as JSON-LD. One that is valid must come back so
// that exporting it again gives the same bytes, unless the import said that it changed something.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>

#include "content/base/text.hpp"
#include "content/export/calendar.hpp"
#include "content/export/json_ld.hpp"
#include "content/import/icalendar.hpp"
#include "content/import/untrusted_text.hpp"
#include "content/model/validate.hpp"

namespace {

using namespace pobratym;

const model::Schemas& schemas() {
  static const model::Schemas loaded = model::Schemas::load().value();
  return loaded;
}

exporting::CalendarOptions options() {
  exporting::CalendarOptions options;
  options.zone = "Europe/Kyiv";
  return options;
}

std::string exported(const model::Record& record) {
  return exporting::to_icalendar(std::span(&record, 1), options());
}

/// What an import changes without a word, because any feed may hold it: spaces, forms of letters,
/// characters that are not seen, addresses with letters of their own, HTML.
bool is_tidy(const Json& json) {
  if (json.is_string()) {
    const auto& text = json.get_ref<const std::string&>();
    if (text.starts_with("http")) return import::clean_url(text) == text;
    return import::clean_text(text).text == text;
  }
  for (const auto& value : json) {
    if (json.is_structured() && !is_tidy(value)) return false;
  }
  return true;
}

/// The pack's own fields, which an export leaves behind.
model::Record back_in_pack(Json document, const model::Record& before) {
  document["id"] = before.key.slug;
  for (const auto* field : {"status", "updated", "verified", "sources"}) {
    if (before.document.contains(field)) document[field] = before.document[field];
  }
  return {before.key, std::move(document)};
}

[[noreturn]] void differs(const char* why, const std::string& first, const std::string& second) {
  std::fprintf(stderr, "%s\n--- exported:\n%s\n--- again:\n%s\n", why, first.c_str(),
               second.c_str());
  std::abort();
}

void check_calendar(const model::Record& record) {
  const auto first = exported(record);
  import::ReadOptions reading;
  reading.language = "uk";
  reading.zone = "Europe/Kyiv";
  reading.source_title = "Own";
  const auto imported = import::read_icalendar(first, reading);
  if (!imported) differs("our own calendar is refused", first, imported.error().message);
  if (!model::validate(schemas(), record).empty() || !is_tidy(record.document)) return;
  if (!imported->findings.empty()) return;  // it said what it changed
  if (imported->items.size() != 1) differs("not one event", first, "");
  const auto again = exported(back_in_pack(imported->items[0].document, record));
  if (again != first) differs("exporting it again gives other bytes", first, again);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView text(reinterpret_cast<const char*>(data), size);
  auto json = parse_json(text, {.bytes = 64u << 10u, .depth = 16, .values = 2'000});
  if (!json) return 0;
  const auto record = model::record_from(std::move(*json));
  if (!record || record->key.type != "event") return 0;
  const auto ld = exporting::to_json_ld(record->document, {});
  const auto script = exporting::script_text(ld);
  if (script.find('<') != std::string::npos) std::abort();
  if (const auto read = parse_json(script); !read || *read != ld) std::abort();
  check_calendar(*record);
  return 0;
}
