// SPDX-License-Identifier: Apache-2.0
// outbox.db inside: its tables, a row an entry. Private to this folder.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "content/outbox/entry.hpp"
#include "content/store/connection.hpp"

namespace pobratym::outbox {

/// What has left the kiosk may be at the desk already, so it must not change any more: a sum under
/// the same key would be taken for what is known, under another key it would be counted twice.
enum class RowState : std::int8_t { fresh = 0, sent = 1, refused = 2 };

struct Row {
  std::int64_t id = 0;
  RowState state = RowState::fresh;
  std::string reason;  ///< why the desk refused it
  Entry entry;
};

/// Settings of the connection, and the tables where there are none. invalid when the file is not an
/// outbox of this layout. `bytes`: how long the file may grow.
[[nodiscard]] Status prepare_tables(const store::Connection& database, std::uint64_t bytes);

[[nodiscard]] Status insert(const store::Connection& database, const Row& row);
/// The entry of the row with that id.
[[nodiscard]] Status rewrite(const store::Connection& database, const Row& row);
[[nodiscard]] Status remove(const store::Connection& database, std::int64_t id);

/// A column list for read_row, to be followed by conditions.
inline constexpr const char* kSelectRows = "SELECT id, state, reason, document, sum FROM entry ";

/// Empty when the row's document is not what was written.
[[nodiscard]] std::optional<Row> read_row(const store::Statement& row);

/// The document of a damaged row if it still says something: for words, which are kept as they are.
[[nodiscard]] std::optional<Row> read_damaged_row(const store::Statement& row);

struct Usage {
  std::int64_t rows = 0;
  std::int64_t bytes = 0;
};

/// Of the rows that hold to `condition` (SQL).
[[nodiscard]] Result<Usage> usage(const store::Connection& database,
                                  const char* condition = "true");

}  // namespace pobratym::outbox
