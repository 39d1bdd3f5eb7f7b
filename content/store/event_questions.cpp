// SPDX-License-Identifier: Apache-2.0
// What is on, what is coming, what has been. Each question is asked once for brief, lasting and
// recurring events, because for each another part of the index is worth reading.
#include <algorithm>

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
/// Rows whose event is on at ?2 and ends before ?4, by the index of ends: the sign keeps SQLite
/// from the one of starts, with which it would read and sort all.
constexpr std::string_view kOn =
    "event_time.reach = ?1 AND +event_time.starts < ?3 AND event_time.ends > ?2 "
    "AND event_time.ends < ?4";

/// The same of those that city ?5 is coming to, by its own index: what is brief by when it begins,
/// what lasts by when it ends.
constexpr std::string_view kComingTo =
    "dated.target = ?5 AND dated.kind = ?1 AND dated.at > ?4 AND event_time.starts < ?3 "
    "AND event_time.ends > ?2";
/// Rows whose event may be over before ?2.
constexpr std::string_view kOver =
    "event_time.reach = ?1 AND event_time.starts < ?3 AND event_time.ends < ?2 + 100800 "
    "AND event_time.starts > ?4";

/// The same for series, that are wanted by their end: the sign keeps SQLite from the index by
/// start, with which it would read and sort all that ever ended.
constexpr std::string_view kOverByEnd =
    "event_time.reach = ?1 AND +event_time.starts < ?3 AND event_time.ends < ?2 + 100800 "
    "AND +event_time.starts > ?4";

/// Of those that begin at one moment.
void sort_by_slug(EventItems::iterator begin, EventItems::iterator end) {
  std::stable_sort(begin, end, [](const KnownEvent& a, const KnownEvent& b) {
    return a->envelope.key.slug < b->envelope.key.slug;
  });
}

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
Result<EventItems> read(const Database& database, const EventQuestion& question,
                        const model::Host& host, const Expand& expand) {
  const model::Date today = day_at(host, question.from);
  EventItems events;
  for (const Reach reach : question.reaches) {
    const RowOrder order = reach == Reach::recurring ? question.recurring : question.order;
    const std::string where(order == RowOrder::last_ended ? kOverByEnd : question.where);
    const bool by_city = !question.target.empty();
    // Of what is brief the index of a city has the starts, of what lasts the ends.
    auto query = database.query(
        question.joined, where,
        by_city && reach == Reach::brief ? "dated.at, record.slug" : order_by(order));
    if (!query) return tl::unexpected(query.error());
    const bool may_skip =
        question.order == RowOrder::ascending && (reach == Reach::brief || by_city);
    const auto brief = reach == Reach::brief ? kBrief : std::chrono::days(0);
    const Instant earliest = may_skip ? question.from - brief : Instant();
    query->statement().bind(1, static_cast<std::int64_t>(reach)).bind(2, seconds(question.from));
    query->statement().bind(3, seconds(question.to));
    if (order == RowOrder::by_end) {
      query->statement().bind(4, reach == Reach::brief ? seconds(question.from + kBrief) : kNever);
    } else {
      query->statement().bind(4, may_skip ? seconds(earliest) : -kNever);
    }
    if (by_city) query->statement().bind(5, question.target);
    if (auto status = read_events(*query, host, today, order, question.limit, expand, events);
        !status) {
      return tl::unexpected(status.error());
    }
  }
  return events;
}

/// The first `limit` that touch [from, to) and that `keep` takes, by start or by end. Those that
/// recur come last, from memory, and by start are worked out only as far as the others leave room.
template <class Database>
Result<Events> touching(Database& database, Instant from, Instant to, RowOrder order,
                        std::size_t limit, const RecurringEvents::Keep& keep) {
  auto transaction = Transaction::begin(database.connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database.host();
  if (!host) return tl::unexpected(host.error());
  EventQuestion question;
  question.from = from;
  question.to = to;
  question.limit = limit;
  question.order = order;
  if (order == RowOrder::by_end) question.where = kOn;
  question.reaches = {Reach::brief, Reach::lasting};
  auto events =
      read(database, question, **host, [&](const auto&, const KnownEvent& event, EventItems& into) {
        if (model::takes_place(*event, from, to) && keep(*event)) into.push_back(event);
      });
  if (!events) return tl::unexpected(events.error());
  const auto recurring = database.events_that_recur(**host);
  if (!recurring) return tl::unexpected(recurring.error());
  // By end nothing of what recurs may be left out by its start.
  const bool by_start = order == RowOrder::ascending;
  FirstStarts first(by_start ? limit : kAll);
  for (const KnownEvent& event : *events) first.add(event->start.instant);
  const auto others = static_cast<std::ptrdiff_t>(events->size());
  const std::size_t most = by_start ? std::min(limit, kMostTimes) : kMostTimes;
  const RecurringEvents::Question also{from, to, day_at(**host, from), most, keep};
  if (auto status = (*recurring)->touching(database.origin(), also, first, *events); !status) {
    return tl::unexpected(status.error());
  }
  sort_by_slug(events->begin() + others, events->end());
  sort_events(*events, order, limit);
  return Events(*std::move(events));
}

}  // namespace

