// SPDX-License-Identifier: Apache-2.0
// Many pages on one picture, each small and with its name under it: for somebody who wants to see
// them all.
#pragma once

#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "kiosk/platform/options.hpp"

namespace pobratym::kiosk {

/// Every kind of page in the language, look and size of the options, into PNG files in
/// options.contact_sheet, which must exist: "uk-light-100-1080x1920-1.png". Returns the files.
[[nodiscard]] Result<std::vector<Path>> draw_contact_sheets(const Options& options,
                                                            const Disk& disk, const Clock& clock);

}  // namespace pobratym::kiosk
