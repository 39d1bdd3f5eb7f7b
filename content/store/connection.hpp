// SPDX-License-Identifier: Apache-2.0
// SQLite as both halves of the store and the outbox use it: one connection, statements that cannot
// leak, result codes as Errors. No public header includes it, and sqlite3.h stays in the .cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "content/base/disk.hpp"
#include "content/base/hash.hpp"
#include "content/base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace pobratym::store {

class Statement {
 public:
  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, std::string_view text);
  Statement& bind(int index, const Digest& digest);

  /// True when there is a row to read.
  [[nodiscard]] Result<bool> step();
  /// Steps to the end and makes it ready to be bound again.
  [[nodiscard]] Status run();
  /// Rows that the last run() wrote: none when an INSERT found its row there already.
  [[nodiscard]] std::int64_t rows_written() const;

  /// Ready to be bound and stepped again, whatever rows were left.
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;
  /// Empty when the column does not hold 32 bytes.
  [[nodiscard]] std::optional<Digest> digest(int column) const;

 private:
  friend class Connection;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Connection {
 public:
  enum class Access { read_only, read_write_create };

  [[nodiscard]] static Result<Connection> open(const Path& file, Access access,
                                               int busy_milliseconds);

  [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
  [[nodiscard]] Status execute(const char* sql) const;
  /// The first column of the first row; empty when there is no row.
  [[nodiscard]] Result<std::optional<std::int64_t>> integer(std::string_view sql) const;

  /// Rows inserted, updated or deleted over the life of the connection.
  [[nodiscard]] std::int64_t total_changes() const;
  [[nodiscard]] bool in_transaction() const;
  /// Whether the file this connection reads is no longer the one at its path.
  [[nodiscard]] bool has_moved() const;
  /// Everything of this database, as of one moment, in the place of everything in `other`.
  [[nodiscard]] Status copy_into(const Connection& other) const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

/// Takes back everything since it began unless committed. One for reading inside another one is
/// part of that: questions are made of questions, and all see one snapshot.
class Transaction {
 public:
  enum class Kind { read, write };

  [[nodiscard]] static Result<Transaction> begin(const Connection& connection, Kind kind);
  Transaction(Transaction&& other) noexcept
      : connection_(std::exchange(other.connection_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  [[nodiscard]] Status commit();

 private:
  explicit Transaction(const Connection* connection) : connection_(connection) {}
  const Connection* connection_;  ///< null when there is nothing to end
};

}  // namespace pobratym::store
