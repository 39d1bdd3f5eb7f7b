// SPDX-License-Identifier: Apache-2.0
// What the tables beside `record` say of one record: whom it names, what it is filed under, when it
// is, how long it matters and by which words it is found. Worked out from the record alone, so it
// can always be worked out anew.
#pragma once

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
  const model::Schemas* schemas_ = nullptr;
  Fingerprint* fingerprint_ = nullptr;
  SearchRows search_;
  Statement put_link_;
  Statement put_term_;
  Statement put_last_day_;
  Statement put_event_time_;
  Statement delete_links_;
  Statement delete_terms_;
  Statement delete_last_day_;
  Statement delete_event_time_;
};

}  // namespace pobratym::store
