// SPDX-License-Identifier: Apache-2.0
// The time below which no clock is believed: a computer without a clock battery starts in 1970 and
// a publisher's signature proves that it is later than that.
#pragma once

#include <optional>

#include "content/base/clock.hpp"
#include "sync/metadata_store.hpp"

namespace pobratym::sync {

/// The newest time in the kept root and timestamp. They are verified again, because one flipped bit
/// in a date on the disk would make everything look expired. Empty when none of them holds.
[[nodiscard]] std::optional<Instant> time_floor(const MetadataStore& store);

}  // namespace pobratym::sync
