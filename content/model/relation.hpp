// SPDX-License-Identifier: Apache-2.0
// What one city is to the host, from all agreements between them. An ended relation leaves map and
// counts and stays in the history: that is decided here, once.
#pragma once

#include <optional>
#include <span>

#include "content/model/agreement.hpp"

namespace pobratym::model {

struct Relation {
  AgreementKind kind = AgreementKind::twin;
  Standing standing = Standing::preparing;
  AgreementState state = AgreementState::draft;  ///< of the closest; the furthest of equals
  std::optional<PartialDate> since;              ///< first active step of those of this standing
  std::optional<PartialDate> ended_on;           ///< only when ended
};

/// As it stands today. Active agreements decide if there are any, then suspended, then preparing,
/// then ended ones; among them the closest kind. Empty when there are no agreements.
[[nodiscard]] std::optional<Relation> relation_from(std::span<const Agreement> agreements,
                                                    Date today);

}  // namespace pobratym::model
