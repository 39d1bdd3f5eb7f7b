// SPDX-License-Identifier: Apache-2.0
// One talk of a schedule as a session of a programme.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "content/import/schedule_clock.hpp"

namespace pobratym::import {

struct TalkSession {
  Json session;
  TalkTime time;
  std::size_t day = 0;  ///< of the schedule; a talk after midnight belongs to the day before
};

class SessionReader {
 public:
  SessionReader(ScheduleClock& clock, FieldTexts& texts, const std::string& language)
      : clock_(clock), texts_(texts), language_(language) {}

  /// Empty, and reported, when nothing says when it begins or it has been read already.
  [[nodiscard]] std::optional<TalkSession> read(const ScheduleDay& day, const ScheduleTalk& talk);

 private:
  [[nodiscard]] std::string title_of(const ScheduleTalk& talk, const std::string& language);
  [[nodiscard]] std::string abstract_of(const ScheduleTalk& talk);
  /// Sets "id" and "uid"; false when this very talk was there before.
  [[nodiscard]] bool name(Json& session, const ScheduleTalk& talk, Instant start);
  void add_people(Json& session, const ScheduleTalk& talk);
  void add_status(Json& session, const ScheduleTalk& talk);

  ScheduleClock& clock_;
  FieldTexts& texts_;
  std::string language_;
  std::set<std::string> ids_;
  std::set<std::string> seen_;
};

/// The title of what has none: nothing is invented about it.
[[nodiscard]] std::string untitled(std::string_view language);

}  // namespace pobratym::import
