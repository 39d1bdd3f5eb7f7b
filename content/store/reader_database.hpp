// SPDX-License-Identifier: Apache-2.0
// What the questions of ContentReader share: the connection, and going from rows to typed, visible
// records.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/model/host.hpp"
#include "content/store/connection.hpp"
#include "content/store/content_reader.hpp"
#include "content/store/record_query.hpp"
#include "content/store/recurring_events.hpp"
#include "content/store/search_index.hpp"
#include "content/store/stored_relation.hpp"

namespace pobratym::store {

/// As the tables have it: days since 1970.
[[nodiscard]] inline std::int64_t days_of(model::Date day) {
  return std::chrono::sys_days(day).time_since_epoch().count();
}

/// For those who want records undecoded.
inline Result<KnownRecord> as_it_is(const KnownRecord& record) { return record; }

struct ContentReader::Database {
  /// Kept, because every screen shows partners.
  struct Partners {
    ContentVersion version;
    model::Date today{};
    KeptList<PartnerCity> standing;
    KeptList<PartnerCity> ended;
  };

  /// Kept, because the same month is asked for with every choice and every minute, and leafing
  /// goes to and fro.
  struct Month {
    ContentVersion version;
    model::Date first{}, last{};
    std::size_t limit = 0;
    KeptList<AgendaDay> days;
  };

  /// Kept, because a page asks for the names of the same few cities and words a hundred times.
  template <class Value>
  struct Named {
    ContentVersion version;
    model::Date today{};
    std::map<std::string, std::shared_ptr<const Value>, std::less<>>
        known;  ///< null: there is none
  };

  /// While a snapshot lives nothing changes, so each version is asked for once.
  struct Still {
    std::map<std::string, ContentVersion> versions;  ///< by kinds
    std::shared_ptr<const model::Host> host;
  };

  Path file;
  Connection connection;
  Report report;
  mutable Memory memory = {};                     ///< changes no answer, so a question may be const
  std::unique_ptr<SearchIndex> search = nullptr;  ///< prepared when somebody first searches
  std::unique_ptr<RecurringEvents> recurring = nullptr;  ///< of one content; see events_that_recur
  std::unique_ptr<Partners> partners = nullptr;          ///< of one content and day
  std::vector<Month> months = {};                        ///< of one content, the last asked first
  mutable std::unique_ptr<Still> still = nullptr;
  Named<model::City> named_cities = {};
  Named<model::LocalizedText> named_terms = {};

  [[nodiscard]] Result<RecordQuery> query(std::string_view joined, std::string_view where,
                                          std::string_view order = "record.slug") const {
    return RecordQuery::prepare(connection, memory, report, joined, where, order);
  }

  [[nodiscard]] Result<ContentVersion> version() const;
  /// The same, and changed only by records of these kinds ("'city', 'host'"); see ChangedKinds.
  [[nodiscard]] Result<ContentVersion> version_of(const std::string& kinds) const;
  /// The same, and changed only by a record that says who is a partner.
  [[nodiscard]] Result<ContentVersion> version_of_partners() const;
  /// The same, and changed only by an event that recurs or did, or by the host.
  [[nodiscard]] Result<ContentVersion> version_of_recurring() const;
  [[nodiscard]] Result<std::shared_ptr<const model::Host>> host() const;
  [[nodiscard]] Result<std::shared_ptr<const model::Host>> read_host() const;

  /// What `read` makes of `name`, read once for one content of these kinds and one day.
  template <class Value, class Read>
  [[nodiscard]] Result<std::shared_ptr<const Value>> known(Named<Value>& kept,
                                                           const std::string& kinds,
                                                           model::Date today, std::string_view name,
                                                           Read read) {
    constexpr std::size_t kMost = 4000;  // of a damaged or hostile page's names
    const auto now = version_of(kinds);
    if (!now) return tl::unexpected(now.error());
    if (kept.version != *now || kept.today != today || kept.known.size() > kMost) {
      kept = {*now, today, {}};
    }
    if (const auto found = kept.known.find(name); found != kept.known.end()) return found->second;
    auto value = read();
    if (!value) return tl::unexpected(value.error());
    return kept.known.emplace(name, *std::move(value)).first->second;
  }

