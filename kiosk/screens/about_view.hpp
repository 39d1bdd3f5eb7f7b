// SPDX-License-Identifier: Apache-2.0
// What this screen is, what it counts and what it never does, how old its content is, whose its map
// and letters are.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/scene.hpp"
#include "sync/status.hpp"

namespace pobratym::kiosk {

struct AboutBlock {
  std::string title;
  std::vector<std::string> lines;  ///< a paragraph or a point each
  bool points = false;
};

struct AboutView {
  std::string title, subtitle;
  std::vector<AboutBlock> blocks;
};

[[nodiscard]] AboutView make_about(const Scene& scene, const sync::SyncStatus& status);

}  // namespace pobratym::kiosk
