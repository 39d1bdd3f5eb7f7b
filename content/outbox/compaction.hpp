// SPDX-License-Identifier: Apache-2.0
// Making room: what can be told more shortly is, in the order in which it is missed least. Only
// entries that never left the kiosk change. Private to this folder.
#pragma once

#include "content/outbox/rows.hpp"

namespace pobratym::outbox {

/// Until the rows and bytes of all entries are within `all`, and those of counters and health
/// within `numbers`, as far as that goes: refused numbers go, then counters become days and then
/// months, the oldest first, then of health one entry a day and then a month stays, then answers to
/// polls become days and months. Words stay as they are.
[[nodiscard]] Status make_room(const store::Connection& database, const Usage& all,
                               const Usage& numbers);

/// Whether there is no more than that.
[[nodiscard]] Result<bool> fits(const store::Connection& database, const Usage& all,
                                const Usage& numbers);

}  // namespace pobratym::outbox
