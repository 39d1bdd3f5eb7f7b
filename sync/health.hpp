// SPDX-License-Identifier: Apache-2.0
// How this kiosk is, for the desk: which content it shows and as of when, what failed, how much
// room is left. Said once an hour, and at once when the content is another one, so that staff see
// on how many kiosks it is live. Numbers about the machine, nothing about visitors.
#pragma once

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/outbox/outbox.hpp"

namespace pobratym::sync {

/// Into the outbox, if it is time. Before the first sync there is nothing to say.
[[nodiscard]] Status tell_health(const outbox::Outbox& outbox, const Path& state_folder,
                                 Instant now);

}  // namespace pobratym::sync