Result<RecurringEvents*> ContentReader::Database::events_that_recur(const model::Host& of) {
  const auto now = version_of_recurring();
  if (!now) return tl::unexpected(now.error());
  if (!recurring || !recurring->serve(*now)) {
    recurring = std::make_unique<RecurringEvents>(*now, of.timezone);
  }
  return recurring.get();
}

Result<Events> ContentReader::events_between(Instant from, Instant to, std::size_t limit) {
  return touching(*database_, from, to, RowOrder::ascending, limit,
                  [](const model::Event&) { return true; });
}

Result<Events> ContentReader::live_events(Instant now, std::size_t limit) {
  return touching(
      *database_, now, now + std::chrono::seconds(1), RowOrder::by_end, limit,
      [&](const auto& event) { return model::phase(event, now) == model::Phase::live; });
}

Result<Events> ContentReader::past_events(Instant now, std::size_t limit) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  EventQuestion question;
  question.where = kOver;
  question.from = now;
  question.to = now + std::chrono::seconds(2 * kDayMargin);
  question.order = RowOrder::descending;
  question.recurring = RowOrder::last_ended;
  question.limit = limit;
  auto events =
      read(*database_, question, **host, [&](const ReadRecord& record, auto&, EventItems& into) {
        if (auto last = record.last_time((*host)->timezone, now)) into.push_back(std::move(last));
      });
  if (!events) return tl::unexpected(events.error());
  sort_events(*events, question.order, question.limit);
  return Events(*std::move(events));
}

Result<Events> ContentReader::events_of(std::string_view city_slug, Instant from,
                                        std::size_t limit) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  EventQuestion question;
  question.joined += " JOIN dated ON dated.record = record.id";
  question.where = kComingTo;
  question.target = "city/" + std::string(city_slug);
  question.from = from;
  question.limit = limit;
  question.reaches = {Reach::brief, Reach::lasting};
  auto events = read(*database_, question, **host,
                     [&](const auto&, const KnownEvent& event, EventItems& into) {
                       if (model::takes_place(*event, from, question.to)) into.push_back(event);
                     });
  if (!events) return tl::unexpected(events.error());
  const auto recurring = database_->events_that_recur(**host);
  if (!recurring) return tl::unexpected(recurring.error());
  FirstStarts first(limit);
  for (const KnownEvent& event : *events) first.add(event->start.instant);
  const auto others = static_cast<std::ptrdiff_t>(events->size());
  const RecurringEvents::Question also{from, question.to, day_at(**host, from), 1,
                                       [](const model::Event&) { return true; }};
  if (auto status =
          (*recurring)->next_of(database_->origin(), question.target, also, first, *events);
      !status) {
    return tl::unexpected(status.error());
  }
  sort_by_slug(events->begin() + others, events->end());
  sort_events(*events, question.order, limit);
  return Events(*std::move(events));
}

Result<KnownEvent> ContentReader::event(std::string_view slug, Instant now) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  const std::string& zone = (*host)->timezone;
  return database_->one<model::Event>(
      "event", slug, day_at(**host, now), [&](const KnownRecord& record) -> Result<KnownEvent> {
        const auto& event = record->event(zone);
        if (!event || !(*event)->recurrence) return event;
        if (auto last = record->last_time(zone, now)) return last;
        return std::make_shared<const model::Event>(model::shown_occurrence(**event, now));
      });
}

}  // namespace pobratym::store
