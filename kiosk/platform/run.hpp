// SPDX-License-Identifier: Apache-2.0
// The kiosk in its window, until it is closed.
#pragma once

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "kiosk/platform/options.hpp"

namespace pobratym::kiosk {

/// Sleeps unless something changed: input, movement, new content or the minute.
[[nodiscard]] Status run(const Options& options, const Disk& disk, const Clock& clock);

}  // namespace pobratym::kiosk
