// SPDX-License-Identifier: Apache-2.0
// One month as a calendar leaf, from this week on: which days have events, which is today, which
// one is chosen. Days are marked by points as many as their events (three at most), never by colour
// alone.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

struct MonthDay {
  std::string id;
  std::string number;   ///< empty for a place before the first or after the last day
  std::string name;     ///< read aloud: "26 листопада: 3 події"
  std::string command;  ///< empty on a day without events
  int marks = 0;
  bool today = false;
  bool chosen = false;
};

struct MonthView {
  std::string title;  ///< "листопад 2026 р."
  std::vector<std::string> weekdays;
  std::vector<MonthDay> days;                  ///< whole weeks from Monday
  std::string previous, next;                  ///< read aloud
  std::string previous_command, next_command;  ///< empty where there is nothing to leaf to
  std::string today;
  std::string today_command;  ///< empty while today's month is shown and no day is chosen
};

/// The first day of the month that the visitor leafed to, this month when to none; at most a year
/// ahead.
[[nodiscard]] model::Date month_shown(const Scene& scene);
/// The day that the visitor chose; empty when none.
[[nodiscard]] std::optional<model::Date> day_chosen(const Scene& scene);
[[nodiscard]] model::Date last_of_month(model::Date first);

/// `events`: how many there are on each day, by its number; only those of the month.
[[nodiscard]] MonthView make_month(const Scene& scene, const std::vector<int>& events);

}  // namespace pobratym::kiosk
