// SPDX-License-Identifier: Apache-2.0
// Pictures of the state folder, read and decoded when a page first shows them.
#pragma once

#include "content/base/disk.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

/// `disk` must outlive it. Keeps the picture shown last, so that a page that is redrawn does not
/// decode it again.
[[nodiscard]] MediaSource stored_media(const Disk& disk, Path state);

}  // namespace pobratym::kiosk
