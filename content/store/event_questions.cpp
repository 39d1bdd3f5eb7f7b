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

struct EventQuestion {
  std::string joined = "JOIN event_time ON event_time.record = record.id";
  std::string where = std::string(kTouching);
  std::string target;  ///< bound to ?5 when there is one
  Instant from{};
  Instant to = Instant(std::chrono::seconds(kNever));
  RowOrder order = RowOrder::ascending;
  RowOrder recurring = RowOrder::none;
  std::size_t limit = kAll;
};

/// One snapshot: host and events must be of one content.
template <class Database>
Result<std::vector<model::Event>> ask(const Database& database, const EventQuestion& question,
                                      const Expand& expand) {
  auto transaction = Transaction::begin(database.connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database.host();
  if (!host) return tl::unexpected(host.error());
  const model::Date today = day_at(*host, question.from);
  std::vector<model::Event> events;
  for (const Reach reach : {Reach::brief, Reach::lasting, Reach::recurring}) {
    const RowOrder order = reach == Reach::recurring ? question.recurring : question.order;
    auto query = database.query(question.joined, question.where, order_by(order));
    if (!query) return tl::unexpected(query.error());
    const bool may_skip = reach == Reach::brief && question.order == RowOrder::ascending;
    const Instant earliest = may_skip ? question.from - kBrief : Instant();
    query->statement().bind(1, static_cast<std::int64_t>(reach)).bind(2, seconds(question.from));
    query->statement().bind(3, seconds(question.to));
    query->statement().bind(4, may_skip ? seconds(earliest) : -kNever);
    if (!question.target.empty()) query->statement().bind(5, question.target);
    if (auto status = read_events(*query, *host, today, order, question.limit, expand, events);
        !status) {
      return tl::unexpected(status.error());
    }
  }
  sort_events(events, question.order, question.limit);
  return events;
}

}  // namespace

Result<std::vector<model::Event>> ContentReader::events_between(Instant from, Instant to,
                                                                std::size_t limit) {
  EventQuestion question;
  question.from = from;
  question.to = to;
  question.limit = limit;
  return ask(*database_, question, [&](model::Event&& event, std::vector<model::Event>& into) {
    auto times = model::occurrences(event, from, to, std::min(limit, kMostTimes));
    std::move(times.events.begin(), times.events.end(), std::back_inserter(into));
  });
}

Result<std::vector<model::Event>> ContentReader::live_events(Instant now) {
  EventQuestion question;
  question.from = now;
  question.to = now + std::chrono::seconds(1);
  return ask(*database_, question, [&](model::Event&& event, std::vector<model::Event>& into) {
    for (model::Event& one : model::occurrences(event, now, question.to, kMostTimes).events) {
      if (model::phase(one, now) == model::Phase::live) into.push_back(std::move(one));
    }
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
