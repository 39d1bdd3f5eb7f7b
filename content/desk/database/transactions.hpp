// SPDX-License-Identifier: Apache-2.0
// What several stores write, kept together or not at all: a change and the row of the audit log
// that tells of it must not come apart, wherever the power goes.
#pragma once

#include <functional>

#include "content/base/result.hpp"

namespace pobratym::desk {

class Transactions {
 public:
  Transactions() = default;
  Transactions(const Transactions&) = delete;
  Transactions& operator=(const Transactions&) = delete;
  virtual ~Transactions() = default;

  /// Runs `work`; what the stores of one database are asked for on this thread meanwhile is one
  /// transaction. Nothing of it is kept when `work` or one of those stores answers with an Error.
  /// Within `work` this may be called again and joins in. Everybody else waits: no slow thing
  /// belongs in `work`.
  [[nodiscard]] virtual Status together(const std::function<Status()>& work) = 0;
};

}  // namespace pobratym::desk
