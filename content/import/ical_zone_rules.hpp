// SPDX-License-Identifier: Apache-2.0
// A VTIMEZONE (RFC 5545, section 3.6.5) as the moments at which its offset changes. Only asked
// where its name says nothing: named zones come from the system, whose rules are kept up to date.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "content/import/ical_component.hpp"

namespace pobratym::import {

class IcalZoneRules {
 public:
  /// Changes up to the end of `last_year`. Observances that cannot be read are passed over.
  IcalZoneRules(const IcalComponent& definition, std::chrono::year last_year);

  [[nodiscard]] bool empty() const { return changes_.empty(); }

  /// What to take from a wall time to get UTC. Shown twice: the earlier; skipped: as before the
  /// gap.
  [[nodiscard]] std::chrono::seconds offset_at(std::chrono::local_seconds wall) const;

  /// Wall times at which it changes, ascending.
  [[nodiscard]] std::vector<std::chrono::local_seconds> changes() const;

  /// Whether it has one offset at all times; of an empty one true.
  [[nodiscard]] bool is_fixed() const;

  /// From the first change to the last, or beyond any time where it never changes or a rule goes on
  /// for ever. Programs often write the changes of two or three years only.
  [[nodiscard]] std::pair<std::chrono::local_seconds, std::chrono::local_seconds> covered() const;

 private:
  struct Change {
    std::chrono::local_seconds wall{};  ///< by the offset before
    std::chrono::seconds before{};
    std::chrono::seconds after{};
  };

  void add(const IcalComponent& observance, std::chrono::local_seconds last);

  std::vector<Change> changes_;  ///< by instant
  bool for_ever_ = false;        ///< a rule has no end
};

/// "+0100", "-033000"; also "+01:00" and "+1".
[[nodiscard]] std::optional<std::chrono::seconds> parse_utc_offset(std::string_view text);

}  // namespace pobratym::import
