// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/compaction.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "content/outbox/period.hpp"

namespace pobratym::outbox {
namespace {

constexpr const char* kNumbers = "kind IN ('counter', 'health')";

enum class Way { add_up, keep_newest };

/// Entries of one kind whose period is `fine` characters long become periods of `coarse`.
struct Step {
  const char* kind;
  Way way;
  int fine;
  int coarse;
};

// Least missed first.
constexpr std::array<Step, 6> kSteps = {{
    {"counter", Way::add_up, kHourLength, kDayLength},
    {"counter", Way::add_up, kDayLength, kMonthLength},
    {"health", Way::keep_newest, kHourLength, kDayLength},
    {"health", Way::keep_newest, kDayLength, kMonthLength},
    {"poll", Way::add_up, kHourLength, kDayLength},
    {"poll", Way::add_up, kDayLength, kMonthLength},
}};

/// The oldest longer period that still has parts, beyond `after`; empty when there is none.
Result<std::string> oldest(const store::Connection& database, const Step& step,
                           const std::string& after) {
  auto statement = database.prepare(
      "SELECT min(substr(period, 1, ?)) FROM entry WHERE kind = ? AND state = 0 AND "
      "length(period) = ? AND substr(period, 1, ?) > ?");
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->bind(1, std::int64_t{step.coarse})
                       .bind(2, step.kind)
                       .bind(3, std::int64_t{step.fine})
                       .bind(4, std::int64_t{step.coarse})
                       .bind(5, after)
                       .step();
  if (!row) return tl::unexpected(row.error());
  return *row ? statement->text(0) : std::string();
}

Result<std::vector<Row>> rows_within(const store::Connection& database, const Step& step,
                                     const std::string& period) {
  auto statement = database.prepare(
      std::string(kSelectRows) +
      "WHERE kind = ? AND state = 0 AND length(period) IN (?, ?) AND substr(period, 1, ?) = ? "
      "ORDER BY period, id");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(1, step.kind)
      .bind(2, std::int64_t{step.fine})
      .bind(3, std::int64_t{step.coarse})
      .bind(4, std::int64_t{step.coarse})
      .bind(5, period);
  std::vector<Row> rows;
  auto row = statement->step();
  for (; row && *row; row = statement->step()) {
    if (auto read = read_row(*statement)) rows.push_back(std::move(*read));
  }
  if (!row) return tl::unexpected(row.error());
  return rows;
}

void add(Row& to, Row& more) {
  std::int64_t* sum = count_of(to.entry.message);
  const std::int64_t* count = count_of(more.entry.message);
  if (sum != nullptr && count != nullptr) *sum = std::min(kHighestCount, *sum + *count);
}

/// All of one longer period: what is the same becomes one row.
Status join(const store::Connection& database, const Step& step, const std::string& period) {
  auto rows = rows_within(database, step, period);
  if (!rows) return tl::unexpected(rows.error());
  std::map<std::string, Row> joined;
  for (Row& row : *rows) {
    const auto [first, is_new] = joined.try_emplace(same_as(row.entry.message), row);
    if (is_new) continue;
    Row gone = row;
    if (step.way == Way::add_up) {
      add(first->second, row);
    } else {
      gone = std::exchange(first->second, row);
    }
    if (auto removed = remove(database, gone.id); !removed) return removed;
  }
  for (auto& [unused, row] : joined) {
    row.entry.when = period;
    if (auto written = rewrite(database, row); !written) return written;
  }
  return {};
}

}  // namespace

Result<bool> fits(const store::Connection& database, const Usage& all, const Usage& numbers) {
  const auto used = usage(database);
  if (!used) return tl::unexpected(used.error());
  const auto counted = usage(database, kNumbers);
  if (!counted) return tl::unexpected(counted.error());
  return used->rows <= all.rows && used->bytes <= all.bytes && counted->rows <= numbers.rows &&
         counted->bytes <= numbers.bytes;
}

Status make_room(const store::Connection& database, const Usage& all, const Usage& numbers) {
  const auto enough = [&] { return fits(database, all, numbers); };
  auto done = enough();
  if (!done || *done) return done ? Status{} : tl::unexpected(done.error());
  if (auto dropped =
          database.execute("DELETE FROM entry WHERE state = 2 AND kind IN ('counter', 'health')");
      !dropped) {
    return dropped;
  }
  done = enough();
  for (const Step& step : kSteps) {
    std::string period;
    while (done && !*done) {
      const auto next = oldest(database, step, period);
      if (!next) return tl::unexpected(next.error());
      if (next->empty()) break;
      period = *next;
      if (auto joined = join(database, step, period); !joined) return joined;
      done = enough();
    }
  }
  return done ? Status{} : tl::unexpected(done.error());
}

}  // namespace pobratym::outbox
