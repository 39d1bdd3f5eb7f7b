// SPDX-License-Identifier: Apache-2.0
#include "content/import/ld_time.hpp"

#include "content/base/text.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/zone.hpp"

namespace pobratym::import {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::seconds;

bool is_sensible(std::chrono::local_seconds wall) {
  return wall >= local_days(std::chrono::year(1900) / 1 / 1) &&
         wall < local_days(std::chrono::year(2200) / 1 / 1);
}

std::string day_text(std::chrono::local_seconds wall) {
  return model::format_date(std::chrono::year_month_day(floor<days>(wall)));
}

}  // namespace

Json LdTime::json() const {
  if (all_day) return {{"date", day_text(wall)}};
  return {{"local", model::format_wall_time(wall)}, {"zone", zone}};
}

std::optional<Instant> LdTime::instant(const std::string& day_zone) const {
  const auto instant = model::to_instant(wall, all_day ? day_zone : zone);
  return instant ? std::optional(*instant) : std::nullopt;
}

std::optional<LdTime> LdTimes::read(std::string_view field, std::string_view written,
                                    const std::string& zone) {
  const auto& wall_zone = zone.empty() ? zone_ : zone;
  auto time = parse_iso_time(written);
  if (!time) {
    // "2026-12-01T18:00:00CET": many cities of the world call their time that.
    const auto clock = trim(written);
    const auto end = clock.find_last_of("0123456789");
    if (end != std::string_view::npos && end > 10 && clock.size() - end <= 6) {
      time = parse_iso_time(clock.substr(0, end + 1));
      if (time && !time->offset) {
        texts_.repaired("unknown-zone", field, "no time zone that is known here", written,
                        wall_zone);
      }
    }
  }
  if (!time || !is_sensible(time->wall)) {
    texts_.ignored("bad-date", field, "no date and no time that can be read", written);
    return std::nullopt;
  }
  LdTime result{time->wall, "", time->day_only};
  if (time->day_only) return result;
  if (!time->offset) {
    result.zone = wall_zone;
    if (zone.empty()) {
      texts_.repaired("floating-time", field, "says no time zone; taken as local", written, zone_);
    }
    return result;
  }
  const Instant instant((time->wall - *time->offset).time_since_epoch());
  const bool utc = *time->offset == seconds(0);
  if (offset_at(instant, wall_zone) == *time->offset) {
    result.zone = wall_zone;
    return result;
  }
  // A moment in UTC says nothing about a wall: it is shown on that of the city.
  result.zone = utc ? wall_zone : fixed_zone(*time->offset);
  if (result.zone.empty()) result.zone = wall_zone;  // no zone has this offset the whole year
  const auto local = model::to_local(instant, result.zone);
  if (!local) return std::nullopt;
  result.wall = local->seconds;
  return result;
}

void LdTimes::settle(Span& span, std::string_view written_end) {
  auto& [start, end] = span;
  if (!end) return;
  if (start.all_day && !end->all_day) {
    texts_.repaired("bad-date", "endDate", "the start is a day and the end is not; made alike",
                    written_end);
    *end = {floor<days>(end->wall), "", true};
  } else if (!start.all_day && end->all_day) {
    if (end->wall == floor<days>(start.wall)) {
      end.reset();  // "on that day" says nothing that the start does not
      return;
    }
    texts_.repaired("bad-date", "endDate",
                    "the end is a day and the start is not; taken as the end of that day",
                    written_end);
    *end = {end->wall + hours(24) - minutes(1), start.zone, false};
  }
  const bool midnight = start.wall == floor<days>(start.wall);
  const auto last = end->wall - floor<days>(end->wall);
  if (!start.all_day && midnight && last >= hours(24) - minutes(1) && start.zone == end->zone) {
    texts_.repaired("bad-date", "startDate",
                    "from midnight to a minute before midnight; taken as whole days", written_end);
    start = {start.wall, "", true};
    *end = {floor<days>(end->wall), "", true};
  }
  const auto from = start.instant(zone_);
  const auto to = end->instant(zone_);
  const bool before = !from || !to || *to < *from || (*to == *from && !start.all_day);
  if (before) {
    texts_.repaired("end-before-start", "endDate",
                    "the event does not end after it starts; the end is left out", written_end);
  }
  if (before || (start.all_day && end->wall == start.wall)) end.reset();
}

}  // namespace pobratym::import
