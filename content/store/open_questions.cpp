// SPDX-License-Identifier: Apache-2.0
// What is open and what holds today, and what is filed under a word. The table of last days leaves
// out what is over, so that years of old notices cost nothing.
#include <algorithm>

#include "content/store/layout.hpp"
#include "content/store/reader_database.hpp"

namespace pobratym::store {
namespace {

/// Of a type, with a last day that is not past, the one that ends first before the others.
template <class Database>
Result<RecordQuery> not_over(const Database& database, std::string_view type, model::Date today) {
  auto query =
      database.query("JOIN last_day ON last_day.record = record.id",
                     "last_day.type = ?1 AND last_day.day >= ?2", "last_day.day, record.slug");
  if (!query) return query;
  query->statement().bind(1, type).bind(2, days_of(today));
  return query;
}

/// What is filed under a word.
template <class Database>
Result<RecordQuery> filed(const Database& database, std::string_view scheme, std::string_view code,
                          model::Date today, std::string_view order = "term.type, term.slug") {
  auto query = database.query("JOIN term ON term.record = record.id",
                              "term.scheme = ?1 AND term.code = ?2 AND term.first <= ?3 "
                              "AND term.last >= ?3",
                              order);
  if (query) query->statement().bind(1, scheme).bind(2, code).bind(3, days_of(today));
  return query;
}

/// The values for which `keep` holds; an error stays one.
template <class Values, class Keep>
Values kept(Values values, Keep keep) {
  if (values) values->keep_if(keep);
  return values;
}

}  // namespace

Result<KnownList<model::Exchange>> ContentReader::open_exchanges(model::Date today,
                                                                 std::size_t limit) {
  auto query = not_over(*database_, "exchange", today);
  if (!query) return tl::unexpected(query.error());
  return kept(database_->decoded(*query, today, model::decode_exchange, limit),
              [&](const auto& exchange) { return is_open(exchange, today); });
}

Result<KnownList<model::Exchange>> ContentReader::Database::open_exchanges_of(
    const std::string& city, model::Date today, std::size_t limit) const {
  auto rows =
      query("JOIN dated ON dated.record = record.id",
            "dated.target = ?1 AND dated.kind = ?2 AND dated.at >= ?3", "dated.at, record.slug");
  if (!rows) return tl::unexpected(rows.error());
  rows->statement().bind(1, city).bind(2, kExchangeKind).bind(3, days_of(today));
  return kept(decoded(*rows, today, model::decode_exchange, limit),
              [&](const auto& exchange) { return is_open(exchange, today); });
}

Result<KnownList<model::Poll>> ContentReader::open_polls(model::Date today, std::size_t limit) {
  auto query = not_over(*database_, "poll", today);
  if (!query) return tl::unexpected(query.error());
  const auto open = [&](const KnownRecord& record) {
    auto poll = record->as(model::decode_poll);
    if (poll && !is_open(**poll, today)) *poll = nullptr;
    return poll;
  };
  return database_->chosen<model::Poll>(*query, today, open, limit);
}

Result<Records> ContentReader::notices(model::Date today, std::size_t limit) {
  using Level = model::NoticeLevel;
  Records notices;
  for (const Level level : {Level::urgent, Level::warning, Level::info}) {
    auto query =
        filed(*database_, kLevelScheme, model::code(level), today, "term.first DESC, term.slug");
    if (!query) return tl::unexpected(query.error());
    const auto its = database_->visible(*query, today, limit - notices.size());
    if (!its) return its;
    for (const KnownRecord& notice : its->items()) notices.push_back(notice);
    if (notices.size() == limit) break;
  }
  return notices;
}

Result<KnownList<model::Notice>> ContentReader::urgent_notices(model::Date today) {
  auto query = filed(*database_, kLevelScheme, model::code(model::NoticeLevel::urgent), today);
  if (!query) return tl::unexpected(query.error());
  auto notices = kept(database_->decoded(*query, today, model::decode_notice),
                      [](const auto& one) { return one.level == model::NoticeLevel::urgent; });
  if (!notices) return notices;
  notices->sort([](const auto& a, const auto& b) { return a.from > b.from; });
  return notices;
}

Result<Records> ContentReader::help_calls(model::Date today, std::size_t limit) {
  auto query = database_->listed("help-call", today, "listed.first DESC, listed.slug");
  if (!query) return tl::unexpected(query.error());
  return database_->visible(*query, today, limit);
}

Result<Records> ContentReader::history(model::Date today, std::size_t limit) {
  auto query = database_->query("JOIN last_day ON last_day.record = record.id",
                                "last_day.type = 'history-item'", "last_day.day DESC, record.slug");
  if (!query) return tl::unexpected(query.error());
  return database_->visible(*query, today, limit);
}

Result<Records> ContentReader::filed_under(std::string_view scheme, std::string_view code,
                                           model::Date today, std::size_t limit) {
  auto query = filed(*database_, scheme, code, today);
  if (!query) return tl::unexpected(query.error());
  return database_->visible(*query, today, limit);
}

}  // namespace pobratym::store
