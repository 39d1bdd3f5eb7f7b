// SPDX-License-Identifier: Apache-2.0
// Any file that staff are sent: which format it is, its bytes decide. Names lie: calendars arrive
// as "download.txt", and pages as "events.ics".
#pragma once

#include <optional>
#include <string_view>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/import/imported.hpp"

namespace pobratym::import {

enum class FeedFormat { icalendar, schedule_xml, schedule_json, json_ld, city_table };

/// "iCalendar", "conference schedule (XML)", …
[[nodiscard]] std::string_view format_name(FeedFormat format);

[[nodiscard]] std::optional<FeedFormat> feed_format(BytesView bytes);

struct FeedReading {
  FeedFormat format = FeedFormat::icalendar;
  Imported imported;
};

/// invalid when it is none of the formats, or not readable as the one it is. Where the options have
/// no title of the source, the feed's own title stands there, else `name`.
[[nodiscard]] Result<FeedReading> read_feed(BytesView bytes, std::string_view name,
                                            const ReadOptions& options);

}  // namespace pobratym::import
