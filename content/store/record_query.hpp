// SPDX-License-Identifier: Apache-2.0
// Reads records out of rows, or knows them from the last time. Of records with one key from several
// origins the host's own wins, else the earlier source; the others are never asked. A document that
// is not the one that was stored or cannot be read is left out and reported: a flipped bit may be a
// digit of a telephone number, and the full check of the file is not made for every screen.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/model/record.hpp"
#include "content/store/connection.hpp"
#include "content/store/kept_statements.hpp"
#include "content/store/known_records.hpp"

namespace pobratym::store {

using Report = std::function<void(const std::string& sentence)>;

/// What a reader keeps from question to question.
struct Memory {
  KeptStatements statements;
  KnownRecords records;
  std::optional<bool> one_origin;  ///< known while a snapshot lives
};

/// Whether all pages are of one origin, so that no record can go before another one of its key.
[[nodiscard]] Result<bool> has_one_origin(const Connection& connection, Memory& memory);

class RecordQuery {
 public:
  /// How many columns a row has before those of `also`.
  static constexpr int kColumns = 4;

  /// `where` is what follows WHERE, over the table `record` and `joined` ones. Rows come by
  /// `order`, then by the position of their source. `also` (", event_time.starts") are more
  /// columns.
  [[nodiscard]] static Result<RecordQuery> prepare(const Connection& connection, Memory& memory,
                                                   const Report& report, std::string_view joined,
                                                   std::string_view where,
                                                   std::string_view order = "record.slug",
                                                   std::string_view also = "");

  [[nodiscard]] Statement& statement() { return *statement_; }

  /// The next record, or null at the end.
  [[nodiscard]] Result<KnownRecord> next();
  [[nodiscard]] Result<std::vector<model::Record>> all();

  /// Reports a record that a decoder refused.
  void leave_out(const Error& error) const;

 private:
  RecordQuery(LentStatement statement, Memory& memory, const Report& report)
      : statement_(std::move(statement)), memory_(&memory), report_(&report) {}

  /// The row's record if it is what was stored, else null and reported.
  [[nodiscard]] KnownRecord read_row(const model::RecordKey& key);

  LentStatement statement_;
  Memory* memory_;
  const Report* report_;
  std::set<model::RecordKey> seen_;
};

}  // namespace pobratym::store
