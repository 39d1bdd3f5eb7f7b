// SPDX-License-Identifier: Apache-2.0
// Events as a calendar (iCalendar, RFC 5545 and 7986) for phones and for other cities' programs.
// The same records give the same bytes. Importing what was exported gives the same events, in the
// language that was asked for: README.md lists what is left behind on purpose.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "content/model/record_refs.hpp"

namespace pobratym::exporting {

/// What else may be known of a record that an event names: its document, or nullptr.
using FindRecord = std::function<const Json*(const model::RecordKey&)>;

struct CalendarOptions {
  std::vector<std::string> languages{"uk", "en"};  ///< the first that a text has is written
  std::string product = "-//Pobratym//Pobratym//EN";
  std::string name;         ///< of the calendar, in the first language; may be empty
  std::string description;  ///< what is in it; may be empty
  std::string zone;         ///< IANA, in which the publisher lives; may be empty
  std::string url;          ///< where the calendar is published; may be empty
  std::string refresh;      ///< how often to ask again, "PT6H"; may be empty
  std::string colour;       ///< a name of CSS (RFC 7986, section 5.9); may be empty
  std::string media;        ///< put before a picture's file name; pictures are left out without it
  FindRecord find;          ///< names and addresses of organisers; may be empty
};

/// Records that are no events are left out.
[[nodiscard]] std::string to_icalendar(const model::RecordRefs& events,
                                       const CalendarOptions& options);
[[nodiscard]] std::string to_icalendar(std::span<const model::Record> events,
                                       const CalendarOptions& options);

}  // namespace pobratym::exporting
