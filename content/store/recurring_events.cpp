// SPDX-License-Identifier: Apache-2.0
#include "content/store/recurring_events.hpp"

#include <algorithm>

#include "content/model/recurrence.hpp"
#include "content/model/weekly_hours.hpp"
#include "content/store/layout.hpp"

namespace pobratym::store {
namespace {

using std::chrono::ceil;
using std::chrono::floor;
using std::chrono::hours;

/// So far what recurs is looked for hour by hour; later all that is left at once, which for a long
/// stretch is less work.
constexpr hours kByHour{24};

/// All hours of the week are all that recurs.
constexpr hours kWeek{model::kHoursOfWeek};

constexpr std::string_view kOfHour =
    "SELECT record FROM week_hour WHERE hour = ?1 AND ends > ?2 AND starts < ?3 "
    "ORDER BY starts, record";
constexpr std::string_view kAll =
    "SELECT record FROM event_time WHERE reach = ?1 AND ends > ?2 AND starts < ?3 "
    "ORDER BY starts, record";
/// Of a city's those that may be on within ?5 hours from hour ?4 of the week.
constexpr std::string_view kOfCity =
    "SELECT record FROM dated WHERE target = ?1 AND kind = ?2 AND at > ?3 AND (?5 >= 168 OR EXISTS "
    "(SELECT 1 FROM week_hour AS its WHERE its.record = dated.record "
    "AND (its.hour + 168 - ?4) % 168 < ?5)) ORDER BY at, record";

std::int64_t seconds(Instant instant) { return instant.time_since_epoch().count(); }

/// The first column of all rows: what is asked for each must not meet a statement half read.
Result<std::vector<std::int64_t>> column(LentStatement& statement) {
  std::vector<std::int64_t> values;
  for (;;) {
    const auto row = statement->step();
    if (!row) return fail_in("asking what recurs", row.error());
    if (!*row) return values;
    values.push_back(statement->integer(0));
  }
}

}  // namespace

void FirstStarts::add(Instant start) {
  starts_.push(start);
  if (starts_.size() > limit_) starts_.pop();
}

Instant FirstStarts::before(Instant to) const {
  if (limit_ == 0 || starts_.size() < limit_) return to;
  return std::min(to, starts_.top());
}

Result<RecurringEvents::Kept*> RecurringEvents::get(const From& from, std::int64_t record,
                                                    model::Date today) {
  const auto [found, is_new] = known_.try_emplace(record);
  auto& kept = found->second;
  if (is_new) {
    auto query = RecordQuery::prepare(from.connection, from.memory, from.report, "",
                                      "record.id = ?1", "record.slug");
    if (!query) return tl::unexpected(query.error());
    query->statement().bind(1, record);
    const auto read = query->next();
    if (!read) return tl::unexpected(read.error());
    if (*read) {
      const Result<KnownEvent>& event = (*read)->event(zone_);
      if (!event) query->leave_out(event.error());
      if (event) kept = Kept{*event, (*read)->shown, {}, {}};
    }
  }
  const bool shown = kept && kept->shown && kept->shown->contains(today);
  return shown ? &*kept : nullptr;
}

void RecurringEvents::note_quiet(Kept& kept, Instant from) {
  const auto next = model::next_occurrence(*kept.event, from);
  if (!next) return;
  kept.quiet_from = from;
  kept.quiet_to = std::max(from, next->start.instant);
}

Status RecurringEvents::add(const From& from, std::int64_t record, const Question& question,
                            FirstStarts& first, EventItems& into) {
  const Instant until = first.before(question.to);
  const auto kept = get(from, record, question.today);
  if (!kept) return tl::unexpected(kept.error());
  if (*kept == nullptr) return {};
  if ((*kept)->quiet_from <= question.from && until <= (*kept)->quiet_to) return {};
  auto times = model::occurrences(*(*kept)->event, question.from, until, question.most).events;
  if (times.empty()) note_quiet(**kept, question.from);
  for (model::Event& one : times) {
    if (!question.keep(one)) continue;
    first.add(one.start.instant);
    into.push_back(std::make_shared<const model::Event>(std::move(one)));
  }
  return {};
}

Status RecurringEvents::add_unseen(const From& from, const std::vector<std::int64_t>& records,
                                   const Question& question, std::set<std::int64_t>& seen,
                                   FirstStarts& first, EventItems& into) {
  for (const std::int64_t record : records) {
    if (!seen.insert(record).second) continue;
    if (auto status = add(from, record, question, first, into); !status) return status;
  }
  return {};
}

Status RecurringEvents::touching(const From& from, const Question& question, FirstStarts& first,
                                 EventItems& into) {
  std::set<std::int64_t> seen;
  // What is on in the first hour may have begun before all that fills the answer so far.
  const Instant begin = floor<hours>(question.from);
  Instant hour = begin;
  for (; hour == begin || hour < first.before(question.to); hour += hours(1)) {
    if (hour - begin == kByHour) break;
    auto rows = from.memory.statements.lend(from.connection, std::string(kOfHour));
    if (!rows) return tl::unexpected(rows.error());
    (*rows)->bind(1, static_cast<std::int64_t>(model::hour_of_week(hour)));
    (*rows)->bind(2, seconds(question.from)).bind(3, seconds(question.to));
    const auto records = column(*rows);
    if (!records) return tl::unexpected(records.error());
    if (auto status = add_unseen(from, *records, question, seen, first, into); !status) {
      return status;
    }
  }
  if (hour - begin < kByHour) return {};
  auto rows = from.memory.statements.lend(from.connection, std::string(kAll));
  if (!rows) return tl::unexpected(rows.error());
  (*rows)->bind(1, static_cast<std::int64_t>(Reach::recurring)).bind(2, seconds(question.from));
  (*rows)->bind(3, seconds(first.before(question.to)));
  const auto records = column(*rows);
  if (!records) return tl::unexpected(records.error());
  return add_unseen(from, *records, question, seen, first, into);
}

Status RecurringEvents::next_of(const From& from, std::string_view city, const Question& question,
                                FirstStarts& first, EventItems& into) {
  const Instant begin = floor<hours>(question.from);
  std::set<std::int64_t> seen;
  // Most answers are full within a day: of the hundreds that may recur few are read for them.
  for (const hours ahead : {kByHour, kWeek}) {
    // What is on in the first hour may have begun before all that fills the answer so far.
    const Instant until = std::clamp(first.before(question.to), begin + hours(1), begin + ahead);
    auto rows = from.memory.statements.lend(from.connection, std::string(kOfCity));
    if (!rows) return tl::unexpected(rows.error());
    (*rows)->bind(1, city).bind(2, static_cast<std::int64_t>(Reach::recurring));
    (*rows)->bind(3, seconds(question.from));
    (*rows)->bind(4, static_cast<std::int64_t>(model::hour_of_week(begin)));
    (*rows)->bind(5, ceil<hours>(until - begin).count());
    const auto records = column(*rows);
    if (!records) return tl::unexpected(records.error());
    if (auto status = add_unseen(from, *records, question, seen, first, into); !status) {
      return status;
    }
    if (first.before(question.to) <= begin + ahead) break;
  }
  return {};
}

}  // namespace pobratym::store
