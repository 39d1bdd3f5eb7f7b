// SPDX-License-Identifier: Apache-2.0
// The situations in which somebody asks how to take part, and what is then said: on the screen, on
// the phone's page (which is always as new as what was published) and in the calendar.
#pragma once

#include <span>
#include <string_view>

namespace pobratym::test {

/// The event begins 2026-11-24T18:00Z and ends 20:00Z. `changes` is merged into it (RFC 7386).
struct JoiningSituation {
  std::string_view name;
  std::string_view changes;  ///< JSON
  std::string_view now;      ///< "18:30", with "+1d" or "-7d" behind it; empty: not known
  std::string_view news;     ///< when the kiosk was last told; empty: just now
  std::string_view screen;
  std::string_view url;       ///< offered on the screen; "J", "S", "R" below, or empty
  std::string_view page;      ///< empty: as the screen
  std::string_view calendar;  ///< STATUS and, after a space, what CONFERENCE holds
};

[[nodiscard]] std::span<const JoiningSituation> joining_situations();

}  // namespace pobratym::test
