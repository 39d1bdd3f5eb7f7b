// SPDX-License-Identifier: Apache-2.0
// Names of files that records say: anybody's words until they are held against this.
#pragma once

#include <string_view>

namespace pobratym::desk {

/// Leads out of no folder and to nothing hidden.
[[nodiscard]] inline bool is_plain_file_name(std::string_view name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string_view::npos;
}

}  // namespace pobratym::desk
