// SPDX-License-Identifier: Apache-2.0
// The agenda with its month: what is on, then what comes, day by day; at the end what has been.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/agenda.hpp"
#include "kiosk/screens/filters.hpp"
#include "kiosk/screens/month_view.hpp"

namespace pobratym::kiosk {

struct EventsView {
  std::string title;
  std::string subtitle;
  Filters filters;
  std::optional<MonthView> month;
  std::vector<AgendaDay> days;
  std::string more;  ///< when not all are shown
  std::string past_title;
  std::vector<EventCard> past;  ///< newest first; with the year where a day would be
  std::string none;             ///< what will appear here, when nothing is there
};

[[nodiscard]] EventsView make_events(const Scene& scene);

}  // namespace pobratym::kiosk
