// SPDX-License-Identifier: Apache-2.0
// What happens by the clock: records whose hour has come are approved, those whose last day is over
// are withdrawn. Called once in a while with the present moment.
#pragma once

#include <set>

#include "content/base/clock.hpp"
#include "content/desk/drafts/draft_store.hpp"
#include "content/model/schema.hpp"

namespace pobratym::desk {

/// The records that now have to be published, alone. A record that another one on the kiosks refers
/// to stays when its day is over: the kiosk itself shows it no more.
[[nodiscard]] Result<std::set<model::RecordKey>> keep_timetable(DraftStore& drafts,
                                                                const model::Schemas& schemas,
                                                                Instant now);

}  // namespace pobratym::desk
