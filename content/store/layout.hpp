// SPDX-License-Identifier: Apache-2.0
// The tables of content.db; README.md is the page about the format. The file is derived from signed
// pages: another layout is not migrated but made anew, so kLayout grows with every change here.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "content/base/result.hpp"
#include "content/store/connection.hpp"

namespace pobratym::store {

inline constexpr std::int64_t kApplicationId = 0x506F6272;  ///< "Pobr"
inline constexpr std::int64_t kLayout = 8;                  ///< user_version

/// Tables that name a record belong into fingerprint.cpp and derived_rows.cpp too.
inline constexpr const char* kCreateTables = R"sql(
CREATE TABLE content(
  id INTEGER PRIMARY KEY CHECK (id = 1), birth INTEGER NOT NULL, change INTEGER NOT NULL,
  fingerprint BLOB NOT NULL, checked INTEGER NOT NULL) STRICT;
INSERT INTO content VALUES(1, random(), 0, zeroblob(32), 0);
CREATE TABLE source(
  position INTEGER PRIMARY KEY, origin TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
  index_digest BLOB NOT NULL, signed_at INTEGER NOT NULL) STRICT;
CREATE TABLE page(
  origin TEXT NOT NULL, bucket INTEGER NOT NULL, digest BLOB NOT NULL,
  PRIMARY KEY(origin, bucket)) STRICT, WITHOUT ROWID;
CREATE TABLE record(
  id INTEGER PRIMARY KEY, type TEXT NOT NULL, slug TEXT NOT NULL, origin TEXT NOT NULL,
  bucket INTEGER NOT NULL, digest BLOB NOT NULL, document TEXT NOT NULL,
  UNIQUE(type, slug, origin)) STRICT;
CREATE INDEX record_page ON record(origin, bucket);
CREATE TABLE listed(
  type TEXT NOT NULL, slug TEXT NOT NULL, record INTEGER NOT NULL, first INTEGER NOT NULL,
  last INTEGER NOT NULL, PRIMARY KEY(type, slug, record)) STRICT, WITHOUT ROWID;
CREATE INDEX listed_record ON listed(record);
CREATE TABLE link(
  target TEXT NOT NULL, type TEXT NOT NULL, slug TEXT NOT NULL, record INTEGER NOT NULL,
  first INTEGER NOT NULL, last INTEGER NOT NULL,
  PRIMARY KEY(target, type, slug, record)) STRICT, WITHOUT ROWID;
CREATE INDEX link_record ON link(record);
CREATE TABLE term(
  scheme TEXT NOT NULL, code TEXT NOT NULL, type TEXT NOT NULL, slug TEXT NOT NULL,
  record INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  PRIMARY KEY(scheme, code, type, slug, record)) STRICT, WITHOUT ROWID;
CREATE INDEX term_record ON term(record);
CREATE TABLE dated(
  target TEXT NOT NULL, kind INTEGER NOT NULL, at INTEGER NOT NULL, record INTEGER NOT NULL,
  PRIMARY KEY(target, kind, at, record)) STRICT, WITHOUT ROWID;
CREATE INDEX dated_record ON dated(record);
CREATE TABLE week_hour(
  hour INTEGER NOT NULL, ends INTEGER NOT NULL, record INTEGER NOT NULL, starts INTEGER NOT NULL,
  PRIMARY KEY(hour, ends, record)) STRICT, WITHOUT ROWID;
CREATE INDEX week_hour_record ON week_hour(record);
CREATE TABLE partner(
  one TEXT NOT NULL, other TEXT NOT NULL, day INTEGER NOT NULL, relation TEXT NOT NULL,
  areas TEXT NOT NULL, forms TEXT NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY(one, other, day)) STRICT, WITHOUT ROWID;
CREATE TABLE city_card(
  slug TEXT NOT NULL, record INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  card TEXT NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY(slug, record)) STRICT, WITHOUT ROWID;
CREATE INDEX city_card_record ON city_card(record);
CREATE TABLE last_day(
  record INTEGER PRIMARY KEY, type TEXT NOT NULL, day INTEGER NOT NULL) STRICT;
CREATE INDEX last_day_type ON last_day(type, day);
CREATE TABLE event_time(
  record INTEGER PRIMARY KEY, reach INTEGER NOT NULL, starts INTEGER NOT NULL,
  ends INTEGER NOT NULL) STRICT;
CREATE INDEX event_starts ON event_time(reach, starts, ends);
CREATE INDEX event_ends ON event_time(reach, ends, starts);
CREATE TABLE changed(kind TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)sql";

/// How far the rows of all-day events are widened on either side: the host's zone, which may change
/// in a later page, decides when such a day is, so the rows cover that day anywhere on Earth.
inline constexpr std::int64_t kDayMargin = 14 * 3600;  ///< seconds

/// event_time.reach. Whoever looks for what is on in a week need not look at what began years ago,
/// except among the few events that last long or come again.
enum class Reach : std::int64_t { brief, lasting, recurring };
inline constexpr std::int64_t kReaches = 3;
inline constexpr std::chrono::days kBrief{32};  ///< the longest of the brief, margins included

/// dated.kind: what of a city is wanted by its time, and by which. Events as their reach, by when
/// they begin, those that last or recur by when they end; exchanges by their deadline; agreements
/// by their newest step, both in days.
inline constexpr std::int64_t kExchangeKind = kReaches;
inline constexpr std::int64_t kAgreementKind = kReaches + 1;

/// term.scheme under which notices are filed by their level: every page asks for the urgent ones.
inline constexpr std::string_view kLevelScheme = "level";

/// event_time.ends of what comes again for ever.
inline constexpr std::int64_t kNever = INT64_MAX;

/// changed.kind of events that recur, beside "event"; every other kind is a type.
inline constexpr const char* kRecurringKind = "event, recurring";

/// invalid unless the file is ours and of this layout.
[[nodiscard]] Status check_layout(const Connection& connection);

}  // namespace pobratym::store
