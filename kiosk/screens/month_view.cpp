// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/month_view.hpp"

#include <algorithm>

#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

constexpr int kMonthsAhead = 12;
constexpr int kMostMarks = 3;

LocalSeconds local(model::Date date) { return LocalSeconds(sys_days(date).time_since_epoch()); }

model::Date first_of(model::Date date) { return date.year() / date.month() / 1; }

std::string month_code(model::Date first) { return model::format_date(first).substr(0, 7); }

std::string leaf(model::Date first) {
  return to_command(Choose{"events.month", month_code(first)});
}

}  // namespace

model::Date last_of_month(model::Date first) {
  return model::Date(first.year() / first.month() / std::chrono::last);
}

std::optional<model::Date> day_chosen(const Scene& scene) {
  return model::parse_date(chosen(scene.session.choices, "events.day"));
}

model::Date month_shown(const Scene& scene) {
  const model::Date now = first_of(scene.today), most = now + months(kMonthsAhead);
  if (const auto day = day_chosen(scene)) return std::clamp(first_of(*day), now, most);
  const auto month = model::parse_partial_date(chosen(scene.session.choices, "events.month"));
  return month ? std::clamp(first_of(month->first()), now, most) : now;
}

MonthView make_month(const Scene& scene, const std::vector<int>& events) {
  const model::Date first = month_shown(scene), last = last_of_month(first);
  const auto chosen_day = day_chosen(scene);
  const model::Date now = first_of(scene.today);
  MonthView view;
  view.title = scene.format.month_title(local(first));
  view.previous = scene.texts("month.previous");
  view.next = scene.texts("month.next");
  view.today = scene.texts("month.today");
  if (first > now) view.previous_command = leaf(first - months(1));
  if (first < now + months(kMonthsAhead)) view.next_command = leaf(first + months(1));
  if (first != now || chosen_day) view.today_command = to_command(Choose{"events.day", {}});
  // Weeks that are over hold nothing to come, and their room is the agenda's.
  const sys_days from = sys_days(std::max(first, scene.today));
  const sys_days monday = from - (std::chrono::weekday(from) - std::chrono::Monday);
  for (int i = 0; i < 7; ++i) {
    view.weekdays.push_back(scene.format.short_weekday(local(model::Date(monday + days(i)))));
  }
  for (sys_days at = monday; at <= sys_days(last) || view.days.size() % 7 != 0; at += days(1)) {
    const model::Date date(at);
    MonthDay day;
    day.id = "day/" + model::format_date(date);
    if (date >= first && date <= last) {
      const auto number = static_cast<unsigned>(date.day());
      const int count = number < events.size() ? events[number] : 0;
      day.number = std::to_string(number);
      day.marks = std::min(count, kMostMarks);
      day.today = date == scene.today;
      day.chosen = chosen_day && date == *chosen_day;
      day.name = scene.texts("month.day", {{"date", scene.format.day_month(local(date))},
                                           {"count", static_cast<std::int64_t>(count)}});
      if (day.today) day.name += ", " + scene.texts("month.is_today");
      if (count > 0 || day.chosen) {
        day.command =
            to_command(Choose{"events.day", day.chosen ? std::string() : model::format_date(date)});
      }
    }
    view.days.push_back(std::move(day));
  }
  return view;
}

}  // namespace pobratym::kiosk
