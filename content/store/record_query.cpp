// SPDX-License-Identifier: Apache-2.0
#include "content/store/record_query.hpp"

#include "content/base/hash.hpp"

namespace pobratym::store {

Result<RecordQuery> RecordQuery::prepare(const Connection& connection, const Report& report,
                                         std::string_view joined, std::string_view where,
                                         std::string_view order, std::string_view also) {
  std::string sql = "SELECT record.document, record.type, record.slug, record.digest";
  sql += also;
  sql += " FROM record ";
  sql += joined;
  sql += " LEFT JOIN source ON source.origin = record.origin WHERE ";
  sql += "(";
  sql += where;
  // Of a key that several origins have, only the first one's record is asked at all: another's
  // must not answer where the first one's is silent, be it on another day or of another city.
  sql +=
      ") AND NOT EXISTS (SELECT 1 FROM record AS rival "
      "JOIN source AS its ON its.origin = rival.origin WHERE rival.type = record.type "
      "AND rival.slug = record.slug AND rival.origin <> record.origin "
      "AND (source.position IS NULL OR its.position < source.position))";
  sql += " ORDER BY ";
  sql += order;
  sql += ", source.position IS NULL, source.position, record.origin";
  auto statement = connection.prepare(sql);
  if (!statement) return fail_in("asking the content database", statement.error());
  return RecordQuery(*std::move(statement), report);
}

Result<std::optional<model::Record>> RecordQuery::next() {
  for (;;) {
    const auto row = statement_.step();
    if (!row) return fail_in("reading the content database", row.error());
    if (!*row) return std::optional<model::Record>();
    const model::RecordKey key{statement_.text(1), statement_.text(2)};
    if (seen_.contains(key)) continue;
    const std::string text = statement_.text(0);
    if (statement_.digest(3) != sha256(text)) {
      leave_out(Error{ErrorCode::invalid, key.text() + ": it is no longer what was stored"});
      continue;
    }
    auto document = parse_json(text);
    if (!document) {
      leave_out(Error{ErrorCode::invalid, key.text() + ": " + document.error().message});
      continue;
    }
    seen_.insert(key);
    return std::optional(model::Record{key, *std::move(document)});
  }
}

Result<std::vector<model::Record>> RecordQuery::all() {
  std::vector<model::Record> records;
  for (;;) {
    auto record = next();
    if (!record) return tl::unexpected(record.error());
    if (!*record) return records;
    records.push_back(**std::move(record));
  }
}

void RecordQuery::leave_out(const Error& error) const {
  if (*report_) (*report_)("A record is left out: " + error.message);
}

}  // namespace pobratym::store
