// SPDX-License-Identifier: Apache-2.0
#include "content/import/ld_schedule.hpp"

#include "content/base/text.hpp"
#include "content/import/ical_zone_names.hpp"
#include "content/import/ld_rule.hpp"
#include "content/import/ld_value.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/recurrence.hpp"
#include "content/model/zone.hpp"

namespace pobratym::import {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

constexpr std::size_t kMaxExceptions = 500;

class ScheduleReader {
 public:
  ScheduleReader(const Json& schedule, LdTimes& times, FieldTexts& texts)
      : schedule_(schedule), times_(times), texts_(texts) {}

  std::optional<LdRecurrence> read(const std::string& event_start) {
    read_zone();
    auto rule = ld_rule(schedule_, texts_);
    if (!rule) rule.emplace();
    const auto start = read_start(event_start, *rule);
    if (!start) return std::nullopt;
    LdRecurrence result{{*start, read_end(*start)}, nullptr};
    times_.settle(result.first, ld_text(schedule_, "endTime"));
    if (rule->frequency.empty()) return result;
    const auto text = rule->text() + limit(*start);
    if (const auto checked = model::check_rule(text); !checked) {
      texts_.ignored("bad-rule", "eventSchedule", checked.error().message, text);
      return result;
    }
    result.recurrence = Json{{"rule", text}};
    if (auto exceptions = read_exceptions(*start); !exceptions.empty()) {
      result.recurrence["exdate"] = std::move(exceptions);
    }
    return result;
  }

 private:
  void read_zone() {
    const auto written = ld_text(schedule_, "scheduleTimezone");
    if (trim(written).empty()) return;
    zone_ = zone_by_name(trim(written)).value_or("");
    if (zone_.empty()) {
      texts_.repaired("unknown-zone", "scheduleTimezone", "no time zone that is known here",
                      written, times_.zone());
    }
  }

  std::optional<LdTime> read_start(const std::string& event_start, const LdRule& rule) {
    auto written = ld_text(schedule_, "startDate");
    const auto field = trim(written).empty() ? "startDate" : "eventSchedule.startDate";
    if (trim(written).empty()) written = event_start;
    if (trim(written).empty()) {
      texts_.refused("no-start", "eventSchedule",
                     "says how often it takes place and not from when; left out");
      return std::nullopt;
    }
    const auto clock = parse_time_of_day(ld_text(schedule_, "startTime"));
    // A day with a time beside it: read together, so that one zone is found for both.
    const bool day_only = trim(written).size() == 10;
    auto start =
        times_.read(field, day_only && clock ? with_clock(written, *clock) : written, zone_);
    if (!start) {
      texts_.refused("bad-date", field, "no date; left out", written);
      return std::nullopt;
    }
    if (rule.frequency.empty()) return start;
    const auto day = floor<days>(start->wall);
    const auto first = rule.first_day(day);
    if (first) start->wall += *first - day;
    return start;
  }

  static std::string with_clock(std::string_view day, seconds clock) {
    const auto date = model::parse_date(trim(day));
    if (!date) return std::string(day);
    return model::format_wall_time(std::chrono::local_days(*date) + clock);
  }

  std::optional<LdTime> read_end(const LdTime& start) {
    if (start.all_day) return std::nullopt;
    if (const auto clock = parse_time_of_day(ld_text(schedule_, "endTime"))) {
      auto end = start;
      end.wall = floor<days>(start.wall) + *clock;
      if (end.wall <= start.wall) end.wall += days(1);  // it ends after midnight
      return end;
    }
    const auto duration = parse_duration(ld_text(schedule_, "duration"));
    if (!duration || *duration <= seconds(0)) return std::nullopt;
    auto end = start;
    end.wall += *duration;
    return end;
  }

  [[nodiscard]] std::string limit(const LdTime& start) const {
    if (const auto count = ld_number(schedule_, "repeatCount");
        count && *count >= 1 && *count <= 10'000) {
      return ";COUNT=" + std::to_string(static_cast<int>(*count));
    }
    const auto written = ld_text(schedule_, "endDate");
    const auto end = parse_iso_time(written);
    if (!end) return "";
    const auto day = floor<days>(end->wall);
    if (start.all_day) return ";UNTIL=" + compact(day).substr(0, 8);
    const auto last =
        end->day_only ? std::chrono::local_seconds(day + days(1)) - seconds(1) : end->wall;
    if (end->offset) return ";UNTIL=" + compact(last - *end->offset) + "Z";
    const auto instant = model::to_instant(last, start.zone);
    if (!instant) return "";
    return ";UNTIL=" + compact(std::chrono::local_seconds(instant->time_since_epoch())) + "Z";
  }

  /// "20171231T235959"
  static std::string compact(std::chrono::local_seconds wall) {
    const auto day = floor<days>(wall);
    auto text = model::format_date(std::chrono::year_month_day(day));
    std::erase(text, '-');
    const std::chrono::hh_mm_ss clock(wall - day);
    const auto two = [](std::int64_t number) {
      return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return text + "T" + two(clock.hours().count()) + two(clock.minutes().count()) +
           two(clock.seconds().count());
  }

  Json read_exceptions(const LdTime& start) {
    Json list = Json::array();
    for (const Json* value : ld_values(schedule_, "exceptDate")) {
      if (list.size() >= kMaxExceptions) break;
      const auto written = ld_text(*value);
      const auto time = parse_iso_time(written);
      if (!time) {
        texts_.ignored("bad-date", "exceptDate", "no date", written);
        continue;
      }
      auto left_out = start;
      if (time->day_only || start.all_day) {
        left_out = {floor<days>(time->wall), "", true};
      } else if (const auto read = times_.read("exceptDate", written, start.zone)) {
        left_out = *read;
      }
      list.push_back(left_out.json());
    }
    return list;
  }

  const Json& schedule_;
  LdTimes& times_;
  FieldTexts& texts_;
  std::string zone_;
};

}  // namespace

std::optional<LdRecurrence> ld_recurrence(const Json& schedule, const std::string& start,
                                          LdTimes& times, FieldTexts& texts) {
  return ScheduleReader(schedule, times, texts).read(start);
}

}  // namespace pobratym::import
