// SPDX-License-Identifier: Apache-2.0
// What may stand on a screen today. Rules of the content, not of a screen: every program that shows
// something asks here, and nothing here reads a clock.
#pragma once

#include "content/model/hotline.hpp"
#include "content/model/record.hpp"

namespace pobratym::model {

/// A hotline's number, or a call for help, must have been looked at within this many days.
inline constexpr std::chrono::days kRecheckWithin{90};

/// Earlier and later than any day that a record can name.
inline constexpr std::chrono::sys_days kFirstDay = std::chrono::year(-9999) / 1 / 1;
inline constexpr std::chrono::sys_days kLastDay = std::chrono::year(19'999) / 12 / 31;

/// The first and the last day on which something may be shown.
struct ShownDays {
  std::chrono::sys_days first = kFirstDay;
  std::chrono::sys_days last = kLastDay;

  [[nodiscard]] bool contains(Date today) const {
    const std::chrono::sys_days day = today;
    return first <= day && day <= last;
  }
  bool operator==(const ShownDays&) const = default;
};

/// Those of is_visible(), which knows no holes; empty for what is never visible.
[[nodiscard]] std::optional<ShownDays> shown_days(const Record& record);

/// Published, not past `valid_until` (that day still counts), a notice within its days, a hotline's
/// `checked_on` and a help call's `posted` no older than kRecheckWithin and no day still to come.
/// Historic hotlines and help calls need no recheck: they are shown as history. What cannot be read
/// is not visible.
[[nodiscard]] bool is_visible(const Record& record, Date today);

/// The part of it that holds for every type, and all there is to ask of events: published, and
/// `valid_until` is not past.
[[nodiscard]] bool is_in_season(const Envelope& envelope, Date today);

/// Whether the number may be shown as one to call: current, visible today, and there is a number.
[[nodiscard]] bool may_dial(const Hotline& hotline, Date today);

}  // namespace pobratym::model
