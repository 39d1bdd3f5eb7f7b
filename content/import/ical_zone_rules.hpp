// SPDX-License-Identifier: Apache-2.0
// A VTIMEZONE (RFC 5545, section 3.6.5) as the moments at which its offset changes. Only asked
// where its name says nothing: named zones come from the system, whose rules are kept up to date.
#pragma once

#include <chrono>
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

 private:
  struct Change {
    std::chrono::local_seconds wall{};  ///< by the offset before
    std::chrono::seconds before{};
    std::chrono::seconds after{};
  };

  void add(const IcalComponent& observance, std::chrono::local_seconds last);

  std::vector<Change> changes_;  ///< by instant
};

/// "+0100", "-033000"; also "+01:00" and "+1".
[[nodiscard]] std::optional<std::chrono::seconds> parse_utc_offset(std::string_view text);

}  // namespace pobratym::import
