// SPDX-License-Identifier: Apache-2.0
#include "content/store/record_rows.hpp"

#include <algorithm>

#include "content/model/event.hpp"
#include "content/model/validate.hpp"
#include "content/store/layout.hpp"

namespace pobratym::store {
namespace {

std::int64_t seconds(Instant instant) { return instant.time_since_epoch().count(); }

/// Where screens look for the event; the reader then decides with the host's zone.
struct TimeRow {
  std::int64_t starts = 0;
  std::int64_t ends = 0;
};

std::optional<TimeRow> time_row(const model::Record& record) {
  const auto event = model::decode_event(record);
  if (!event) return std::nullopt;
  const auto when = model::window(*event);
  const bool by_day = event->start.all_day || (event->end && event->end->all_day);
  const std::int64_t margin = by_day ? kDayMargin : 0;
  return TimeRow{seconds(when.start) - margin, seconds(when.end) + margin};
}

}  // namespace

Result<RecordRows> RecordRows::prepare(const Connection& connection,
                                       const model::Schemas& schemas) {
  RecordRows rows;
  rows.schemas_ = &schemas;
  struct Prepared {
    Statement* statement;
    std::string_view sql;
  };
  const Prepared all[] = {
      {&rows.find_, "SELECT bucket, digest FROM record WHERE type = ? AND slug = ? AND origin = ?"},
      {&rows.put_,
       "INSERT INTO record(type, slug, origin, bucket, digest, document) VALUES(?, ?, ?, ?, ?, ?) "
       "ON CONFLICT(type, slug, origin) DO UPDATE SET bucket = excluded.bucket, "
       "digest = excluded.digest, document = excluded.document RETURNING id"},
      {&rows.list_, "SELECT id, type, slug FROM record WHERE origin = ? AND bucket = ?"},
      {&rows.delete_record_, "DELETE FROM record WHERE id = ?"},
      {&rows.delete_links_, "DELETE FROM link WHERE record = ?"},
      {&rows.delete_time_, "DELETE FROM event_time WHERE record = ?"},
      {&rows.put_link_, "INSERT INTO link(target, record) VALUES(?, ?) ON CONFLICT DO NOTHING"},
      {&rows.put_time_, "INSERT INTO event_time(record, starts, ends) VALUES(?, ?, ?)"},
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

Status RecordRows::replace(const PageChange& page) {
  std::vector<model::RecordKey> kept;
  for (const model::Record& record : page.records) {
    kept.push_back(record.key);
    const auto id = store(page, record);
    if (!id) return tl::unexpected(id.error());
    if (*id == 0) continue;
    if (auto status = derive(*id, record); !status) return status;
  }
  const auto gone = others({page.origin, page.bucket}, kept);
  if (!gone) return tl::unexpected(gone.error());
  for (const std::int64_t id : *gone) {
    if (auto status = forget(id); !status) return status;
  }
  put_page_.bind(1, page.origin).bind(2, std::int64_t{page.bucket}).bind(3, page.page);
  return put_page_.run();
}

Status RecordRows::remove(const PageName& page) {
  const auto gone = others(page, {});
  if (!gone) return tl::unexpected(gone.error());
  for (const std::int64_t id : *gone) {
    if (auto status = forget(id); !status) return status;
  }
  delete_page_.bind(1, page.origin).bind(2, std::int64_t{page.bucket});
  return delete_page_.run();
}

Result<std::int64_t> RecordRows::store(const PageChange& page, const model::Record& record) {
  const Bytes document = dump_json(record.document);
  const Digest digest = sha256(document);
  find_.bind(1, record.key.type).bind(2, record.key.slug).bind(3, page.origin);
  const auto found = find_.step();
  if (!found) return tl::unexpected(found.error());
  const bool same = *found && find_.integer(0) == page.bucket && find_.digest(1) == digest;
  find_.reset();
  if (same) return std::int64_t{0};

  put_.bind(1, record.key.type).bind(2, record.key.slug).bind(3, page.origin);
  put_.bind(4, std::int64_t{page.bucket}).bind(5, digest).bind(6, document);
  const auto stored = put_.step();
  if (!stored) return tl::unexpected(stored.error());
  const std::int64_t id = put_.integer(0);
  if (auto status = put_.run(); !status) return tl::unexpected(status.error());
  return id;
}

Status RecordRows::derive(std::int64_t id, const model::Record& record) {
  if (auto status = delete_links_.bind(1, id).run(); !status) return status;
  if (auto status = delete_time_.bind(1, id).run(); !status) return status;
  for (const model::Reference& reference : model::references_of(*schemas_, record)) {
    put_link_.bind(1, reference.target.text()).bind(2, id);
    if (auto status = put_link_.run(); !status) return status;
  }
  if (record.key.type != "event") return {};
  const auto time = time_row(record);
  if (!time) return {};
  return put_time_.bind(1, id).bind(2, time->starts).bind(3, time->ends).run();
}

Status RecordRows::forget(std::int64_t id) {
  for (Statement* statement : {&delete_links_, &delete_time_, &delete_record_}) {
    if (auto status = statement->bind(1, id).run(); !status) return status;
  }
  return {};
}

Result<std::vector<std::int64_t>> RecordRows::others(const PageName& page,
                                                     const std::vector<model::RecordKey>& kept) {
  std::vector<std::int64_t> ids;
  list_.bind(1, page.origin).bind(2, std::int64_t{page.bucket});
  auto row = list_.step();
  for (; row && *row; row = list_.step()) {
    const model::RecordKey key{list_.text(1), list_.text(2)};
    if (std::find(kept.begin(), kept.end(), key) == kept.end()) ids.push_back(list_.integer(0));
  }
  if (!row) return tl::unexpected(row.error());
  list_.reset();
  return ids;
}

}  // namespace pobratym::store
