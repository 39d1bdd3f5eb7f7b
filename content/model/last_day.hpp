// SPDX-License-Identifier: Apache-2.0
// The last day on which a record can answer "what is open, what holds today": a deadline, the end
// of a poll, the day a notice or a number leaves the screens.
#pragma once

#include <optional>

#include "content/model/partial_date.hpp"
#include "content/model/record.hpp"

namespace pobratym::model {

/// An exchange's deadline, a poll's last day to vote, else valid_until, and of a notice what comes
/// first; of a step of history the day on which it begins, since that is what it is asked by. Empty
/// when there is none, or when the record cannot be read.
[[nodiscard]] std::optional<Date> last_day(const Record& record);

}  // namespace pobratym::model
