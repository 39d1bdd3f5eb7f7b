// SPDX-License-Identifier: Apache-2.0
// The daemon's chores out of their parts: the outbox to the desk, sticks that were plugged in, and
// the slow look at what lies on the disk.
#pragma once

#include <optional>
#include <vector>

#include "content/base/disk.hpp"
#include "sync/chore.hpp"
#include "sync/scrub.hpp"
#include "sync/way_up.hpp"

namespace pobratym::sync {

class DaemonChores {
 public:
  DaemonChores(Disk& disk, WayUp way, std::optional<Path> installed)
      : disk_(disk),
        way_(std::move(way)),
        scrub_(disk, way_.state_folder, std::move(installed), way_.picture_width) {}

  /// They refer to this object, which must outlive them.
  [[nodiscard]] std::vector<Chore> chores();

 private:
  [[nodiscard]] Status scrub(Instant now, const Interrupted& interrupted);

  Disk& disk_;
  WayUp way_;
  StickMemory sticks_;
  Scrub scrub_;
};

}  // namespace pobratym::sync
