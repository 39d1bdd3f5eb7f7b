// SPDX-License-Identifier: Apache-2.0
#include "content/store/event_rows.hpp"

#include <algorithm>

#include "content/model/visibility.hpp"
#include "content/model/zone.hpp"

namespace pobratym::store {
namespace {

/// Rows come by a bound that is at most this far from the event's true start.
constexpr std::chrono::seconds kDisorder{2 * kDayMargin};

bool before(const model::Event& a, const model::Event& b) {
  return a.start.instant < b.start.instant;
}
bool after(const model::Event& a, const model::Event& b) { return before(b, a); }

/// The start that the last of the first `limit` has; empty when there are fewer.
std::optional<Instant> last_needed(std::vector<model::Event>& events, RowOrder order,
                                   std::size_t limit) {
  const bool by_start = order == RowOrder::ascending || order == RowOrder::descending;
  if (!by_start || events.size() < limit || limit == 0) return std::nullopt;
  const auto place = events.begin() + static_cast<std::ptrdiff_t>(limit - 1);
  std::nth_element(events.begin(), place, events.end(),
                   order == RowOrder::descending ? after : before);
  return place->start.instant;
}

}  // namespace

model::Date day_at(const model::Host& host, Instant now) {
  const auto local = model::to_local(now, host.timezone);
  return local ? local->date : model::Date(std::chrono::floor<std::chrono::days>(now));
}

std::string order_by(RowOrder order) {
  if (order == RowOrder::last_ended) return "event_time.ends DESC, record.slug";
  return order == RowOrder::descending ? "event_time.starts DESC, record.slug"
                                       : "event_time.starts, record.slug";
}

Status read_events(RecordQuery& query, const model::Host& host, model::Date today, RowOrder order,
                   std::size_t limit, const Expand& expand, std::vector<model::Event>& into) {
  std::optional<Instant> last;
  std::vector<model::Event> found;
  for (;;) {
    const auto record = query.next();
    if (!record) return tl::unexpected(record.error());
    if (!*record) break;
    auto event = model::decode_event(**record, host.timezone);
    if (!event) {
      query.leave_out(event.error());
      continue;
    }
    const Instant start = event->start.instant;
    if (last && order == RowOrder::ascending && start > *last + kDisorder) break;
    if (last && order == RowOrder::descending && start < *last - kDisorder) break;
    if (!is_visible(**record, today)) continue;
    expand(*std::move(event), found);
    if (!last) last = last_needed(found, order, limit);
    if (order == RowOrder::last_ended && found.size() >= limit) break;
  }
  std::move(found.begin(), found.end(), std::back_inserter(into));
  return {};
}

void sort_events(std::vector<model::Event>& events, RowOrder order, std::size_t limit) {
  std::stable_sort(events.begin(), events.end(), order == RowOrder::descending ? after : before);
  if (events.size() > limit) events.resize(limit);
}

}  // namespace pobratym::store
