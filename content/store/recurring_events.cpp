// SPDX-License-Identifier: Apache-2.0
#include "content/store/recurring_events.hpp"

#include <algorithm>

#include "content/model/recurrence.hpp"
#include "content/model/visibility.hpp"
#include "content/store/layout.hpp"

namespace pobratym::store {
namespace {

std::int64_t seconds(Instant instant) { return instant.time_since_epoch().count(); }

}  // namespace

void FirstStarts::add(Instant start) {
  starts_.push(start);
  if (starts_.size() > limit_) starts_.pop();
}

Instant FirstStarts::before(Instant to) const {
  if (limit_ == 0 || starts_.size() < limit_) return to;
  return std::min(to, starts_.top());
}

Result<RecurringEvents> RecurringEvents::read(const Connection& connection, Memory& memory,
                                              const Report& report, const ContentVersion& version,
                                              const model::Host& host, Instant since) {
  RecurringEvents read;
  read.version_ = version;
  read.since_ = since;
  auto query = RecordQuery::prepare(
      connection, memory, report, "JOIN event_time ON event_time.record = record.id",
      "event_time.reach = ?1 AND event_time.ends > ?2", "event_time.starts, record.slug",
      ", event_time.starts, event_time.ends");
  if (!query) return tl::unexpected(query.error());
  query->statement().bind(1, static_cast<std::int64_t>(Reach::recurring)).bind(2, seconds(since));
  for (;;) {
    const auto record = query->next();
    if (!record) return tl::unexpected(record.error());
    if (!*record) return read;
    auto event = model::decode_event(**record, host.timezone);
    if (!event) {
      query->leave_out(event.error());
      continue;
    }
    const std::int64_t starts = query->statement().integer(RecordQuery::kColumns);
    const std::int64_t ends = query->statement().integer(RecordQuery::kColumns + 1);
    read.events_.push_back({*std::move(event), starts, ends, {}, {}});
  }
}

bool RecurringEvents::is_quiet(Kept& kept, Instant from, Instant to) {
  if (kept.quiet_from <= from && to <= kept.quiet_to) return true;
  const auto next = model::next_occurrence(kept.event, from);
  if (!next) return false;
  kept.quiet_from = from;
  kept.quiet_to = std::max(from, next->start.instant);
  return to <= kept.quiet_to;
}

void RecurringEvents::touching(Instant from, Instant to, model::Date today, std::size_t most,
                               const Keep& keep, FirstStarts& first,
                               std::vector<model::Event>& into) {
  for (Kept& kept : events_) {
    const Instant until = first.before(to);
    if (kept.starts >= seconds(until)) return;
    if (kept.ends <= seconds(from) || !model::is_in_season(kept.event.envelope, today)) continue;
    if (is_quiet(kept, from, until)) continue;
    for (model::Event& one : model::occurrences(kept.event, from, until, most).events) {
      if (!keep(one)) continue;
      first.add(one.start.instant);
      into.push_back(std::move(one));
    }
  }
}

}  // namespace pobratym::store
