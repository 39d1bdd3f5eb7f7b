// SPDX-License-Identifier: Apache-2.0
// Records that lie elsewhere, for whoever only looks at them: a copy of ten thousand documents is a
// hundred megabytes.
#pragma once

#include <span>
#include <vector>

#include "content/model/record.hpp"

namespace pobratym::model {

using RecordRefs = std::vector<const Record*>;

[[nodiscard]] inline RecordRefs refs_to(std::span<const Record> records) {
  RecordRefs refs;
  refs.reserve(records.size());
  for (const Record& record : records) refs.push_back(&record);
  return refs;
}

}  // namespace pobratym::model
