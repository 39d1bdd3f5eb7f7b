// SPDX-License-Identifier: Apache-2.0
// Visitors' words in bytes that are no database any more. Private to this folder.
#pragma once

#include <vector>

#include "content/base/bytes.hpp"
#include "content/outbox/entry.hpp"

namespace pobratym::outbox {

/// Every piece that reads as an entry of feedback, as it lies there, each key once. Words that were
/// delivered long ago may be among them: the desk knows their keys.
[[nodiscard]] std::vector<Entry> raw_words(BytesView bytes);

}  // namespace pobratym::outbox
