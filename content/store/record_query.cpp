// SPDX-License-Identifier: Apache-2.0
#include "content/store/record_query.hpp"

#include "content/base/hash.hpp"
#include "content/base/stored_json.hpp"

namespace pobratym::store {

Result<bool> has_one_origin(const Connection& connection, Memory& memory) {
  auto statement = memory.statements.lend(
      connection, "SELECT (SELECT min(origin) FROM page) = (SELECT max(origin) FROM page)");
  if (!statement) return tl::unexpected(statement.error());
  const auto row = (*statement)->step();
  if (!row) return tl::unexpected(row.error());
  return *row && (*statement)->integer(0) != 0;
}

Result<RecordQuery> RecordQuery::prepare(const Connection& connection, Memory& memory,
                                         const Report& report, std::string_view joined,
                                         std::string_view where, std::string_view order,
                                         std::string_view also) {
  const auto alone =
      memory.one_origin ? Result<bool>(*memory.one_origin) : has_one_origin(connection, memory);
  if (!alone) return fail_in("asking the content database", alone.error());
  std::string sql = "SELECT record.type, record.slug, record.digest, record.document";
  sql += also;
  sql += " FROM record ";
  sql += joined;
  if (!*alone) sql += " LEFT JOIN source ON source.origin = record.origin";
  sql += " WHERE (";
  sql += where;
  sql += ")";
  // Of a key that several origins have, only the first one's record is asked at all: another's
  // must not answer where the first one's is silent, be it on another day or of another city.
  if (!*alone) {
    sql +=
        " AND NOT EXISTS (SELECT 1 FROM record AS rival "
        "JOIN source AS its ON its.origin = rival.origin WHERE rival.type = record.type "
        "AND rival.slug = record.slug AND rival.origin <> record.origin "
        "AND (source.position IS NULL OR its.position < source.position))";
  }
  sql += " ORDER BY ";
  sql += order;
  if (!*alone) sql += ", source.position IS NULL, source.position, record.origin";
  auto statement = memory.statements.lend(connection, std::move(sql));
  if (!statement) return fail_in("asking the content database", statement.error());
  return RecordQuery(*std::move(statement), memory, report);
}

KnownRecord RecordQuery::read_row(const model::RecordKey& key) {
  const auto digest = statement_->digest(2);
  if (digest) {
    if (auto known = memory_->records.find(*digest, key)) return known;
  }
  const std::string text = statement_->text(3);
  if (digest != sha256(text)) {
    leave_out(Error{ErrorCode::invalid, key.text() + ": it is no longer what was stored"});
    return nullptr;
  }
  auto document = parse_stored_json(text);
  if (!document) {
    leave_out(Error{ErrorCode::invalid, key.text() + ": " + document.error().message});
    return nullptr;
  }
  auto record = std::make_shared<const ReadRecord>(model::Record{key, *std::move(document)});
  memory_->records.add(*digest, record);
  return record;
}

Result<KnownRecord> RecordQuery::next() {
  for (;;) {
    const auto row = statement_->step();
    if (!row) return fail_in("reading the content database", row.error());
    if (!*row) return KnownRecord();
    const model::RecordKey key{statement_->text(0), statement_->text(1)};
    if (seen_.contains(key)) continue;
    if (auto record = read_row(key)) {
      seen_.insert(key);
      return record;
    }
  }
}

Result<std::vector<model::Record>> RecordQuery::all() {
  std::vector<model::Record> records;
  for (;;) {
    const auto record = next();
    if (!record) return tl::unexpected(record.error());
    if (!*record) return records;
    records.push_back(**record);
  }
}

void RecordQuery::leave_out(const Error& error) const {
  if (*report_) (*report_)("A record is left out: " + error.message);
}

}  // namespace pobratym::store
