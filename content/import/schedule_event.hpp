// SPDX-License-Identifier: Apache-2.0
// Makes events of a schedule: times with their zone, texts cleaned, a programme that fits into a
// record.
#pragma once

#include <vector>

#include "content/import/field_texts.hpp"
#include "content/import/imported.hpp"
#include "content/import/schedule_model.hpp"

namespace pobratym::import {

/// A record of a pack is at most 256 KiB and 20,000 values; this leaves room for what the pack and
/// its staff add.
inline constexpr std::size_t kMaxProgrammeBytes = 220u << 10u;
inline constexpr std::size_t kMaxProgrammeTalks = 600;

/// Without items, and with a finding that says why, when nothing in it has a time.
[[nodiscard]] Imported import_schedule(const Schedule& schedule, const ReadOptions& options,
                                       FindingList& findings);

}  // namespace pobratym::import
