// SPDX-License-Identifier: Apache-2.0
// When the daemon syncs next, from values alone. Waiting is reckoned by the uptime, which only goes
// forward; the wall clock, which may be decades off until the network sets it, decides nothing but
// whether it is night in the city.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "content/base/clock.hpp"

namespace pobratym::sync {

/// Since the computer was started, time asleep included.
using Uptime = std::chrono::milliseconds;

struct Moment {
  Uptime uptime{};
  Instant wall{};
};

/// By the clocks on the city's walls; over midnight when `from` is the later one. Never equal.
struct QuietHours {
  std::chrono::minutes from{}, to{};  ///< since midnight
  bool operator==(const QuietHours&) const = default;
};

struct ScheduleSettings {
  std::chrono::seconds every{300};
  int jitter_percent = 20;  ///< so much earlier or later, so that kiosks do not come all at once
  std::chrono::seconds longest_back_off{3600};
  std::string zone = "UTC";  ///< the city's; for quiet hours and for the day of `bytes_a_day`
  std::optional<QuietHours> quiet;
  /// Metered: text always, pictures only with what is left of so many bytes a day.
  std::optional<std::uint64_t> bytes_a_day;
  bool operator==(const ScheduleSettings&) const = default;
};

/// The end of the quiet hours that `wall` lies in; empty outside of them.
[[nodiscard]] std::optional<Instant> quiet_until(const QuietHours& quiet, const std::string& zone,
                                                 Instant wall);

enum class RunEnd {
  good,    ///< the repository answered and the text is here, whatever became of a picture
  failed,  ///< the repository did not answer, or could not be believed
};

/// What to do now.
struct Step {
  bool run = false;
  std::chrono::milliseconds wait{};      ///< until it is worth looking again; 0 only with `run`
  std::chrono::milliseconds expected{};  ///< until the next run, as far as can be foreseen
  bool quiet = false;                    ///< waiting for the end of the quiet hours
};

class Schedule {
 public:
  /// The first run is due at once when there is no content, else within half a minute: after a
  /// power cut all kiosks of a city start in the same second. `random`: any 64 bits, here as below.
  Schedule(ScheduleSettings settings, bool has_content, Uptime now, std::uint64_t random);

  /// Other settings hold from the next wait on.
  void change(ScheduleSettings settings) { settings_ = std::move(settings); }

  /// `wished_pause`: how long the server asked to be left alone; heeded up to the longest back-off.
  void ended(RunEnd end, Uptime now, std::uint64_t random, std::chrono::seconds wished_pause = {});

  /// Somebody wants a run now, quiet hours or not.
  void ask() { asked_ = true; }

  /// The wall clock was set: what failed for its sake may go well now.
  void clock_was_set(Uptime now, std::uint64_t random);

  /// `floor`: the newest signed time seen. A wall clock before it is wrong, and quiet hours by a
  /// wrong clock are not kept.
  [[nodiscard]] Step next(Moment now, std::optional<Instant> floor);

  [[nodiscard]] int failures() const { return failures_; }

 private:
  [[nodiscard]] Step until_due(Uptime now) const;
  [[nodiscard]] std::optional<Instant> held_until(Moment now, std::optional<Instant> floor) const;

  ScheduleSettings settings_;
  bool has_content_;
  bool asked_ = false;
  int failures_ = 0;  ///< in a row
  Uptime due_;
  std::optional<Uptime> last_end_;
  std::optional<Uptime> held_since_;
  bool rested_ = false;   ///< the quiet hours before this run have been kept
  std::uint64_t spread_;  ///< where in the interval this kiosk comes after the quiet hours
};

}  // namespace pobratym::sync
