// SPDX-License-Identifier: Apache-2.0
// One picture of one page, without a window, display server or GL.
#pragma once

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "kiosk/platform/options.hpp"
#include "kiosk/ui/semantics.hpp"

namespace pobratym::kiosk {

/// Writes options.shot; returns what is on it, in words.
[[nodiscard]] Result<ui::Semantics> draw_shot(const Options& options, const Disk& disk,
                                              const Clock& clock);

}  // namespace pobratym::kiosk
