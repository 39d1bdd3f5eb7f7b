// SPDX-License-Identifier: Apache-2.0
// What the tables beside `record` say of one record: whom it names, what it is filed under, when it
// is, how long it matters and by which words it is found. Worked out from the record alone, so it
// can always be worked out anew.
#pragma once

#include "content/model/event.hpp"
#include "content/model/mentions.hpp"
#include "content/model/record.hpp"
#include "content/model/schema.hpp"
#include "content/store/connection.hpp"
#include "content/store/fingerprint.hpp"
#include "content/store/search_rows.hpp"

namespace pobratym::store {

class DerivedRows {
 public:
  [[nodiscard]] static Result<DerivedRows> prepare(const Connection& connection,
                                                   const model::Schemas& schemas,
                                                   Fingerprint& fingerprint);

  /// Of a record that has none yet.
  [[nodiscard]] Status put(std::int64_t id, const model::Record& record);
  [[nodiscard]] Status remove(std::int64_t id);
  /// The last step of a change.
  [[nodiscard]] Status finish() { return search_.finish(); }

  DerivedRows() = default;

 private:
  /// A record as every row about it names it: when it may be shown is what most questions ask next.
  struct Row {
    std::int64_t id = 0;
    const std::string& type;
    const std::string& slug;
    std::int64_t first = 0;  ///< days since 1970
    std::int64_t last = 0;
  };
  [[nodiscard]] Status put_listed(const Row& row);
  [[nodiscard]] Status put_mentions(const Row& row, const model::Mentions& mentions);
  [[nodiscard]] Status put_last_day(const Row& row, const model::Record& record,
                                    const model::Mentions& mentions);
  [[nodiscard]] Status put_term(const Row& row, const model::Filing& filing);
  [[nodiscard]] Status put_city(const Row& row, const model::Record& record);
  [[nodiscard]] Status put_notice(const Row& row, const model::Record& record);
  [[nodiscard]] Status put_agreement(const Row& row, const model::Record& record,
                                     const model::Mentions& mentions);
  [[nodiscard]] Status put_event(const Row& row, const model::Record& record,
                                 const model::Mentions& mentions);
  [[nodiscard]] Status put_week_hours(std::int64_t id, const model::Event& event,
                                      std::int64_t starts, std::int64_t ends);
  [[nodiscard]] Status put_dated(std::int64_t id, const model::Mentions& mentions,
                                 std::int64_t kind, std::int64_t at);

  const model::Schemas* schemas_ = nullptr;
  Fingerprint* fingerprint_ = nullptr;
  SearchRows search_;
  Statement put_listed_;
  Statement put_dated_;
  Statement put_week_hour_;
  Statement put_link_;
  Statement put_term_;
  Statement put_city_;
  Statement put_last_day_;
  Statement put_event_time_;
  Statement delete_listed_;
  Statement delete_dated_;
  Statement delete_week_hours_;
  Statement delete_links_;
  Statement delete_terms_;
  Statement delete_city_;
  Statement delete_last_day_;
  Statement delete_event_time_;
};

}  // namespace pobratym::store
