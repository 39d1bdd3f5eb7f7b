// SPDX-License-Identifier: Apache-2.0
#include "content/store/event_rows.hpp"

#include <algorithm>

#include "content/model/zone.hpp"

namespace pobratym::store {
namespace {

/// Rows come by a bound that is at most this far from the event's true start or end.
constexpr std::chrono::seconds kDisorder{2 * kDayMargin};

/// What the order goes by; later is always more.
Instant key_of(const model::Event& event, RowOrder order) {
  return order == RowOrder::by_end ? model::window(event).end : event.start.instant;
}

auto in(RowOrder order) {
  return [order](const KnownEvent& a, const KnownEvent& b) {
    const Instant one = key_of(*a, order), other = key_of(*b, order);
    return order == RowOrder::descending ? other < one : one < other;
  };
}

/// The key that the last of the first `limit` has; empty when there are fewer.
std::optional<Instant> last_needed(EventItems& events, RowOrder order, std::size_t limit) {
  const bool has_key = order != RowOrder::none && order != RowOrder::last_ended;
  if (!has_key || events.size() < limit || limit == 0) return std::nullopt;
  const auto place = events.begin() + static_cast<std::ptrdiff_t>(limit - 1);
  std::nth_element(events.begin(), place, events.end(), in(order));
  return key_of(**place, order);
}

}  // namespace

model::Date day_at(const model::Host& host, Instant now) {
  const auto local = model::to_local(now, host.timezone);
  return local ? local->date : model::Date(std::chrono::floor<std::chrono::days>(now));
}

std::string order_by(RowOrder order) {
  if (order == RowOrder::by_end) return "event_time.ends, record.slug";
  if (order == RowOrder::last_ended) return "event_time.ends DESC, record.slug";
  return order == RowOrder::descending ? "event_time.starts DESC, record.slug"
                                       : "event_time.starts, record.slug";
}

Status read_events(RecordQuery& query, const model::Host& host, model::Date today, RowOrder order,
                   std::size_t limit, const Expand& expand, EventItems& into) {
  std::optional<Instant> last;
  EventItems found;
  for (;;) {
    const auto record = query.next();
    if (!record) return tl::unexpected(record.error());
    if (!*record) break;
    const Result<KnownEvent>& event = (*record)->event(host.timezone);
    if (!event) {
      query.leave_out(event.error());
      continue;
    }
    const Instant key = key_of(**event, order);
    const bool descending = order == RowOrder::descending;
    if (last && !descending && key > *last + kDisorder) break;
    if (last && descending && key < *last - kDisorder) break;
    if (!(*record)->is_visible(today)) continue;
    expand(**record, *event, found);
    if (!last) last = last_needed(found, order, limit);
    if (order == RowOrder::last_ended && found.size() >= limit) break;
  }
  std::move(found.begin(), found.end(), std::back_inserter(into));
  return {};
}

void sort_events(EventItems& events, RowOrder order, std::size_t limit) {
  std::stable_sort(events.begin(), events.end(), in(order));
  if (events.size() > limit) events.resize(limit);
}

}  // namespace pobratym::store
