// SPDX-License-Identifier: Apache-2.0
// The rows of records and what is derived from them, changed page by page inside the transaction
// of ContentWriter. Rows that stay the same are not written: flash wears, and a long journal is a
// long time in which power may fail.
#pragma once

#include <vector>

#include "content/model/schema.hpp"
#include "content/store/connection.hpp"
#include "content/store/content_change.hpp"

namespace pobratym::store {

class RecordRows {
 public:
  [[nodiscard]] static Result<RecordRows> prepare(const Connection& connection,
                                                  const model::Schemas& schemas);

  [[nodiscard]] Status replace(const PageChange& page);
  [[nodiscard]] Status remove(const PageName& page);

 private:
  RecordRows() = default;
  /// The row's id; 0 when the record was stored with these very bytes.
  [[nodiscard]] Result<std::int64_t> store(const PageChange& page, const model::Record& record);
  [[nodiscard]] Status derive(std::int64_t id, const model::Record& record);
  [[nodiscard]] Status forget(std::int64_t id);
  /// Ids of the rows of a page, except of the keys in `kept`.
  [[nodiscard]] Result<std::vector<std::int64_t>> others(const PageName& page,
                                                         const std::vector<model::RecordKey>& kept);

  const model::Schemas* schemas_ = nullptr;
  Statement find_;
  Statement put_;
  Statement list_;
  Statement delete_record_;
  Statement delete_links_;
  Statement delete_time_;
  Statement put_link_;
  Statement put_time_;
  Statement put_page_;
  Statement delete_page_;
};

}  // namespace pobratym::store
