// SPDX-License-Identifier: Apache-2.0
#include "content/store/fingerprint.hpp"

#include <string>

namespace pobratym::store {
namespace {

/// A table, and a row of it as one text, as RowText spells the same row when it is written. It need
/// not tell all possible rows apart, only damage from what was written.
struct Table {
  std::string_view row;
  std::string_view name;
  std::string_view of_record;  ///< the rows of record ?1
};

/// A table that answers questions belongs here, or its damage is never found.
constexpr Table kRecordTables[] = {
    {"'record|' || id || '|' || type || '|' || slug || '|' || origin || '|' || bucket || '|' || "
     "hex(digest) || '|' || document",
     "record", "id = ?1"},
    {"'listed|' || type || '|' || slug || '|' || record || '|' || first || '|' || last", "listed",
     "record = ?1"},
    {"'link|' || target || '|' || type || '|' || slug || '|' || record || '|' || first || '|' || "
     "last",
     "link", "record = ?1"},
    {"'term|' || scheme || '|' || code || '|' || type || '|' || slug || '|' || record || '|' || "
     "first || '|' || last",
     "term", "record = ?1"},
    {"'dated|' || target || '|' || kind || '|' || at || '|' || record", "dated", "record = ?1"},
    {"'week_hour|' || hour || '|' || ends || '|' || record || '|' || starts", "week_hour",
     "record = ?1"},
    {"'city_card|' || slug || '|' || record || '|' || first || '|' || last || '|' || card || '|' "
     "|| "
     "sum",
     "city_card", "record = ?1"},
    {"'last_day|' || type || '|' || day || '|' || record", "last_day", "record = ?1"},
    {"'event_time|' || record || '|' || reach || '|' || starts || '|' || ends", "event_time",
     "record = ?1"},
    {"'search_text|' || entry || '|' || record || '|' || titles || '|' || body", "search_text",
     "record = ?1"},
    {"'word_stem|' || stem || '|' || endings || '|' || record", "word_stem", "record = ?1"},
    {"'word_endings|' || name || '|' || record || '|' || endings", "word_endings", "record = ?1"},
    {"'synonym|' || phrase || '|' || record", "synonym", "record = ?1"},
};
constexpr Table kPage = {"'page|' || origin || '|' || bucket || '|' || hex(digest)", "page",
                         "origin = ?1 AND bucket = ?2"};
constexpr Table kSource = {
    "'source|' || position || '|' || origin || '|' || version || '|' || hex(index_digest) || '|' "
    "|| signed_at",
    "source", "origin = ?1"};
constexpr Table kPartner = {
    "'partner|' || one || '|' || other || '|' || day || '|' || relation || '|' || areas || '|' || "
    "forms || '|' || sum",
    "partner", "one = ?1 AND other = ?2"};

std::string select(const Table& table) {
  std::string sql = "SELECT ";
  sql += table.row;
  sql += " FROM ";
  sql += table.name;
  return sql;
}

Result<Statement> prepare_part(const Connection& connection, const Table& table) {
  return connection.prepare(select(table) + " WHERE " + std::string(table.of_record));
}

Result<RowSum> stored_sum(const Connection& connection) {
  auto statement = connection.prepare("SELECT fingerprint FROM content");
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->step();
  if (!row) return tl::unexpected(row.error());
  const auto stored = *row ? statement->digest(0) : std::nullopt;
  if (!stored) return fail(ErrorCode::invalid, "it is damaged: it has lost its fingerprint");
  return RowSum(*stored);
}

Status add_all(const Connection& connection, const Table& table, RowSum& sum) {
  auto statement = connection.prepare(select(table) + " NOT INDEXED");
  if (!statement) return tl::unexpected(statement.error());
  auto row = statement->step();
  for (; row && *row; row = statement->step()) sum.add(statement->text(0));
  if (!row) return tl::unexpected(row.error());
  return {};
}

}  // namespace

Result<Fingerprint> Fingerprint::load(const Connection& connection) {
  Fingerprint print;
  const auto sum = stored_sum(connection);
  if (!sum) return tl::unexpected(sum.error());
  print.sum_ = *sum;
  for (const Table& table : kRecordTables) {
    auto part = prepare_part(connection, table);
    if (!part) return tl::unexpected(part.error());
    print.of_record_.push_back(*std::move(part));
  }
  auto page = prepare_part(connection, kPage);
  if (!page) return tl::unexpected(page.error());
  print.of_page_ = *std::move(page);
  auto source = prepare_part(connection, kSource);
  if (!source) return tl::unexpected(source.error());
  print.of_source_ = *std::move(source);
  auto partner = prepare_part(connection, kPartner);
  if (!partner) return tl::unexpected(partner.error());
  print.of_partner_ = *std::move(partner);
  auto store = connection.prepare("UPDATE content SET change = change + 1, fingerprint = ?");
  if (!store) return tl::unexpected(store.error());
  print.store_ = *std::move(store);
  return print;
}

Status Fingerprint::leave_out_record(std::int64_t id) {
  for (Statement& statement : of_record_) {
    if (auto status = rows(&RowSum::subtract, statement.bind(1, id)); !status) return status;
  }
  return {};
}

Status Fingerprint::leave_out_page(const PageName& page) {
  return rows(&RowSum::subtract, of_page_.bind(1, page.origin).bind(2, std::int64_t{page.bucket}));
}

Status Fingerprint::leave_out_partner(std::string_view one, std::string_view other) {
  return rows(&RowSum::subtract, of_partner_.bind(1, one).bind(2, other));
}

Status Fingerprint::write(Statement& writing, const RowText& row) {
  if (auto status = writing.run(); !status) return status;
  if (writing.rows_written() > 0) take_in(row);
  return {};
}

Status Fingerprint::leave_out_source(std::string_view origin) {
  return source(&RowSum::subtract, origin);
}
Status Fingerprint::take_in_source(std::string_view origin) { return source(&RowSum::add, origin); }

Status Fingerprint::store() { return store_.bind(1, sum_.digest()).run(); }

Status Fingerprint::source(Part part, std::string_view origin) {
  return rows(part, of_source_.bind(1, origin));
}

Status Fingerprint::rows(Part part, Statement& statement) {
  auto row = statement.step();
  for (; row && *row; row = statement.step()) (sum_.*part)(statement.text(0));
  statement.reset();
  if (!row) return tl::unexpected(row.error());
  return {};
}

Status check_fingerprint(const Connection& connection) {
  const auto stored = stored_sum(connection);
  if (!stored) return tl::unexpected(stored.error());
  RowSum found;
  for (const Table& table : kRecordTables) {
    if (auto status = add_all(connection, table, found); !status) return status;
  }
  for (const Table& table : {kPage, kSource, kPartner}) {
    if (auto status = add_all(connection, table, found); !status) return status;
  }
  if (*stored == found) return {};
  return fail(ErrorCode::invalid, "it is damaged: its rows are not those that were stored");
}

}  // namespace pobratym::store
