// SPDX-License-Identifier: Apache-2.0
// A copy of a content database that one may change: what a preview of an unpublished record is made
// of. The original is read as one moment of it, whatever is written meanwhile, and never touched.
#pragma once

#include "content/base/disk.hpp"
#include "content/base/result.hpp"

namespace pobratym::store {

/// Over what was at `to`, whose folder must exist. The copy is not synced: it is for now.
[[nodiscard]] Status copy_content(const Path& from, const Path& to);

}  // namespace pobratym::store
