// SPDX-License-Identifier: Apache-2.0
#include "content/store/record_rows.hpp"

namespace pobratym::store {

Result<RecordRows> RecordRows::prepare(const Connection& connection, const model::Schemas& schemas,
                                       Fingerprint& fingerprint) {
  RecordRows rows(fingerprint);
  auto derived = DerivedRows::prepare(connection, schemas);
  if (!derived) return tl::unexpected(derived.error());
  rows.derived_ = *std::move(derived);
  struct Prepared {
    Statement* statement;
    std::string_view sql;
  };
  const Prepared all[] = {
      {&rows.find_,
       "SELECT id, bucket, digest FROM record WHERE type = ? AND slug = ? AND origin = ?"},
      {&rows.put_,
       "INSERT INTO record(type, slug, origin, bucket, digest, document) VALUES(?, ?, ?, ?, ?, ?) "
       "ON CONFLICT(type, slug, origin) DO UPDATE SET bucket = excluded.bucket, "
       "digest = excluded.digest, document = excluded.document RETURNING id"},
      {&rows.list_, "SELECT id, type, slug FROM record WHERE origin = ? AND bucket = ?"},
      {&rows.delete_record_, "DELETE FROM record WHERE id = ?"},
      {&rows.put_page_,
       "INSERT INTO page(origin, bucket, digest) VALUES(?, ?, ?) ON CONFLICT(origin, bucket) "
       "DO UPDATE SET digest = excluded.digest WHERE digest <> excluded.digest"},
      {&rows.delete_page_, "DELETE FROM page WHERE origin = ? AND bucket = ?"},
  };
  for (const Prepared& one : all) {
    auto statement = connection.prepare(one.sql);
    if (!statement) return tl::unexpected(statement.error());
    *one.statement = *std::move(statement);
  }
  return rows;
}

Status RecordRows::replace(const PassingPage& page) {
  std::set<model::RecordKey> kept;
  for (const model::Record& record : page.records) {
    kept.insert(record.key);
    if (auto status = store(page.name, record); !status) return status;
  }
  if (auto status = forget_others(page.name, kept); !status) return status;
  if (auto status = fingerprint_->leave_out_page(page.name); !status) return status;
  put_page_.bind(1, page.name.origin).bind(2, std::int64_t{page.name.bucket}).bind(3, page.page);
  if (auto status = put_page_.run(); !status) return status;
  return fingerprint_->take_in_page(page.name);
}

Status RecordRows::remove(const PageName& page) {
  if (auto status = forget_others(page, {}); !status) return status;
  if (auto status = fingerprint_->leave_out_page(page); !status) return status;
  delete_page_.bind(1, page.origin).bind(2, std::int64_t{page.bucket});
  return delete_page_.run();
}

Status RecordRows::store(const PageName& page, const model::Record& record) {
  const Bytes document = dump_json(record.document);
  const Digest digest = sha256(document);
  find_.bind(1, record.key.type).bind(2, record.key.slug).bind(3, page.origin);
  const auto found = find_.step();
  if (!found) return tl::unexpected(found.error());
  const std::int64_t old = *found ? find_.integer(0) : 0;
  const bool same = *found && find_.integer(1) == page.bucket && find_.digest(2) == digest;
  find_.reset();
  if (same) return {};

  if (old != 0) {
    if (auto status = fingerprint_->leave_out_record(old); !status) return status;
    if (auto status = derived_.remove(old); !status) return status;
  }
  put_.bind(1, record.key.type).bind(2, record.key.slug).bind(3, page.origin);
  put_.bind(4, std::int64_t{page.bucket}).bind(5, digest).bind(6, document);
  const auto stored = put_.step();
  if (!stored) return tl::unexpected(stored.error());
  const std::int64_t id = put_.integer(0);
  if (auto status = put_.run(); !status) return status;
  if (auto status = derived_.put(id, record); !status) return status;
  return fingerprint_->take_in_record(id);
}

Status RecordRows::forget(std::int64_t id) {
  if (auto status = fingerprint_->leave_out_record(id); !status) return status;
  if (auto status = derived_.remove(id); !status) return status;
  return delete_record_.bind(1, id).run();
}

Status RecordRows::forget_others(const PageName& page, const std::set<model::RecordKey>& kept) {
  std::vector<std::int64_t> gone;
  list_.bind(1, page.origin).bind(2, std::int64_t{page.bucket});
  auto row = list_.step();
  for (; row && *row; row = list_.step()) {
    if (!kept.contains({list_.text(1), list_.text(2)})) gone.push_back(list_.integer(0));
  }
  list_.reset();
  if (!row) return tl::unexpected(row.error());
  for (const std::int64_t id : gone) {
    if (auto status = forget(id); !status) return status;
  }
  return {};
}

}  // namespace pobratym::store
