// SPDX-License-Identifier: Apache-2.0
// One sum over every row that answers a question. SQLite finds a broken tree and not a changed
// digit: without this a flipped bit of a worn card would be shown as somebody's telephone number.
// It is kept up by what changes, so that a change costs no more in a large database.
#pragma once

#include <string_view>
#include <vector>

#include "content/base/result.hpp"
#include "content/store/connection.hpp"
#include "content/store/content_change.hpp"
#include "content/store/row_sum.hpp"

namespace pobratym::store {

/// The sum while a change is made. Whatever is to change is left out before and taken in after; a
/// row that is neither keeps its part.
class Fingerprint {
 public:
  /// As stored; invalid when it is lost.
  [[nodiscard]] static Result<Fingerprint> load(const Connection& connection);

  /// A record's row and all that is derived from it, as they are now.
  [[nodiscard]] Status leave_out_record(std::int64_t id);
  [[nodiscard]] Status leave_out_page(const PageName& page);

  /// What is stored of the relation of `one` to `other`.
  [[nodiscard]] Status leave_out_partner(std::string_view one, std::string_view other);

  /// A row as it is being written; it need not be read back for that, the full check does.
  void take_in(const RowText& row) { sum_.add(row.text()); }
  /// Runs what writes the row, and takes it in unless it was there already.
  [[nodiscard]] Status write(Statement& writing, const RowText& row);

  [[nodiscard]] Status leave_out_source(std::string_view origin);
  [[nodiscard]] Status take_in_source(std::string_view origin);

  /// Writes it down, and counts the change; part of the transaction that changed the rows.
  [[nodiscard]] Status store();

 private:
  Fingerprint() = default;
  using Part = void (RowSum::*)(std::string_view row);
  [[nodiscard]] Status source(Part part, std::string_view origin);
  [[nodiscard]] Status rows(Part part, Statement& statement);

  RowSum sum_;
  std::vector<Statement> of_record_;
  Statement of_page_;
  Statement of_source_;
  Statement of_partner_;
  Statement store_;
};

/// Reads every row; invalid when they are no longer those that were stored.
[[nodiscard]] Status check_fingerprint(const Connection& connection);

}  // namespace pobratym::store
