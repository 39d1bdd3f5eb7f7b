// SPDX-License-Identifier: Apache-2.0
// Reads the schedules that conference software publishes: frab's and Pentabarf's XML, pretalx' and
// c3voc's JSON. A conference is one event with a programme of sessions, because that is how
// visitors look for it; only one too large for a record becomes an event a day.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/import/imported.hpp"

namespace pobratym::import {

/// Whether bytes look like one, whatever the file is called.
[[nodiscard]] bool is_schedule_xml(BytesView bytes);
[[nodiscard]] bool is_schedule_json(BytesView bytes);

/// Ten times the largest one known. A tree of XML takes twenty times the room of its text.
inline constexpr std::size_t kMaxScheduleXml = 16u << 20u;

/// invalid when the file is longer than kMaxScheduleXml, no XML or no schedule. Entities that the
/// file declares itself are not expanded and nothing outside of the file is opened.
[[nodiscard]] Result<Imported> read_schedule_xml(BytesView bytes, const ReadOptions& options);

/// invalid when the file is longer than kMaxFile, no JSON or no schedule.
[[nodiscard]] Result<Imported> read_schedule_json(BytesView bytes, const ReadOptions& options);

}  // namespace pobratym::import
