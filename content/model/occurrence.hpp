// SPDX-License-Identifier: Apache-2.0
// One occurrence of an event that recurs, made from the event: its times moved, and what an
// override says put in.
#pragma once

#include "content/model/event.hpp"

namespace pobratym::model {

/// What all occurrences of `event` share: the event without anything to expand.
[[nodiscard]] Event series_of(const Event& event);

/// `series` as it takes place at `instance`. Sessions keep their distance to the start, on the
/// wall.
[[nodiscard]] Event occurrence_at(const Event& series, const EventTime& instance);

/// With what `change` says. One that moves it has `previous_start`, and is rescheduled unless the
/// change says what else it is.
[[nodiscard]] Event occurrence_at(const Event& series, const EventTime& instance,
                                  const Override& change);

}  // namespace pobratym::model
