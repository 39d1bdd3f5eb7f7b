// SPDX-License-Identifier: Apache-2.0
#include "content/store/derived_rows.hpp"

#include <optional>

#include "content/model/agreement.hpp"
#include "content/model/last_day.hpp"
#include "content/model/notice.hpp"
#include "content/model/recurrence.hpp"
#include "content/model/visibility.hpp"
#include "content/model/weekly_hours.hpp"
#include "content/store/city_card.hpp"
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

TimeRow time_row(const model::Event& event) {
  const model::Span when = model::span(event);
  const bool by_day = event.start.all_day || (event.end && event.end->all_day);
  const std::int64_t margin = by_day || event.recurrence ? kDayMargin : 0;
  TimeRow row{Reach::recurring, seconds(when.start) - margin, kNever};
  if (when.end) row.ends = seconds(*when.end) + margin;
  if (!event.recurrence) {
    const bool brief = row.ends - row.starts <= std::chrono::seconds(kBrief).count();
    row.reach = brief ? Reach::brief : Reach::lasting;
  }
  return row;
}

std::int64_t days_of(std::chrono::sys_days day) { return day.time_since_epoch().count(); }

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
      {&rows.put_listed_,
       "INSERT INTO listed(type, slug, record, first, last) VALUES(?, ?, ?, ?, ?)"},
      {&rows.put_dated_,
       "INSERT INTO dated(target, kind, at, record) VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING"},
      {&rows.put_week_hour_,
       "INSERT INTO week_hour(hour, ends, record, starts) VALUES(?, ?, ?, ?)"},
      {&rows.put_link_,
       "INSERT INTO link(target, type, slug, record, first, last) VALUES(?, ?, ?, ?, ?, ?) "
       "ON CONFLICT DO NOTHING"},
      {&rows.put_term_,
       "INSERT INTO term(scheme, code, type, slug, record, first, last) "
       "VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"},
      {&rows.put_city_,
       "INSERT INTO city_card(slug, record, first, last, card, sum) VALUES(?, ?, ?, ?, ?, ?)"},
      {&rows.put_last_day_, "INSERT INTO last_day(type, day, record) VALUES(?, ?, ?)"},
      {&rows.put_event_time_,
       "INSERT INTO event_time(record, reach, starts, ends) VALUES(?, ?, ?, ?)"},
      {&rows.delete_listed_, "DELETE FROM listed WHERE record = ?"},
      {&rows.delete_dated_, "DELETE FROM dated WHERE record = ?"},
      {&rows.delete_week_hours_, "DELETE FROM week_hour WHERE record = ?"},
      {&rows.delete_links_, "DELETE FROM link WHERE record = ?"},
      {&rows.delete_terms_, "DELETE FROM term WHERE record = ?"},
      {&rows.delete_city_, "DELETE FROM city_card WHERE record = ?"},
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
  const model::Mentions mentions = model::mentions_of(*schemas_, record);
  // What cannot be read is left out, and reported, by who reads it.
  const auto shown = model::shown_days(record);
  const auto days = shown.value_or(model::ShownDays());
  const Row row{id, record.key.type, record.key.slug, days_of(days.first), days_of(days.last)};
  if (auto status = put_listed(row); !status) return status;
  if (auto status = put_mentions(row, mentions); !status) return status;
  if (auto status = put_last_day(row, record, mentions); !status) return status;
  if (auto status = search_.put(id, record); !status) return status;
  if (row.type == "city") return shown ? put_city(row, record) : Status();
  if (row.type == "agreement") return put_agreement(row, record, mentions);
  if (row.type == "notice") return put_notice(row, record);
  return row.type == "event" ? put_event(row, record, mentions) : Status();
}

Status DerivedRows::put_listed(const Row& row) {
  put_listed_.bind(1, row.type).bind(2, row.slug).bind(3, row.id);
  put_listed_.bind(4, row.first).bind(5, row.last);
  return fingerprint_->write(
      put_listed_, RowText("listed") << row.type << row.slug << row.id << row.first << row.last);
}

Status DerivedRows::put_mentions(const Row& row, const model::Mentions& mentions) {
  for (const model::Reference& reference : mentions.references) {
    const std::string target = reference.target.text();
    put_link_.bind(1, target).bind(2, row.type).bind(3, row.slug).bind(4, row.id);
    put_link_.bind(5, row.first).bind(6, row.last);
    const RowText text = RowText("link")
                         << target << row.type << row.slug << row.id << row.first << row.last;
    if (auto status = fingerprint_->write(put_link_, text); !status) return status;
  }
  for (const model::Filing& filing : mentions.filings) {
    if (auto status = put_term(row, filing); !status) return status;
  }
  return {};
}

