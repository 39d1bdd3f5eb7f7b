// SPDX-License-Identifier: Apache-2.0
// The peer: the same documents in one SQLite table with a key, the settings that survive a power
// cut, and nothing else. An edit is one UPDATE of one row.
#pragma once

#include <cstddef>

#include "content/store/connection.hpp"
#include "tests/bench/synthetic/synthetic.hpp"

namespace pobratym::bench {

class PlainStore {
 public:
  [[nodiscard]] static Result<PlainStore> fill(const Path& file, const Synthetic& content);
  [[nodiscard]] Status edit(const model::Record& record);

 private:
  explicit PlainStore(store::Connection connection) : connection_(std::move(connection)) {}
  store::Connection connection_;
};

}  // namespace pobratym::bench