  /// Of the content as it is within the running transaction.
  [[nodiscard]] Result<RecurringEvents*> events_that_recur(const model::Host& of);

  [[nodiscard]] RecurringEvents::From origin() const { return {connection, memory, report}; }

  struct PartnerList;
  /// Every city that has or had an agreement with the host, likewise; a damaged row is left out and
  /// reported.
  [[nodiscard]] Result<const Partners*> partner_cities(model::Date today);

  /// What a city is to another one today, by its slug; a damaged row is left out and reported.
  [[nodiscard]] Result<std::optional<model::Relation>> relation(const model::RecordKey& city,
                                                                std::string_view other,
                                                                model::Date today) const;

  /// Exchanges of a city ("city/brno") one can still apply for, the nearest deadline first.
  [[nodiscard]] Result<KnownList<model::Exchange>> open_exchanges_of(const std::string& city,
                                                                     model::Date today,
                                                                     std::size_t limit) const;

  /// The rest of a query, visible, the first `limit` that `choose` makes something of: a value that
  /// is kept, or null for nothing, or an error when the record cannot be read.
  template <class Value, class Choose>
  [[nodiscard]] Result<KnownList<Value>> chosen(RecordQuery& query, model::Date today,
                                                Choose choose, std::size_t limit) const {
    KnownList<Value> values;
    while (values.size() < limit) {
      const auto record = query.next();
      if (!record) return tl::unexpected(record.error());
      if (!*record) break;
      Result<std::shared_ptr<const Value>> value = choose(*record);
      if (!value) {
        query.leave_out(value.error());
      } else if (*value && (*record)->is_visible(today)) {
        values.push_back(*std::move(value));
      }
    }
    return values;
  }

  /// The rest of a query, visible, the first `limit`.
  [[nodiscard]] Result<Records> visible(RecordQuery& query, model::Date today,
                                        std::size_t limit = kAll) const {
    return chosen<ReadRecord>(query, today, as_it_is, limit);
  }

  /// The same, decoded.
  template <class T>
  [[nodiscard]] Result<KnownList<T>> decoded(RecordQuery& query, model::Date today,
                                             Result<T> (*decode)(const model::Record&),
                                             std::size_t limit = kAll) const {
    const auto choose = [&](const KnownRecord& record) { return record->as(decode); };
    return chosen<T>(query, today, choose, limit);
  }

  /// Records of a type that may be shown. Others are left out by their days alone: years of them
  /// would be read for nothing.
  [[nodiscard]] Result<RecordQuery> listed(std::string_view type, model::Date today,
                                           std::string_view order) const {
    auto rows = query("JOIN listed ON listed.record = record.id",
                      "listed.type = ?1 AND listed.first <= ?2 AND listed.last >= ?2", order);
    if (rows) rows->statement().bind(1, type).bind(2, days_of(today));
    return rows;
  }

  /// Records of a type that name `target` and may be shown, by slug.
  [[nodiscard]] Result<RecordQuery> linked(std::string_view type, const std::string& target,
                                           model::Date today) const {
    auto rows =
        query("JOIN link ON link.record = record.id",
              "link.target = ?1 AND link.type = ?2 AND link.first <= ?3 AND link.last >= ?3",
              "link.slug");
    if (rows) rows->statement().bind(1, target).bind(2, type).bind(3, days_of(today));
    return rows;
  }

  /// What `choose` makes of the visible record of this name; null when there is none.
  template <class Value, class Choose>
  [[nodiscard]] Result<std::shared_ptr<const Value>> one(std::string_view type,
                                                         std::string_view slug, model::Date today,
                                                         Choose choose) const {
    auto rows = query("", "record.type = ?1 AND record.slug = ?2");
    if (!rows) return tl::unexpected(rows.error());
    rows->statement().bind(1, type).bind(2, slug);
    const auto found = chosen<Value>(*rows, today, choose, 1);
    if (!found) return tl::unexpected(found.error());
    return found->empty() ? nullptr : found->items().front();
  }

  template <class T>
  [[nodiscard]] Result<std::shared_ptr<const T>> one(
      std::string_view type, std::string_view slug, model::Date today,
      Result<T> (*decode)(const model::Record&)) const {
    return one<T>(type, slug, today, [&](const KnownRecord& record) { return record->as(decode); });
  }
};

}  // namespace pobratym::store
