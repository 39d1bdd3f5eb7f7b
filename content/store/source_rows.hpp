// SPDX-License-Identifier: Apache-2.0
// The table of sources: which signed version of each origin is stored, the host's own first.
#pragma once

#include <vector>

#include "content/store/connection.hpp"
#include "content/store/content_change.hpp"

namespace pobratym::store {

[[nodiscard]] Result<std::vector<SourceVersion>> read_sources(const Connection& connection);

}  // namespace pobratym::store
