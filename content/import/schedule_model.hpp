// SPDX-License-Identifier: Apache-2.0
// A conference's schedule as its XML and its JSON both have it: texts as they stand in the file,
// nothing cleaned or computed yet.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace pobratym::import {

struct ScheduleLink {
  std::string url;
  std::string title;
  std::string type;
};

struct ScheduleTalk {
  std::string where;  ///< for the report: "event 11795, day 1, K.fosdem"
  std::string id;
  std::string guid;
  std::string date;      ///< with offset, "2020-12-27T11:30:00+01:00"; may be empty
  std::string end;       ///< the same; may be empty
  std::string start;     ///< "09:00", on the day or after its midnight
  std::string duration;  ///< "00:25"
  std::string room;
  std::string title;
  std::string subtitle;
  std::string abstract;
  std::string description;
  std::string language;
  std::string track;
  std::string url;
  std::string recording;
  std::string status;
  std::vector<std::string> speakers;
  std::vector<ScheduleLink> links;
};

struct ScheduleDay {
  std::string date;   ///< "2021-02-06"
  std::string start;  ///< with offset; may be empty
  std::vector<ScheduleTalk> talks;
};

/// So many talks of a file are kept, one more than may come in; the others are counted.
inline constexpr std::size_t kMaxTalksKept = 20'001;

struct Schedule {
  std::string title;
  std::string subtitle;
  std::string description;
  std::string acronym;
  std::string base_url;
  std::string url;
  std::string venue;
  std::string city;
  std::string start;       ///< "2021-02-06", or with a time
  std::string end;         ///< the same
  std::string day_change;  ///< "04:00:00"; what is earlier belongs to the day before
  std::string zone;        ///< IANA; may be empty
  std::vector<ScheduleDay> days;
  std::size_t kept = 0;      ///< talks in `days`
  std::size_t not_kept = 0;  ///< talks of the file that are not
};

/// Whether one more talk is kept; counts it either way.
[[nodiscard]] inline bool keeps_one_more(Schedule& schedule) {
  if (schedule.kept >= kMaxTalksKept) {
    ++schedule.not_kept;
    return false;
  }
  ++schedule.kept;
  return true;
}

}  // namespace pobratym::import
