// SPDX-License-Identifier: Apache-2.0
#include "content/store/fingerprint.hpp"

#include <string>

namespace pobratym::store {
namespace {

/// A row as one text. It need not tell all possible rows apart, only damage from what was written.
constexpr const char* kRows[] = {
    "SELECT position || '|' || origin || '|' || version || '|' || hex(index_digest) || '|' || "
    "signed_at FROM source ORDER BY position",
    "SELECT origin || '|' || bucket || '|' || hex(digest) FROM page ORDER BY origin, bucket",
    "SELECT id || '|' || type || '|' || slug || '|' || origin || '|' || bucket || '|' || "
    "hex(digest) || '|' || document FROM record NOT INDEXED ORDER BY id",
    "SELECT target || '|' || record FROM link ORDER BY target, record",
    "SELECT record || '|' || starts || '|' || ends FROM event_time NOT INDEXED ORDER BY record",
};

Bytes bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

}  // namespace

Result<Digest> fingerprint(const Connection& connection) {
  Digest digest;
  for (const char* sql : kRows) {
    auto statement = connection.prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    auto row = statement->step();
    for (; row && *row; row = statement->step()) {
      digest = sha256(bytes_of(digest) + statement->text(0));
    }
    if (!row) return tl::unexpected(row.error());
    digest = sha256(bytes_of(digest));  // a row may not slip from one table to the next
  }
  return digest;
}

Status store_fingerprint(const Connection& connection) {
  const auto digest = fingerprint(connection);
  if (!digest) return tl::unexpected(digest.error());
  auto statement = connection.prepare("UPDATE content SET fingerprint = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(1, *digest).run();
}

Status check_fingerprint(const Connection& connection) {
  auto statement = connection.prepare("SELECT fingerprint FROM content");
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->step();
  if (!row) return tl::unexpected(row.error());
  const auto stored = *row ? statement->digest(0) : std::nullopt;
  const auto found = fingerprint(connection);
  if (!found) return tl::unexpected(found.error());
  if (stored && *stored == *found) return {};
  return fail(ErrorCode::invalid, "it is damaged: its rows are not those that were stored");
}

}  // namespace pobratym::store
