// SPDX-License-Identifier: Apache-2.0
// The layout of the database, as numbered steps. A step that was released is never changed: what
// comes next is another step.
#pragma once

#include <span>
#include <string_view>

namespace pobratym::desk {

struct Migration {
  int number;  ///< 1, 2, 3 …
  std::span<const std::string_view> statements;
};

[[nodiscard]] std::span<const Migration> migrations();

}  // namespace pobratym::desk
