// SPDX-License-Identifier: Apache-2.0
// History as a line in time: what the host and the world of partner cities lived through, newest
// first, year by year.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/found_row.hpp"

namespace pobratym::kiosk {

struct HistoryStep {
  std::string year;    ///< empty when it is the year of the step above
  bool world = false;  ///< not of the host's own history; a mark of the row says so
  FoundRow row;
};

struct HistoryView {
  std::string title;
  std::string subtitle;
  std::string none;
  std::vector<HistoryStep> steps;  ///< newest first
  std::string more;                ///< when not all are shown
};

[[nodiscard]] HistoryView make_history(const Scene& scene);

}  // namespace pobratym::kiosk
