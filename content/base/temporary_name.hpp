// SPDX-License-Identifier: Apache-2.0
// What a file is called while it is being written: "<name>.tmp<number>". Power that goes in the
// middle leaves it lying; whoever has the folder to himself may remove it then.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace pobratym {

[[nodiscard]] inline std::string temporary_name(std::string_view name, std::uint64_t number) {
  return std::string(name) + ".tmp" + std::to_string(number);
}

[[nodiscard]] inline bool is_temporary_name(std::string_view name) {
  const auto at = name.rfind(".tmp");
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view number = name.substr(at + 4);
  return !number.empty() &&
         std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace pobratym
