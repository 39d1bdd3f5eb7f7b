// SPDX-License-Identifier: Apache-2.0
// Reads events out of rows that an index has put near the answer. The index narrows by UTC seconds;
// the model decides, in the host's zone.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/model/event.hpp"
#include "content/model/host.hpp"
#include "content/store/layout.hpp"
#include "content/store/record_query.hpp"

namespace pobratym::store {

/// By event_time.starts; `by_end` by event_time.ends; `none` where a row says little about when its
/// event comes up; `last_ended` for series that are over, of which the last time is asked for.
enum class RowOrder { ascending, descending, by_end, none, last_ended };

/// The day it is at the host; a host zone this system does not know counts as UTC.
[[nodiscard]] model::Date day_at(const model::Host& host, Instant now);

[[nodiscard]] std::string order_by(RowOrder order);

/// Answers while they are put together.
using EventItems = std::vector<KnownEvent>;

/// What a question makes of the event of one record: itself, its occurrences, or nothing.
using Expand =
    std::function<void(const ReadRecord& record, const KnownEvent& event, EventItems& into)>;

/// The events of `query`'s rows that are visible on `today`, expanded, added to `into` unsorted.
/// Reading ends as soon as no later row can be one of the `limit` that come first in `order`.
[[nodiscard]] Status read_events(RecordQuery& query, const model::Host& host, model::Date today,
                                 RowOrder order, std::size_t limit, const Expand& expand,
                                 EventItems& into);

/// By start, the latest first, or by end; cut to `limit`.
void sort_events(EventItems& events, RowOrder order, std::size_t limit);

}  // namespace pobratym::store
