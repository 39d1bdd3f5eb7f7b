// SPDX-License-Identifier: Apache-2.0
#include "content/import/feed.hpp"

#include <array>

#include "content/import/city_table.hpp"
#include "content/import/icalendar.hpp"
#include "content/import/json_ld.hpp"
#include "content/import/schedule.hpp"

namespace pobratym::import {
namespace {

struct Format {
  FeedFormat format;
  std::string_view name;
  bool (*is)(BytesView bytes);
  Result<Imported> (*read)(BytesView bytes, const ReadOptions& options);
};

/// In this order: a schedule is JSON too, and a page may have a calendar's words in its text.
constexpr std::array<Format, 5> kFormats{{
    {FeedFormat::schedule_xml, "conference schedule (XML)", is_schedule_xml, read_schedule_xml},
    {FeedFormat::schedule_json, "conference schedule (JSON)", is_schedule_json, read_schedule_json},
    {FeedFormat::icalendar, "iCalendar", is_icalendar, read_icalendar},
    {FeedFormat::json_ld, "schema.org JSON-LD", is_json_ld, read_json_ld},
    {FeedFormat::city_table, "table of cities (CSV)", is_city_table, read_city_table},
}};

const Format* find(BytesView bytes) {
  for (const auto& format : kFormats) {
    if (format.is(bytes)) return &format;
  }
  return nullptr;
}

/// Readers write the title they were given into every source.
void name_sources(Imported& imported, const std::string& title) {
  for (auto& item : imported.items) {
    const auto sources = item.document.find("sources");
    if (sources == item.document.end() || !sources->is_array()) continue;
    for (auto& source : *sources) {
      if (string_member(source, "title") == "") source["title"] = title;
    }
  }
}

}  // namespace

std::string_view format_name(FeedFormat format) {
  for (const auto& known : kFormats) {
    if (known.format == format) return known.name;
  }
  return {};
}

std::optional<FeedFormat> feed_format(BytesView bytes) {
  const auto* format = find(bytes);
  return format == nullptr ? std::nullopt : std::optional(format->format);
}

Result<FeedReading> read_feed(BytesView bytes, std::string_view name, const ReadOptions& options) {
  const auto* format = find(bytes);
  if (format == nullptr) {
    return fail(ErrorCode::invalid,
                "is no calendar (.ics), conference schedule (.xml, .json), page or file with "
                "schema.org events, or table of cities (.csv); check that it was downloaded whole");
  }
  auto imported = format->read(bytes, options);
  if (!imported) return tl::unexpected(imported.error());
  if (options.source_title.empty()) {
    name_sources(*imported, imported->title.empty() ? std::string(name) : imported->title);
  }
  return FeedReading{format->format, *std::move(imported)};
}

}  // namespace pobratym::import
