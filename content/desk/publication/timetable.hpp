// SPDX-License-Identifier: Apache-2.0
// What happens by the clock: records whose hour has come are approved, those whose last day is over
// are withdrawn. Called once in a while with the present moment. What still has to reach the kiosks
// stands in the drafts, so that neither a failure nor a power cut makes anybody forget it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "content/base/clock.hpp"
#include "content/desk/drafts/draft_store.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/schema.hpp"

namespace pobratym::desk {

class Timetable {
 public:
  static constexpr std::chrono::minutes kTriedAgainAfter{5};

  /// The records that have to be published, alone, until a publication brought them. A record that
  /// another one on the kiosks refers to stays when its day is over: the kiosk itself shows it no
  /// more. For one thread.
  [[nodiscard]] Result<std::set<model::RecordKey>> keep(DraftStore& drafts,
                                                        const model::Schemas& schemas, Instant now);

  /// Whether to publish these now: what could not be published is tried again a few minutes later,
  /// or together with others. For the same thread.
  [[nodiscard]] bool is_turn(const std::set<model::RecordKey>& waiting, Instant now);

 private:
  /// What is on the kiosks and which day it is decide whose last day is over: while both are what
  /// they were, nobody has to look at every record again.
  struct Look {
    std::int64_t publication = 0;
    model::Date today;
    std::string zone;  ///< the host's
  };

  std::optional<Look> last_look_;
  std::set<model::RecordKey> tried_;
  Instant tried_at_{};
};

}  // namespace pobratym::desk
