// SPDX-License-Identifier: Apache-2.0
// What is on, what is coming, what has been. Each question is asked once for brief, lasting and
// recurring events, because for each another part of the index is worth reading.
#include "content/model/recurrence.hpp"
#include "content/store/event_rows.hpp"
#include "content/store/reader_database.hpp"

namespace pobratym::store {
namespace {

constexpr std::size_t kAll = static_cast<std::size_t>(-1);

/// An hourly event of an hostile feed must not fill a year of screens.
constexpr std::size_t kMostTimes = 400;

std::int64_t seconds(Instant instant) { return instant.time_since_epoch().count(); }

/// Rows whose event may have to do with [from, to).
constexpr std::string_view kTouching =
    "event_time.reach = ?1 AND event_time.starts < ?3 AND event_time.ends > ?2 "
    "AND event_time.starts > ?4";
/// Rows whose event may be over before ?2.
constexpr std::string_view kOver =
    "event_time.reach = ?1 AND event_time.starts < ?3 AND event_time.ends < ?2 + 100800 "
    "AND event_time.starts > ?4";

/// The same for series, that are wanted by their end: the sign keeps SQLite from the index by
/// start, with which it would read and sort all that ever ended.
constexpr std::string_view kOverByEnd =
    "event_time.reach = ?1 AND +event_time.starts < ?3 AND event_time.ends < ?2 + 100800 "
    "AND +event_time.starts > ?4";

struct EventQuestion {
  std::string joined = "JOIN event_time ON event_time.record = record.id";
  std::string where = std::string(kTouching);
  std::string target;  ///< bound to ?5 when there is one
  Instant from{};
  Instant to = Instant(std::chrono::seconds(kNever));
  RowOrder order = RowOrder::ascending;
  RowOrder recurring = RowOrder::none;
  std::size_t limit = kAll;
  std::vector<Reach> reaches{Reach::brief, Reach::lasting, Reach::recurring};
};

/// The events of each reach in question, unsorted.
template <class Database>
Result<std::vector<model::Event>> read(const Database& database, const EventQuestion& question,
                                       const model::Host& host, const Expand& expand) {
  const model::Date today = day_at(host, question.from);
  std::vector<model::Event> events;
  for (const Reach reach : question.reaches) {
    const RowOrder order = reach == Reach::recurring ? question.recurring : question.order;
    const std::string where(order == RowOrder::last_ended ? kOverByEnd : question.where);
    auto query = database.query(question.joined, where, order_by(order));
    if (!query) return tl::unexpected(query.error());
    const bool may_skip = reach == Reach::brief && question.order == RowOrder::ascending;
    const Instant earliest = may_skip ? question.from - kBrief : Instant();
    query->statement().bind(1, static_cast<std::int64_t>(reach)).bind(2, seconds(question.from));
    query->statement().bind(3, seconds(question.to));
    query->statement().bind(4, may_skip ? seconds(earliest) : -kNever);
    if (!question.target.empty()) query->statement().bind(5, question.target);
    if (auto status = read_events(*query, host, today, order, question.limit, expand, events);
        !status) {
      return tl::unexpected(status.error());
    }
  }
  return events;
}

/// One snapshot: host and events must be of one content.
template <class Database>
Result<std::vector<model::Event>> ask(const Database& database, const EventQuestion& question,
                                      const Expand& expand) {
  auto transaction = Transaction::begin(database.connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database.host();
  if (!host) return tl::unexpected(host.error());
  auto events = read(database, question, *host, expand);
  if (events) sort_events(*events, question.order, question.limit);
  return events;
}

/// The first `limit` that touch [from, to) and that `keep` takes. Those that recur come last, from
/// memory, and are worked out only as far as the others leave room.
template <class Database>
Result<std::vector<model::Event>> touching(Database& database, Instant from, Instant to,
                                           std::size_t limit, const RecurringEvents::Keep& keep) {
  auto transaction = Transaction::begin(database.connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database.host();
  if (!host) return tl::unexpected(host.error());
  EventQuestion question;
  question.from = from;
  question.to = to;
  question.limit = limit;
  question.reaches = {Reach::brief, Reach::lasting};
  auto events =
      read(database, question, *host, [&](model::Event&& event, std::vector<model::Event>& into) {
        for (model::Event& one : model::occurrences(event, from, to, 1).events) {
          if (keep(one)) into.push_back(std::move(one));
        }
      });
  if (!events) return events;
  const auto recurring = database.events_that_recur(*host, from);
  if (!recurring) return tl::unexpected(recurring.error());
  FirstStarts first(limit);
  for (const model::Event& event : *events) first.add(event.start.instant);
  (*recurring)
      ->touching(from, to, day_at(*host, from), std::min(limit, kMostTimes), keep, first, *events);
  sort_events(*events, RowOrder::ascending, limit);
  return events;
}

}  // namespace

Result<RecurringEvents*> ContentReader::Database::events_that_recur(const model::Host& of,
                                                                    Instant from) {
  const auto now = version_of_recurring();
  if (!now) return tl::unexpected(now.error());
  if (!recurring || !recurring->serve(*now, from)) {
    // A little further back, for screens that look at what has just been.
    auto fresh =
        RecurringEvents::read(connection, memory, report, *now, of, from - std::chrono::days(2));
    if (!fresh) return tl::unexpected(fresh.error());
    recurring = std::make_unique<RecurringEvents>(*std::move(fresh));
  }
  return recurring.get();
}

Result<std::vector<model::Event>> ContentReader::events_between(Instant from, Instant to,
                                                                std::size_t limit) {
  return touching(*database_, from, to, limit, [](const model::Event&) { return true; });
}

Result<std::vector<model::Event>> ContentReader::live_events(Instant now) {
  return touching(*database_, now, now + std::chrono::seconds(1), kAll, [&](const auto& event) {
    return model::phase(event, now) == model::Phase::live;
  });
}

Result<bool> ContentReader::anything_live(Instant now) {
  const auto live = live_events(now);
  if (!live) return tl::unexpected(live.error());
  return !live->empty();
}

Result<std::vector<model::Event>> ContentReader::past_events(Instant now, std::size_t limit) {
  EventQuestion question;
  question.where = kOver;
  question.from = now;
  question.to = now + std::chrono::seconds(2 * kDayMargin);
  question.order = RowOrder::descending;
  question.recurring = RowOrder::last_ended;
  question.limit = limit;
  return ask(*database_, question, [&](model::Event&& event, std::vector<model::Event>& into) {
    const auto end = model::span(event).end;
    if (!end || *end > now) return;
    into.push_back(model::shown_occurrence(event, now));
  });
}

Result<std::vector<model::Event>> ContentReader::events_of(std::string_view city_slug, Instant from,
                                                           std::size_t limit) {
  EventQuestion question;
  question.joined += " JOIN link ON link.record = record.id";
  question.where += " AND link.target = ?5 AND link.type = 'event'";
  question.target = "city/" + std::string(city_slug);
  question.from = from;
  question.limit = limit;
  return ask(*database_, question, [&](model::Event&& event, std::vector<model::Event>& into) {
    if (auto next = model::next_occurrence(event, from)) into.push_back(*std::move(next));
  });
}

Result<std::optional<model::Event>> ContentReader::event(std::string_view slug, Instant now) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  auto found = database_->one("event", slug, day_at(*host, now), [&](const model::Record& record) {
    return model::decode_event(record, host->timezone);
  });
  if (found && *found) **found = model::shown_occurrence(**found, now);
  return found;
}

}  // namespace pobratym::store
