// SPDX-License-Identifier: Apache-2.0
#include "sync/schedule.hpp"

#include <algorithm>

#include "content/model/zone.hpp"

namespace pobratym::sync {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kLeastWait{10};           // between two runs that nobody asked for
constexpr seconds kFirstWithin{30};         // of the start
constexpr minutes kLookAgain{15};           // while held: the wall clock may be set meanwhile
constexpr hours kSkewOfANight{1};           // that a change to winter time makes it longer
constexpr seconds kAgainAfterClockSet{60};  // a clock that is set every second calls no storm
constexpr int kMostDoublings = 20;

milliseconds up_to(milliseconds most, std::uint64_t random) {
  const auto count = static_cast<std::uint64_t>(std::max<std::int64_t>(most.count(), 0));
  return milliseconds(static_cast<std::int64_t>(random % (count + 1)));
}

milliseconds with_jitter(const ScheduleSettings& settings, std::uint64_t random) {
  const milliseconds every = settings.every;
  const milliseconds half = every * settings.jitter_percent / 100;
  return every - half + up_to(2 * half, random);
}

/// Full jitter: anywhere below a ceiling that doubles, so that after a server's failure its kiosks
/// come back spread out.
milliseconds back_off(const ScheduleSettings& settings, int failures, std::uint64_t random) {
  milliseconds ceiling = settings.every;
  for (int i = 1; i < std::min(failures, kMostDoublings); ++i) ceiling *= 2;
  ceiling = std::min<milliseconds>(ceiling, settings.longest_back_off);
  return std::max<milliseconds>(kLeastWait, up_to(ceiling, random));
}

milliseconds length_of(const QuietHours& quiet) {
  return quiet.from < quiet.to ? quiet.to - quiet.from : quiet.to - quiet.from + hours(24);
}

std::optional<Instant> at_local(const std::string& zone, std::chrono::local_days day,
                                minutes since_midnight) {
  const auto instant = model::to_instant(day + seconds(since_midnight), zone);
  return instant ? std::optional(*instant) : std::nullopt;
}

}  // namespace

std::optional<Instant> quiet_until(const QuietHours& quiet, const std::string& zone, Instant wall) {
  const auto local = model::to_local(wall, zone);
  if (!local) return std::nullopt;
  const auto today = std::chrono::floor<days>(local->seconds);
  // Nights as they begin and end by the wall's clock, so that one in which the clocks change is an
  // hour shorter or longer and still one piece.
  for (const auto evening : {today - days(1), today}) {
    const auto begin = at_local(zone, evening, quiet.from);
    const auto end = at_local(zone, quiet.from < quiet.to ? evening : evening + days(1), quiet.to);
    if (begin && end && *begin <= wall && wall < *end) return end;
  }
  return std::nullopt;
}

Schedule::Schedule(ScheduleSettings settings, bool has_content, Uptime now, std::uint64_t random)
    : settings_(std::move(settings)),
      has_content_(has_content),
      due_(has_content ? now + up_to(kFirstWithin, random) : now),
      spread_(random) {}

void Schedule::ended(RunEnd end, Uptime now, std::uint64_t random, seconds wished_pause) {
  if (end == RunEnd::good) {
    failures_ = 0;
    has_content_ = true;
    due_ = now + with_jitter(settings_, random);
  } else {
    failures_ = std::min(failures_ + 1, kMostDoublings);
    due_ = now + back_off(settings_, failures_, random);
  }
  due_ = std::max<Uptime>(due_, now + std::min(wished_pause, settings_.longest_back_off));
  asked_ = false;
  last_end_ = now;
  held_since_.reset();
  rested_ = false;
  spread_ = random;
}

void Schedule::clock_was_set(Uptime now, std::uint64_t random) {
  if (failures_ == 0 || (last_end_ && now - *last_end_ < kAgainAfterClockSet)) return;
  due_ = std::min(due_, now + up_to(kLeastWait, random));
}

std::optional<Instant> Schedule::held_until(Moment now, std::optional<Instant> floor) const {
  if (!settings_.quiet || !has_content_ || rested_) return std::nullopt;
  if (floor && now.wall < *floor) return std::nullopt;
  // However the wall clock is set about or stands still: no night is longer than it can be.
  const milliseconds longest = length_of(*settings_.quiet) + kSkewOfANight;
  if (held_since_ && now.uptime - *held_since_ >= longest) return std::nullopt;
  return quiet_until(*settings_.quiet, settings_.zone, now.wall);
}

Step Schedule::until_due(Uptime now) const {
  return now < due_ ? Step{.wait = due_ - now, .expected = due_ - now} : Step{.run = true};
}

Step Schedule::next(Moment now, std::optional<Instant> floor) {
  if (asked_) return {.run = true};
  if (now.uptime < due_) return until_due(now.uptime);
  if (const auto until = held_until(now, floor)) {
    if (!held_since_) held_since_ = now.uptime;
    const milliseconds left = *until - now.wall;
    return {.wait = std::min<milliseconds>(left, kLookAgain), .expected = left, .quiet = true};
  }
  if (!held_since_) return {.run = true};
  held_since_.reset();
  rested_ = true;  // as for every kiosk of the city in the same second, so they spread out
  due_ = now.uptime + up_to(settings_.every, spread_);
  return until_due(now.uptime);
}

}  // namespace pobratym::sync
