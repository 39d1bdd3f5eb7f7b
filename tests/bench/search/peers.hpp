// SPDX-License-Identifier: Apache-2.0
// What others would do: a table of the same texts, searched by SQLite's own full text with its own
// ranking and snippets, or by LIKE.
#pragma once

#include <cstdint>
#include <string>

#include "content/base/disk.hpp"
#include "content/model/record.hpp"
#include "tests/bench/search/queries.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace pobratym::bench {

class Peers {
 public:
  explicit Peers(const Path& file);
  ~Peers();
  Peers(const Peers&) = delete;
  Peers& operator=(const Peers&) = delete;

  void add(const model::Record& record);
  void finish();

  /// The number of results, at most 20.
  std::size_t full_text(const TimedQuery& query);
  std::size_t like(const TimedQuery& query);

 private:
  sqlite3* database_ = nullptr;
  sqlite3_stmt* put_ = nullptr;
  sqlite3_stmt* match_ = nullptr;
  sqlite3_stmt* like_ = nullptr;
};

}  // namespace pobratym::bench
