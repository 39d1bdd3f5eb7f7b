// SPDX-License-Identifier: Apache-2.0
// How often what was done, added up in memory and told once an hour: which places were opened,
// which languages chosen, what polls were answered. Sums only; nothing in it can tell one visitor
// from another.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "content/base/clock.hpp"
#include "content/outbox/entry.hpp"

namespace pobratym::kiosk {

/// Keeps a message for the desk; an error when it could not be kept.
using Say = std::function<Status(const outbox::Message& message, Instant when)>;

class Tally {
 public:
  /// A counter or an answer to a poll: what is the same within an hour is added up.
  void add(const outbox::Message& counted, Instant now);
  /// One more of a counter; `name` is a slug: "page-city".
  void add(const std::string& name, Instant now);

  /// Tells what was counted in hours that are over. What could not be kept waits, and is not tried
  /// again before kPause.
  void tell_past(Instant now, const Say& say);
  /// Tells all of it now.
  void tell(const Say& say);

  static constexpr std::chrono::minutes kPause{10};
  /// Of a kiosk that can keep nothing for days, the oldest hours become one.
  static constexpr std::size_t kMostHours = 48;

 private:
  using Hour = std::chrono::sys_time<std::chrono::hours>;
  using Sums = std::map<std::string, outbox::Message, std::less<>>;
  /// False when something could not be kept.
  static bool tell(Hour hour, Sums& sums, const Say& say);

  std::map<Hour, Sums> hours_;
  std::optional<Instant> failed_;
};

}  // namespace pobratym::kiosk
