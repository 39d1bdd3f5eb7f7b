// SPDX-License-Identifier: Apache-2.0
#include "content/store/record_rows.hpp"

namespace pobratym::store {

Result<RecordRows> RecordRows::prepare(const Connection& connection, const model::Schemas& schemas,
                                       Fingerprint& fingerprint) {
  RecordRows rows(fingerprint);
  auto derived = DerivedRows::prepare(connection, schemas, fingerprint);
  if (!derived) return tl::unexpected(derived.error());
  rows.derived_ = *std::move(derived);
  auto changed = ChangedKinds::prepare(connection);
  if (!changed) return tl::unexpected(changed.error());
  rows.changed_ = *std::move(changed);
  auto partners = PartnerRows::prepare(connection, fingerprint);
  if (!partners) return tl::unexpected(partners.error());
  rows.partners_ = *std::move(partners);
  struct Prepared {
    Statement* statement;
    std::string_view sql;
  };
  const Prepared all[] = {
      {&rows.find_,
       "SELECT id, bucket, digest FROM record WHERE type = ? AND slug = ? AND origin = ?"},
      {&rows.put_,
       "INSERT INTO record(id, type, slug, origin, bucket, digest, document) "
       "VALUES(?, ?, ?, ?, ?, ?, ?) "
       "ON CONFLICT(type, slug, origin) DO UPDATE SET bucket = excluded.bucket, "
       "digest = excluded.digest, document = excluded.document"},
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
  const auto last = connection.integer("SELECT max(id) FROM record");
  if (!last) return tl::unexpected(last.error());
  const auto page = connection.integer("SELECT 1 FROM page LIMIT 1");
  if (!page) return tl::unexpected(page.error());
  rows.next_id_ = last->value_or(0) + 1;
  rows.nothing_yet_ = rows.next_id_ == 1 && !page->has_value();
  return rows;
}

Status RecordRows::replace(const PassingPage& page) {
  std::set<model::RecordKey> kept;
  for (std::size_t i = 0; i < page.records.size(); ++i) {
    const model::Record& record = page.records[i];
    if (!nothing_yet_) kept.insert(record.key);
    const Bytes made = page.documents.empty() ? dump_json(record.document) : Bytes();
    const BytesView document = page.documents.empty() ? BytesView(made) : page.documents[i];
    if (auto status = store(page.name, record, document); !status) return status;
  }
  if (!nothing_yet_) {
    if (auto status = forget_others(page.name, kept); !status) return status;
    if (auto status = fingerprint_->leave_out_page(page.name); !status) return status;
  }
  const std::int64_t bucket = page.name.bucket;
  put_page_.bind(1, page.name.origin).bind(2, bucket).bind(3, page.page);
  if (auto status = put_page_.run(); !status) return status;
  fingerprint_->take_in(RowText("page") << page.name.origin << bucket << page.page);
  return {};
}

Status RecordRows::remove(const PageName& page) {
  if (auto status = forget_others(page, {}); !status) return status;
  if (auto status = fingerprint_->leave_out_page(page); !status) return status;
  delete_page_.bind(1, page.origin).bind(2, std::int64_t{page.bucket});
  return delete_page_.run();
}

Status RecordRows::finish() {
  if (auto status = changed_.finish(); !status) return status;
  if (auto status = partners_.finish(); !status) return status;
  return derived_.finish();
}

Result<RecordRows::Stored> RecordRows::find(const PageName& page, const model::RecordKey& key) {
  if (nothing_yet_) return Stored{};
  find_.bind(1, key.type).bind(2, key.slug).bind(3, page.origin);
  const auto found = find_.step();
  if (!found) return tl::unexpected(found.error());
  Stored stored;
  if (*found) stored = {find_.integer(0), find_.integer(1), find_.digest(2)};
  find_.reset();
  return stored;
}

Status RecordRows::store(const PageName& page, const model::Record& record, BytesView document) {
  const Digest digest = sha256(document);
  const std::int64_t bucket = page.bucket;
  const auto old = find(page, record.key);
  if (!old) return tl::unexpected(old.error());
  if (old->id != 0) {
    if (old->bucket == bucket && old->digest == digest) return {};
    if (auto status = leave(old->id, record.key.type); !status) return status;
  }
  const std::int64_t id = old->id != 0 ? old->id : next_id_++;
  put_.bind(1, id).bind(2, record.key.type).bind(3, record.key.slug).bind(4, page.origin);
  put_.bind(5, bucket).bind(6, digest).bind(7, document);
  RowText row("record");
  row << id << record.key.type << record.key.slug << page.origin << bucket << digest << document;
  if (auto status = fingerprint_->write(put_, row); !status) return status;
  if (auto status = derived_.put(id, record); !status) return status;
  if (record.key.type == "agreement") {
    if (auto status = partners_.note(id); !status) return status;
  }
  return changed_.note_new(id, record.key.type);
}

Status RecordRows::leave(std::int64_t id, const std::string& type) {
  if (type == "agreement") {
    if (auto status = partners_.note(id); !status) return status;
  }
  if (auto status = changed_.note_old(id); !status) return status;
  if (auto status = fingerprint_->leave_out_record(id); !status) return status;
  return derived_.remove(id);
}

Status RecordRows::forget(std::int64_t id, const std::string& type) {
  if (auto status = leave(id, type); !status) return status;
  return delete_record_.bind(1, id).run();
}

Status RecordRows::forget_others(const PageName& page, const std::set<model::RecordKey>& kept) {
  std::vector<std::pair<std::int64_t, std::string>> gone;
  list_.bind(1, page.origin).bind(2, std::int64_t{page.bucket});
  auto row = list_.step();
  for (; row && *row; row = list_.step()) {
    if (!kept.contains({list_.text(1), list_.text(2)})) {
      gone.emplace_back(list_.integer(0), list_.text(1));
    }
  }
  list_.reset();
  if (!row) return tl::unexpected(row.error());
  for (const auto& [id, type] : gone) {
    if (auto status = forget(id, type); !status) return status;
  }
  return {};
}

}  // namespace pobratym::store
