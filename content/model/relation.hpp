// SPDX-License-Identifier: Apache-2.0
// What one city is to the host, from all agreements between them. An ended relation leaves map and
// counts and stays in the history: that is decided here, once.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "content/model/agreement.hpp"
#include "content/model/visibility.hpp"

namespace pobratym::model {

struct Relation {
  AgreementKind kind = AgreementKind::twin;
  Standing standing = Standing::preparing;
  AgreementState state = AgreementState::draft;  ///< of the closest; the furthest of equals
  std::optional<PartialDate> since;              ///< first active step of those of this standing
  std::optional<PartialDate> ended_on;           ///< only when ended

  bool operator==(const Relation&) const = default;
};

/// As it stands today. Active agreements decide if there are any, then suspended, then preparing,
/// then ended ones; among them the closest kind. Empty when there are no agreements.
[[nodiscard]] std::optional<Relation> relation_from(std::span<const Agreement> agreements,
                                                    Date today);

/// An agreement and when it may be shown.
struct ShownAgreement {
  Agreement agreement;
  ShownDays shown;
};

/// What holds from a day on, until the next one says otherwise.
struct RelationSince {
  std::chrono::sys_days from;
  std::optional<Relation> relation;
  std::set<std::string> areas, forms;  ///< that any agreement names, codes of terms
};

/// What relation_from() says of those shown on a day, for all days: a relation changes only when a
/// step has a date or an agreement is no longer shown. The first is from the first day there is.
[[nodiscard]] std::vector<RelationSince> relation_over_time(
    std::span<const ShownAgreement> agreements);

}  // namespace pobratym::model