Status DerivedRows::put_term(const Row& row, const model::Filing& filing) {
  put_term_.bind(1, filing.scheme).bind(2, filing.code).bind(3, row.type).bind(4, row.slug);
  put_term_.bind(5, row.id).bind(6, row.first).bind(7, row.last);
  return fingerprint_->write(put_term_, RowText("term")
                                            << filing.scheme << filing.code << row.type << row.slug
                                            << row.id << row.first << row.last);
}

Status DerivedRows::put_last_day(const Row& row, const model::Record& record,
                                 const model::Mentions& mentions) {
  const auto last = model::last_day(record);
  if (!last) return {};
  const std::int64_t day = days_of(*last);
  put_last_day_.bind(1, row.type).bind(2, day).bind(3, row.id);
  const RowText text = RowText("last_day") << row.type << day << row.id;
  if (auto status = fingerprint_->write(put_last_day_, text); !status) return status;
  return row.type == "exchange" ? put_dated(row.id, mentions, kExchangeKind, day) : Status();
}

Status DerivedRows::put_city(const Row& row, const model::Record& record) {
  const auto city = model::decode_city(record);
  if (!city) return {};
  const std::string card = card_text(card_of(*city));
  const std::int64_t sum = card_sum(row.slug, row.first, row.last, card);
  put_city_.bind(1, row.slug).bind(2, row.id).bind(3, row.first).bind(4, row.last);
  put_city_.bind(5, card).bind(6, sum);
  return fingerprint_->write(put_city_, RowText("city_card") << row.slug << row.id << row.first
                                                             << row.last << card << sum);
}

Status DerivedRows::put_notice(const Row& row, const model::Record& record) {
  const auto notice = model::decode_notice(record);
  if (!notice) return {};
  return put_term(row, {std::string(kLevelScheme), std::string(model::code(notice->level))});
}

Status DerivedRows::put_agreement(const Row& row, const model::Record& record,
                                  const model::Mentions& mentions) {
  const auto agreement = model::decode_agreement(record);
  if (!agreement) return {};
  const auto newest = model::newest_step(*agreement);
  const std::int64_t day =
      days_of(newest ? std::chrono::sys_days(newest->first()) : model::kFirstDay);
  return put_dated(row.id, mentions, kAgreementKind, day);
}

Status DerivedRows::put_event(const Row& row, const model::Record& record,
                              const model::Mentions& mentions) {
  const auto event = model::decode_event(record);
  if (!event) return {};
  const TimeRow time = time_row(*event);
  const auto reach = static_cast<std::int64_t>(time.reach);
  put_event_time_.bind(1, row.id).bind(2, reach).bind(3, time.starts).bind(4, time.ends);
  const RowText text = RowText("event_time") << row.id << reach << time.starts << time.ends;
  if (auto status = fingerprint_->write(put_event_time_, text); !status) return status;
  const std::int64_t at = time.reach == Reach::brief ? time.starts : time.ends;
  if (auto status = put_dated(row.id, mentions, reach, at); !status) return status;
  if (time.reach != Reach::recurring) return {};
  return put_week_hours(row.id, *event, time.starts, time.ends);
}

Status DerivedRows::put_week_hours(std::int64_t id, const model::Event& event, std::int64_t starts,
                                   std::int64_t ends) {
  const model::WeeklyHours hours = model::weekly_hours(event);
  for (std::size_t i = 0; i < hours.size(); ++i) {
    if (!hours[i]) continue;
    const auto hour = static_cast<std::int64_t>(i);
    put_week_hour_.bind(1, hour).bind(2, ends).bind(3, id).bind(4, starts);
    const RowText row = RowText("week_hour") << hour << ends << id << starts;
    if (auto status = fingerprint_->write(put_week_hour_, row); !status) return status;
  }
  return {};
}

Status DerivedRows::put_dated(std::int64_t id, const model::Mentions& mentions, std::int64_t kind,
                              std::int64_t at) {
  for (const model::Reference& reference : mentions.references) {
    if (reference.target.type != "city") continue;
    const std::string target = reference.target.text();
    put_dated_.bind(1, target).bind(2, kind).bind(3, at).bind(4, id);
    const RowText row = RowText("dated") << target << kind << at << id;
    if (auto status = fingerprint_->write(put_dated_, row); !status) return status;
  }
  return {};
}

Status DerivedRows::remove(std::int64_t id) {
  for (Statement* statement :
       {&delete_listed_, &delete_dated_, &delete_week_hours_, &delete_links_, &delete_terms_,
        &delete_city_, &delete_last_day_, &delete_event_time_}) {
    if (auto status = statement->bind(1, id).run(); !status) return status;
  }
  return search_.remove(id);
}

}  // namespace pobratym::store
