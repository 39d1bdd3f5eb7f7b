// SPDX-License-Identifier: Apache-2.0
// A record as the text of its file. People read and compare these files, so a changed record keeps
// the order in which somebody wrote it and the difference shows what changed and nothing else.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/json.hpp"

namespace pobratym::import {

/// Indented by two. Members that `before` has stand where they stood; new ones follow in the order
/// of a new record: what every record says first, what programs write last. `before` may be empty.
[[nodiscard]] Bytes record_text(const Json& document, BytesView before = {});

}  // namespace pobratym::import
