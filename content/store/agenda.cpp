// SPDX-License-Identifier: Apache-2.0
// The days of the host's calendar with what takes place on them.
#include <algorithm>
#include <map>

#include "content/model/zone.hpp"
#include "content/store/reader_database.hpp"

namespace pobratym::store {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// This one, and those around the one that somebody has leafed to.
constexpr std::size_t kMostMonths = 4;

bool stands_before(const KnownEvent& a, const KnownEvent& b) {
  if (a->start.all_day != b->start.all_day) return a->start.all_day;
  return a->start.instant < b->start.instant;
}

sys_days local_day(Instant instant, const std::string& zone) {
  const auto local = model::to_local(instant, zone);
  return local ? sys_days(local->date) : std::chrono::floor<days>(instant);
}

}  // namespace

Result<KeptList<AgendaDay>> ContentReader::agenda(model::Date first, model::Date last,
                                                  std::size_t limit) {
  const sys_days from = first, to = last;
  if (!first.ok() || !last.ok() || to < from || to - from >= days(kMostAgendaDays)) {
    return fail(ErrorCode::invalid, "asking for an agenda: from one day to a later one, at most " +
                                        std::to_string(kMostAgendaDays) + " days");
  }
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto now = database_->version_of("'event', 'host'");
  if (!now) return tl::unexpected(now.error());
  auto& months = database_->months;
  std::erase_if(months, [&](const auto& kept) { return kept.version != *now; });
  const auto known = std::find_if(months.begin(), months.end(), [&](const auto& kept) {
    return kept.first == first && kept.last == last && kept.limit == limit;
  });
  if (known != months.end()) {
    std::rotate(months.begin(), known, known + 1);
    return months.front().days;
  }
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  const auto begin = model::start_of_day(first, (*host)->timezone);
  const auto end = model::start_of_day(model::Date(to + days(1)), (*host)->timezone);
  const auto events =
      events_between(begin.value_or(Instant(from)), end.value_or(Instant(to + days(1))), limit);
  if (!events) return tl::unexpected(events.error());
  std::map<sys_days, std::vector<KnownEvent>> by_day;
  for (const KnownEvent& event : events->items()) {
    const model::TimeWindow when = model::window(*event);
    const auto until = std::max(when.start, when.end - std::chrono::seconds(1));
    const sys_days first_day = std::max(from, local_day(when.start, (*host)->timezone));
    const sys_days last_day = std::min(to, local_day(until, (*host)->timezone));
    for (sys_days day = first_day; day <= last_day; day += days(1)) by_day[day].push_back(event);
  }
  std::vector<AgendaDay> agenda;
  for (auto& [day, its] : by_day) {
    std::stable_sort(its.begin(), its.end(), stands_before);
    agenda.push_back({model::Date(day), Events(std::move(its))});
  }
  if (months.size() == kMostMonths) months.pop_back();
  months.insert(months.begin(),
                Database::Month{*now, first, last, limit, KeptList(std::move(agenda))});
  return months.front().days;
}

}  // namespace pobratym::store
