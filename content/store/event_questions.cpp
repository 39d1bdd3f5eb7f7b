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

/// The rest of `query`, decoded in the host's zone, visible on the host's day, kept by `keep`.
template <class Database, class Keep>
Result<std::vector<model::Event>> events(const Database& database, const model::Host& host,
                                         RecordQuery& query, Instant now, Keep keep) {
  auto found = database.decoded(query, day_at(host, now), [&](const model::Record& record) {
    return model::decode_event(record, host.timezone);
  });
  if (!found) return found;
  std::erase_if(*found, [&](const model::Event& event) { return !keep(event); });
  sort_by_start(*found);
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
  auto found = events(*database_, *host, *query, from, [&](const model::Event& event) {
    const auto when = model::window(event);
    return when.start < to && (when.end > from || when.start == from);
  });
  if (found && found->size() > limit) {
    found->erase(found->begin() + static_cast<std::ptrdiff_t>(limit), found->end());
  }
  return found;
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
  return events(*database_, *host, *query, now, [&](const model::Event& event) {
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
  return events(*database_, *host, *query, from,
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
