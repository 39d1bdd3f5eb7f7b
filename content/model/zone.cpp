// SPDX-License-Identifier: Apache-2.0
#include "content/model/zone.hpp"

#include <date/tz.h>

#include <array>
#include <cstdio>
#include <exception>
#include <optional>
#include <utility>

namespace pobratym::model {
namespace {

/// Names that IANA changed. Systems know the old, the new or both (Debian 13 keeps old names in a
/// package of its own), and content written on one must be read on the other.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kRenamed{{
    {"Europe/Kyiv", "Europe/Kiev"},
    {"Asia/Kolkata", "Asia/Calcutta"},
    {"Asia/Ho_Chi_Minh", "Asia/Saigon"},
    {"Asia/Yangon", "Asia/Rangoon"},
    {"Asia/Kathmandu", "Asia/Katmandu"},
    {"America/Nuuk", "America/Godthab"},
}};

const date::time_zone* locate(std::string_view name) {
  try {
    return date::locate_zone(name);
  } catch (const std::exception&) {
    return nullptr;  // the library's only way to say that it does not know the name
  }
}

const date::time_zone* find_zone(std::string_view name) {
  if (const auto* zone = locate(name)) return zone;
  for (const auto& [now, before] : kRenamed) {
    if (name == now) return locate(before);
    if (name == before) return locate(now);
  }
  return nullptr;
}

tl::unexpected<Error> unknown_zone(std::string_view name) {
  return fail(ErrorCode::not_found,
              "the time zone \"" + std::string(name) +
                  "\" is not known to this system; write an IANA name such as Europe/Kyiv");
}

std::optional<int> two_digits(std::string_view text) {
  if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') {
    return std::nullopt;
  }
  return (text[0] - '0') * 10 + (text[1] - '0');
}

/// Seconds since 1970-01-01T00:00 on the wall.
std::optional<std::chrono::seconds> parse_local(std::string_view text) {
  if ((text.size() != 16 && text.size() != 19) || text[10] != 'T' || text[13] != ':') {
    return std::nullopt;
  }
  const auto date = parse_date(text.substr(0, 10));
  const auto hour = two_digits(text.substr(11, 2));
  const auto minute = two_digits(text.substr(14, 2));
  auto second = std::optional<int>(0);
  if (text.size() == 19) {
    if (text[16] != ':') return std::nullopt;
    second = two_digits(text.substr(17, 2));
  }
  if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) {
    return std::nullopt;
  }
  return std::chrono::local_days(*date).time_since_epoch() + std::chrono::hours(*hour) +
         std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

/// The instant of a wall time; `in_gap` decides for one that the clocks skip.
template <class InGap>
Result<Instant> on_wall(std::chrono::local_seconds wall, std::string_view zone, InGap in_gap) {
  const auto* found = find_zone(zone);
  if (found == nullptr) return unknown_zone(zone);
  try {
    const auto info = found->get_info(date::local_seconds(wall.time_since_epoch()));
    if (info.result == date::local_info::nonexistent) return in_gap(info);
    return Instant(wall.time_since_epoch() - info.first.offset);
  } catch (const std::exception& error) {
    return fail(ErrorCode::failed,
                "reading the rules of the time zone " + std::string(zone) + ": " + error.what());
  }
}

}  // namespace

std::string LocalTime::text() const {
  char time[24];
  std::snprintf(time, sizeof time, "T%02d:%02d", hour, minute);
  return format_date(date) + time;
}

bool is_zone(std::string_view name) { return find_zone(name) != nullptr; }

Result<std::chrono::local_seconds> parse_wall_time(std::string_view local) {
  const auto wall = parse_local(local);
  if (!wall) {
    return fail(ErrorCode::invalid,
                "\"" + std::string(local) + "\" is no local time; write it as 2026-11-24T13:00");
  }
  return std::chrono::local_seconds(*wall);
}

std::string format_wall_time(std::chrono::local_seconds wall) {
  const auto day = std::chrono::floor<std::chrono::days>(wall);
  const std::chrono::hh_mm_ss time(wall - day);
  char text[24];
  int length =
      std::snprintf(text, sizeof text, "T%02d:%02d", static_cast<int>(time.hours().count()),
                    static_cast<int>(time.minutes().count()));
  if (time.seconds().count() != 0) {
    length += std::snprintf(text + length, sizeof text - static_cast<std::size_t>(length), ":%02d",
                            static_cast<int>(time.seconds().count()));
  }
  return format_date(Date(day)) + text;
}

Result<Instant> to_instant(std::chrono::local_seconds wall, std::string_view zone) {
  return on_wall(wall, zone, [&](const date::local_info& gap) {
    return Instant(wall.time_since_epoch() - gap.first.offset);
  });
}

Result<Instant> to_instant(std::string_view local, std::string_view zone) {
  const auto wall = parse_wall_time(local);
  if (!wall) return tl::unexpected(wall.error());
  return to_instant(*wall, zone);
}

Result<Instant> start_of_day(Date date, std::string_view zone) {
  return on_wall(std::chrono::local_days(date), zone,
                 [](const date::local_info& gap) { return Instant(gap.first.end); });
}

Result<LocalTime> to_local(Instant instant, std::string_view zone) {
  const auto* found = find_zone(zone);
  if (found == nullptr) return unknown_zone(zone);
  try {
    const auto info = found->get_info(instant);
    LocalTime local;
    local.seconds = std::chrono::local_seconds(instant.time_since_epoch() + info.offset);
    const auto day = std::chrono::floor<std::chrono::days>(local.seconds);
    const std::chrono::hh_mm_ss time(local.seconds - day);
    local.date = Date(day);
    local.hour = static_cast<int>(time.hours().count());
    local.minute = static_cast<int>(time.minutes().count());
    local.offset = info.offset;
    local.abbreviation = info.abbrev;
    return local;
  } catch (const std::exception& error) {
    return fail(ErrorCode::failed,
                "reading the rules of the time zone " + std::string(zone) + ": " + error.what());
  }
}

}  // namespace pobratym::model
