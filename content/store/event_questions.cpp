// SPDX-License-Identifier: Apache-2.0
// What is on and what is coming. The index narrows by UTC seconds; the model decides, in the host's
// zone.
#include <algorithm>

#include "content/model/zone.hpp"
#include "content/store/layout.hpp"
#include "content/store/reader_database.hpp"

namespace pobratym::store {
namespace {

constexpr std::string_view kTimes = "JOIN event_time ON event_time.record = record.id";

std::int64_t seconds(Instant instant) { return instant.time_since_epoch().count(); }

/// The day it is at the host; a host zone this system does not know counts as UTC.
model::Date day_at(const model::Host& host, Instant now) {
  const auto local = model::to_local(now, host.timezone);
  return local ? local->date : model::Date(std::chrono::floor<std::chrono::days>(now));
}

void sort_by_start(std::vector<model::Event>& events) {
  std::stable_sort(events.begin(), events.end(), [](const model::Event& a, const model::Event& b) {
    return a.start.instant < b.start.instant;
  });
}

/// Rows come by a bound that is at most this much earlier than the event's true start.
constexpr std::chrono::seconds kDisorder{2 * kDayMargin};

/// The rest of `query` (rows by event_time.starts), decoded in the host's zone, visible on the
/// host's day, kept by `keep`; the `limit` that start first, by start. Reading ends as soon as no
/// later row can be one of them.
template <class Keep>
Result<std::vector<model::Event>> events(const model::Host& host, RecordQuery& query, Instant now,
                                         Keep keep, std::size_t limit = std::size_t(-1)) {
  const model::Date today = day_at(host, now);
  std::vector<model::Event> found;
  std::optional<Instant> last_needed;
  for (;;) {
    const auto record = query.next();
    if (!record) return tl::unexpected(record.error());
    if (!*record) break;
    auto event = model::decode_event(**record, host.timezone);
    if (!event) {
      query.leave_out(event.error());
      continue;
    }
    if (last_needed && event->start.instant > *last_needed + kDisorder) break;
    if (!is_visible(**record, today) || !keep(*event)) continue;
    found.push_back(*std::move(event));
    if (found.size() == limit) {
      sort_by_start(found);
      last_needed = found.back().start.instant;
    }
  }
  sort_by_start(found);
  if (found.size() > limit) found.resize(limit);
  return found;
}

}  // namespace

Result<std::vector<model::Event>> ContentReader::events_between(Instant from, Instant to,
                                                                std::size_t limit) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  auto query = database_->query(kTimes, "event_time.starts < ?2 AND event_time.ends > ?1",
                                "event_time.starts, record.slug");
  if (!query) return tl::unexpected(query.error());
  query->statement().bind(1, seconds(from)).bind(2, seconds(to));
  return events(
      *host, *query, from,
      [&](const model::Event& event) {
        const auto when = model::window(event);
        return when.start < to && (when.end > from || when.start == from);
      },
      limit);
}

Result<std::vector<model::Event>> ContentReader::live_events(Instant now) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  auto query = database_->query(kTimes, "event_time.starts <= ?1 AND event_time.ends > ?1",
                                "event_time.starts, record.slug");
  if (!query) return tl::unexpected(query.error());
  query->statement().bind(1, seconds(now));
  return events(*host, *query, now, [&](const model::Event& event) {
    return model::phase(event, now) == model::Phase::live;
  });
}

Result<std::vector<model::Event>> ContentReader::events_of(std::string_view city_slug,
                                                           Instant from) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  const std::string joined = std::string(kTimes) + " JOIN link ON link.record = record.id";
  auto query = database_->query(joined, "link.target = ?1 AND event_time.ends > ?2",
                                "event_time.starts, record.slug");
  if (!query) return tl::unexpected(query.error());
  query->statement().bind(1, "city/" + std::string(city_slug)).bind(2, seconds(from));
  return events(*host, *query, from,
                [&](const model::Event& event) { return model::window(event).end > from; });
}

Result<std::optional<model::Event>> ContentReader::event(std::string_view slug, model::Date today) {
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  return database_->one("event", slug, today, [&](const model::Record& record) {
    return model::decode_event(record, host->timezone);
  });
}

}  // namespace pobratym::store
