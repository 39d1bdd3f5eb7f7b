// SPDX-License-Identifier: Apache-2.0
// One change of content.db from its beginning to its commit: sources, pages and all that follows
// from their records, taken page by page and stored together or not at all.
#pragma once

#include "content/base/result.hpp"
#include "content/model/schema.hpp"
#include "content/store/connection.hpp"
#include "content/store/content_change.hpp"

namespace pobratym::store {

[[nodiscard]] Status apply_change(const Connection& connection, const model::Schemas& schemas,
                                  const ContentChange& change);

}  // namespace pobratym::store
