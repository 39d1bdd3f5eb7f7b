// SPDX-License-Identifier: Apache-2.0
// What the questions of ContentReader share: the connection, and going from rows to typed, visible
// records.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/model/host.hpp"
#include "content/model/visibility.hpp"
#include "content/store/connection.hpp"
#include "content/store/content_reader.hpp"
#include "content/store/record_query.hpp"
#include "content/store/recurring_events.hpp"
#include "content/store/search_index.hpp"

namespace pobratym::store {

/// For those who want records undecoded.
inline Result<model::Record> as_it_is(const model::Record& record) { return record; }

struct ContentReader::Database {
  /// Kept, because every screen shows partners and to know them takes every agreement of the host.
  struct Partners {
    ContentVersion version;
    model::Date today{};
    KeptList<PartnerCity> standing;
    KeptList<PartnerCity> ended;
  };

  /// Kept, because the same month is asked for with every choice and every minute.
  struct Month {
    ContentVersion version;
    model::Date first{}, last{};
    std::size_t limit = 0;
    KeptList<AgendaDay> days;
  };

  Path file;
  Connection connection;
  Report report;
  mutable Memory memory = {};                     ///< changes no answer, so a question may be const
  std::unique_ptr<SearchIndex> search = nullptr;  ///< prepared when somebody first searches
  std::unique_ptr<RecurringEvents> recurring = nullptr;  ///< of one content; see events_that_recur
  std::unique_ptr<Partners> partners = nullptr;          ///< of one content and day
  std::unique_ptr<Month> month = nullptr;                ///< of one content

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
  [[nodiscard]] Result<model::Host> host() const;

  /// Of the content as it is within the running transaction.
  [[nodiscard]] Result<RecurringEvents*> events_that_recur(const model::Host& of, Instant from);

  /// Every city that has or had an agreement with the host, likewise.
  [[nodiscard]] Result<const Partners*> partner_cities(model::Date today);

  /// All agreements visible today that name the host's city.
  [[nodiscard]] Result<std::vector<model::Agreement>> host_agreements(const model::RecordKey& city,
                                                                      model::Date today) const;

  /// The rest of a query, visible and decoded, the first `limit`.
  template <class Decode>
  [[nodiscard]] auto decoded(RecordQuery& query, model::Date today, Decode decode,
                             std::size_t limit = kAll) const {
    using Value = typename decltype(decode(std::declval<const model::Record&>()))::value_type;
    std::vector<Value> values;
    for (;;) {
      if (values.size() == limit) return Result<std::vector<Value>>(std::move(values));
      const auto record = query.next();
      if (!record) return Result<std::vector<Value>>(tl::unexpect, record.error());
      if (!*record) return Result<std::vector<Value>>(std::move(values));
      auto value = decode(**record);
      if (!value) {
        query.leave_out(value.error());
      } else if (is_visible(**record, today)) {
        values.push_back(*std::move(value));
      }
    }
  }

  /// Records of a type that name `target`, by slug.
  template <class Decode>
  [[nodiscard]] auto linked(std::string_view type, const std::string& target, model::Date today,
                            Decode decode, std::size_t limit = kAll) const
      -> decltype(decoded(std::declval<RecordQuery&>(), today, decode)) {
    auto rows =
        query("JOIN link ON link.record = record.id", "link.target = ?1 AND link.type = ?2");
    if (!rows) return tl::unexpected(rows.error());
    rows->statement().bind(1, target).bind(2, type);
    return decoded(*rows, today, decode, limit);
  }

  template <class Decode>
  [[nodiscard]] auto one(std::string_view type, std::string_view slug, model::Date today,
                         Decode decode) const {
    using Values = decltype(decoded(std::declval<RecordQuery&>(), today, decode));
    using Value = typename Values::value_type::value_type;
    using Found = Result<std::optional<Value>>;
    auto rows = query("", "record.type = ?1 AND record.slug = ?2");
    if (!rows) return Found(tl::unexpect, rows.error());
    rows->statement().bind(1, type).bind(2, slug);
    auto values = decoded(*rows, today, decode);
    if (!values) return Found(tl::unexpect, values.error());
    if (values->empty()) return Found(std::optional<Value>());
    return Found(std::optional<Value>(std::move(values->front())));
  }
};

}  // namespace pobratym::store
