// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/rows.hpp"

#include <algorithm>

#include "content/base/hash.hpp"

namespace pobratym::outbox {
namespace {

constexpr std::int64_t kOurs = 0x506F624F;  // "PobO"
constexpr std::int64_t kLayout = 1;
constexpr std::int64_t kPageBytes = 4096;
constexpr std::int64_t kFewestPages = 64;

constexpr const char* kTables = R"(
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  same TEXT NOT NULL,
  period TEXT NOT NULL,
  document TEXT NOT NULL,
  sum TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  state INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX entry_by_period ON entry (kind, state, period, same);
CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE sealed (number INTEGER PRIMARY KEY, token TEXT NOT NULL) STRICT;
)";

Result<std::int64_t> pragma(const store::Connection& database, const std::string& name) {
  const auto value = database.integer("PRAGMA " + name);
  if (!value) return tl::unexpected(value.error());
  return value->value_or(0);
}

/// SQLite does not notice a changed digit.
std::string sum_of(const std::string& document) { return to_hex(sha256(document)).substr(0, 16); }

Status make_tables(const store::Connection& database) {
  auto transaction = store::Transaction::begin(database, store::Transaction::Kind::write);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto layout = pragma(database, "user_version");  // another process may have been quicker
  if (!layout) return tl::unexpected(layout.error());
  if (*layout == kLayout) return {};
  const std::string marks = "PRAGMA application_id = " + std::to_string(kOurs) +
                            "; PRAGMA user_version = " + std::to_string(kLayout);
  if (auto made = database.execute(kTables); !made) return made;
  if (auto made = database.execute(marks.c_str()); !made) return made;
  return transaction->commit();
}

struct Written {
  std::string document, sum;
};

Written written(const Entry& entry) {
  Written result{dump_json(to_json(entry)), ""};
  result.sum = sum_of(result.document);
  return result;
}

std::optional<Row> row_of(const store::Statement& row, const std::string& document) {
  const auto json = parse_json(document, {.bytes = kLongestEntry * 2, .depth = 8, .values = 1000});
  auto entry = json ? entry_from_json(*json) : Result<Entry>(tl::unexpected(json.error()));
  if (!entry) return std::nullopt;
  const std::int64_t state = row.integer(1);
  return Row{row.integer(0),
             state == 0   ? RowState::fresh
             : state == 2 ? RowState::refused
                          : RowState::sent,
             row.text(2), std::move(*entry)};
}

}  // namespace

Status prepare_tables(const store::Connection& database, std::uint64_t bytes) {
  const std::int64_t pages = std::max(kFewestPages, static_cast<std::int64_t>(bytes) / kPageBytes);
  const std::string settings =
      "PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0; PRAGMA journal_mode = DELETE; "
      "PRAGMA synchronous = EXTRA; PRAGMA max_page_count = " +
      std::to_string(pages);
  if (auto set = database.execute(settings.c_str()); !set) return set;
  const auto owner = pragma(database, "application_id");
  if (!owner) return tl::unexpected(owner.error());
  const auto layout = pragma(database, "user_version");
  if (!layout) return tl::unexpected(layout.error());
  if (*owner == kOurs && *layout == kLayout) return {};
  const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
  if (!tables) return tl::unexpected(tables.error());
  if (*owner == 0 && *layout == 0 && tables->value_or(0) == 0) return make_tables(database);
  return fail(ErrorCode::invalid, "the file is no outbox of this layout");
}

Status insert(const store::Connection& database, const Row& row) {
  auto statement = database.prepare(
      "INSERT INTO entry (key, kind, same, period, document, sum, bytes, state, reason) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  const Written as = written(row.entry);
  return statement->bind(1, row.entry.key)
      .bind(2, kind_of(row.entry.message))
      .bind(3, same_as(row.entry.message))
      .bind(4, row.entry.when)
      .bind(5, as.document)
      .bind(6, as.sum)
      .bind(7, static_cast<std::int64_t>(as.document.size()))
      .bind(8, static_cast<std::int64_t>(row.state))
      .bind(9, row.reason)
      .run();
}

Status rewrite(const store::Connection& database, const Row& row) {
  auto statement = database.prepare(
      "UPDATE entry SET period = ?, document = ?, sum = ?, bytes = ? WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  const Written as = written(row.entry);
  return statement->bind(1, row.entry.when)
      .bind(2, as.document)
      .bind(3, as.sum)
      .bind(4, static_cast<std::int64_t>(as.document.size()))
      .bind(5, row.id)
      .run();
}

Status remove(const store::Connection& database, std::int64_t id) {
  auto statement = database.prepare("DELETE FROM entry WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(1, id).run();
}

std::optional<Row> read_row(const store::Statement& row) {
  const std::string document = row.text(3);
  if (sum_of(document) != row.text(4)) return std::nullopt;
  return row_of(row, document);
}

std::optional<Row> read_damaged_row(const store::Statement& row) {
  auto read = row_of(row, row.text(3));
  if (!read || !std::holds_alternative<Feedback>(read->entry.message)) return std::nullopt;
  return read;
}

Result<Usage> usage(const store::Connection& database, const char* condition) {
  auto statement = database.prepare(
      std::string("SELECT count(*), coalesce(sum(bytes), 0) FROM entry WHERE ") + condition);
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->step();
  if (!row) return tl::unexpected(row.error());
  return Usage{statement->integer(0), statement->integer(1)};
}

}  // namespace pobratym::outbox
