// SPDX-License-Identifier: Apache-2.0
#include "content/store/derived_rows.hpp"

#include <optional>

#include "content/model/last_day.hpp"
#include "content/model/mentions.hpp"
#include "content/model/recurrence.hpp"
#include "content/store/layout.hpp"

namespace pobratym::store {
namespace {

std::int64_t seconds(Instant instant) { return instant.time_since_epoch().count(); }

/// Where screens look for the event; the reader then decides with the host's zone.
struct TimeRow {
  Reach reach = Reach::brief;
  std::int64_t starts = 0;
  std::int64_t ends = 0;
};

std::optional<TimeRow> time_row(const model::Record& record) {
  const auto event = model::decode_event(record);
  if (!event) return std::nullopt;
  const model::Span when = model::span(*event);
  const bool by_day = event->start.all_day || (event->end && event->end->all_day);
  const std::int64_t margin = by_day || event->recurrence ? kDayMargin : 0;
  TimeRow row{Reach::recurring, seconds(when.start) - margin, kNever};
  if (when.end) row.ends = seconds(*when.end) + margin;
  if (!event->recurrence) {
    const bool brief = row.ends - row.starts <= std::chrono::seconds(kBrief).count();
    row.reach = brief ? Reach::brief : Reach::lasting;
  }
  return row;
}

}  // namespace

Result<DerivedRows> DerivedRows::prepare(const Connection& connection,
                                         const model::Schemas& schemas, Fingerprint& fingerprint) {
  DerivedRows rows;
  rows.schemas_ = &schemas;
  rows.fingerprint_ = &fingerprint;
  auto search = SearchRows::prepare(connection, fingerprint);
  if (!search) return tl::unexpected(search.error());
  rows.search_ = *std::move(search);
  struct Prepared {
    Statement* statement;
    std::string_view sql;
  };
  const Prepared all[] = {
      {&rows.put_link_,
       "INSERT INTO link(target, type, record) VALUES(?, ?, ?) ON CONFLICT DO NOTHING"},
      {&rows.put_term_,
       "INSERT INTO term(scheme, code, record) VALUES(?, ?, ?) ON CONFLICT DO NOTHING"},
      {&rows.put_last_day_, "INSERT INTO last_day(type, day, record) VALUES(?, ?, ?)"},
      {&rows.put_event_time_,
       "INSERT INTO event_time(record, reach, starts, ends) VALUES(?, ?, ?, ?)"},
      {&rows.delete_links_, "DELETE FROM link WHERE record = ?"},
      {&rows.delete_terms_, "DELETE FROM term WHERE record = ?"},
      {&rows.delete_last_day_, "DELETE FROM last_day WHERE record = ?"},
      {&rows.delete_event_time_, "DELETE FROM event_time WHERE record = ?"},
  };
  for (const Prepared& one : all) {
    auto statement = connection.prepare(one.sql);
    if (!statement) return tl::unexpected(statement.error());
    *one.statement = *std::move(statement);
  }
  return rows;
}

Status DerivedRows::put(std::int64_t id, const model::Record& record) {
  const std::string& type = record.key.type;
  const model::Mentions mentions = model::mentions_of(*schemas_, record);
  for (const model::Reference& reference : mentions.references) {
    const std::string target = reference.target.text();
    put_link_.bind(1, target).bind(2, type).bind(3, id);
    const auto status = fingerprint_->write(put_link_, RowText("link") << target << type << id);
    if (!status) return status;
  }
  for (const model::Filing& filing : mentions.filings) {
    put_term_.bind(1, filing.scheme).bind(2, filing.code).bind(3, id);
    const RowText row = RowText("term") << filing.scheme << filing.code << id;
    if (auto status = fingerprint_->write(put_term_, row); !status) return status;
  }
  if (const auto last = model::last_day(record)) {
    const std::int64_t day = std::chrono::sys_days(*last).time_since_epoch().count();
    put_last_day_.bind(1, type).bind(2, day).bind(3, id);
    const RowText row = RowText("last_day") << type << day << id;
    if (auto status = fingerprint_->write(put_last_day_, row); !status) return status;
  }
  if (auto status = search_.put(id, record); !status) return status;
  if (type != "event") return {};
  const auto time = time_row(record);
  if (!time) return {};
  const auto reach = static_cast<std::int64_t>(time->reach);
  put_event_time_.bind(1, id).bind(2, reach).bind(3, time->starts).bind(4, time->ends);
  return fingerprint_->write(put_event_time_, RowText("event_time")
                                                  << id << reach << time->starts << time->ends);
}

Status DerivedRows::remove(std::int64_t id) {
  for (Statement* statement :
       {&delete_links_, &delete_terms_, &delete_last_day_, &delete_event_time_}) {
    if (auto status = statement->bind(1, id).run(); !status) return status;
  }
  return search_.remove(id);
}

}  // namespace pobratym::store
