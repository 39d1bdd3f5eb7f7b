// SPDX-License-Identifier: Apache-2.0
// Whose clocks a schedule means, and when each talk of it begins. Schedules write a moment with its
// offset, or a time on the wall of a day that ends at four in the morning, or both.
#pragma once

#include <optional>
#include <string>

#include "content/import/field_texts.hpp"
#include "content/import/schedule_model.hpp"
#include "content/import/schedule_time.hpp"

namespace pobratym::import {

struct TalkTime {
  Instant start{};
  std::optional<Instant> end;
};

class ScheduleClock {
 public:
  /// Decides on the zone: the one that the file names if its offsets agree with it, the one of the
  /// options if they agree with that, else one that never changes its clocks. `fallback` is the
  /// zone of the options.
  ScheduleClock(const Schedule& schedule, const std::string& fallback, FieldTexts& texts);

  [[nodiscard]] const std::string& zone() const { return zone_; }

  /// Empty, and reported as refused, when nothing says when the talk begins.
  [[nodiscard]] std::optional<TalkTime> time_of(const ScheduleDay& day, const ScheduleTalk& talk);

  /// {"local","zone"}
  [[nodiscard]] Json json(Instant instant) const { return time_json(instant, zone_); }

 private:
  [[nodiscard]] std::optional<Instant> moment(const IsoTime& time) const;
  [[nodiscard]] std::optional<Instant> on_the_wall(const ScheduleDay& day,
                                                   const ScheduleTalk& talk);
  [[nodiscard]] std::optional<Instant> start_of(const ScheduleDay& day, const ScheduleTalk& talk);
  void say_floating();

  FieldTexts& texts_;
  std::string zone_;
  std::chrono::seconds day_change_{};
  std::string first_day_;
  bool zone_is_said_ = false;
  bool said_floating_ = false;
};

}  // namespace pobratym::import
