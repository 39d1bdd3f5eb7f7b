// SPDX-License-Identifier: Apache-2.0
#include "content/store/connection.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>

namespace pobratym::store {
namespace {

/// What stands in the way of a file: nothing but room is a matter for somebody else. A folder in
/// its place, or a file that nobody may read, is damage like any other.
ErrorCode code_of_system(int error) {
  switch (error) {
    case ENOENT:
      return ErrorCode::not_found;
    case ENOSPC:
    case EROFS:
    case EDQUOT:
      return ErrorCode::no_space;
    case EISDIR:
    case EACCES:
    case EPERM:
    case ELOOP:
      return ErrorCode::invalid;
    default:
      return ErrorCode::failed;
  }
}

/// The few codes a caller acts on: damage means rebuild, a full disk means tell somebody.
ErrorCode code_of(int result, int system_error) {
  switch (result & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return ErrorCode::invalid;
    case SQLITE_FULL:
      return ErrorCode::no_space;
    case SQLITE_CANTOPEN:
      return code_of_system(system_error);
    case SQLITE_IOERR:  // a sector that cannot be read is as lost as one that was overwritten
      if (result == SQLITE_IOERR_READ || result == SQLITE_IOERR_SHORT_READ ||
          result == SQLITE_IOERR_CORRUPTFS) {
        return ErrorCode::invalid;
      }
      return system_error == EROFS ? ErrorCode::no_space : ErrorCode::failed;
    case SQLITE_READONLY:
      // A journal left by a power cut: only who may write can take it back.
      return result == SQLITE_READONLY ? ErrorCode::no_space : ErrorCode::failed;
    default:
      return ErrorCode::failed;
  }
}

tl::unexpected<Error> failure(sqlite3* database, int result) {
  std::string message = sqlite3_errmsg(database);
  const int extended = sqlite3_extended_errcode(database);
  if ((extended & 0xFF) == (result & 0xFF)) result = extended;
  if ((result & 0xFF) == SQLITE_BUSY) message = "another program is using the database";
  if (result == SQLITE_READONLY_ROLLBACK || result == SQLITE_READONLY_RECOVERY) {
    message = "a change was interrupted and waits to be taken back; run pobratym-sync once";
  }
  const ErrorCode code = code_of(result, sqlite3_system_errno(database));
  if (code == ErrorCode::no_space) message += "; free some space or make the disk writable";
  return fail(code, std::move(message));
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

// A bind fails only for a wrong index or when memory is gone; the step that follows reports it.
Statement& Statement::bind(int index, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), index, value);
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), index, text.data(), text.size(), SQLITE_TRANSIENT,
                      SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int index, const Digest& digest) {
  sqlite3_bind_blob64(statement_.get(), index, digest.bytes.data(), digest.bytes.size(),
                      SQLITE_TRANSIENT);
  return *this;
}

Result<bool> Statement::step() {
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  return failure(sqlite3_db_handle(statement_.get()), result);
}

Status Statement::run() {
  auto row = step();
  while (row && *row) row = step();
  reset();
  if (!row) return tl::unexpected(row.error());
  return {};
}

std::int64_t Statement::rows_written() const {
  return sqlite3_changes64(sqlite3_db_handle(statement_.get()));
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  const auto* bytes = sqlite3_column_text(statement_.get(), column);
  const int length = sqlite3_column_bytes(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::optional<Digest> Statement::digest(int column) const {
  const auto* bytes =
      static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  Digest digest;
  if (bytes == nullptr || static_cast<std::size_t>(sqlite3_column_bytes(
                              statement_.get(), column)) != digest.bytes.size()) {
    return std::nullopt;
  }
  std::copy(bytes, bytes + digest.bytes.size(), digest.bytes.begin());
  return digest;
}

void Connection::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Result<Connection> Connection::open(const Path& file, Access access, int busy_milliseconds) {
  const int flags = access == Access::read_only ? SQLITE_OPEN_READONLY
                                                : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* handle = nullptr;
  const int result = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
  Connection connection;
  connection.database_.reset(handle);
  if (result != SQLITE_OK) return failure(handle, result);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, busy_milliseconds);
  return connection;
}

Result<Statement> Connection::prepare(std::string_view sql) const {
  sqlite3_stmt* handle = nullptr;
  const int result = sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                        &handle, nullptr);
  if (result != SQLITE_OK) return failure(database_.get(), result);
  Statement statement;
  statement.statement_.reset(handle);
  return statement;
}

Status Connection::execute(const char* sql) const {
  const int result = sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) return failure(database_.get(), result);
  return {};
}

Result<std::optional<std::int64_t>> Connection::integer(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::optional<std::int64_t>();
  return std::optional<std::int64_t>(statement->integer(0));
}

std::int64_t Connection::total_changes() const { return sqlite3_total_changes64(database_.get()); }

bool Connection::in_transaction() const { return sqlite3_get_autocommit(database_.get()) == 0; }

bool Connection::has_moved() const {
  int moved = 0;
  const int result = sqlite3_file_control(database_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return result == SQLITE_OK && moved != 0;
}

Status Connection::copy_into(const Connection& other) const {
  sqlite3_backup* backup =
      sqlite3_backup_init(other.database_.get(), "main", database_.get(), "main");
  if (backup == nullptr) return failure(other.database_.get(), SQLITE_ERROR);
  const int result = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (result != SQLITE_DONE) return failure(other.database_.get(), result);
  return {};
}

Result<Transaction> Transaction::begin(const Connection& connection, Kind kind) {
  if (kind == Kind::read && connection.in_transaction()) return Transaction(nullptr);
  const auto status = connection.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
  if (!status) return tl::unexpected(status.error());
  return Transaction(&connection);
}

Transaction::~Transaction() {
  // Nothing to report to: SQLite has already taken it back when this fails.
  if (connection_ != nullptr) static_cast<void>(connection_->execute("ROLLBACK"));
}

Status Transaction::commit() {
  if (connection_ == nullptr) return {};
  auto status = connection_->execute("COMMIT");
  if (status) connection_ = nullptr;
  return status;
}

}  // namespace pobratym::store
