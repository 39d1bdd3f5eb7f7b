// SPDX-License-Identifier: Apache-2.0
// Pages as they would be read aloud, for --transcript.
#pragma once

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "kiosk/platform/off_screen_kiosk.hpp"

namespace pobratym::kiosk {

/// What is on the screen now, read from top to end.
[[nodiscard]] std::string read_aloud(OffScreenKiosk& kiosk);

/// options.page, or every page under a line with its name when options.every_page.
[[nodiscard]] Result<std::string> transcripts(const Options& options, const Disk& disk,
                                              const Clock& clock);

}  // namespace pobratym::kiosk
