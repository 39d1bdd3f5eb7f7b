// SPDX-License-Identifier: Apache-2.0
// Events gathered under their days, as the agenda lists them.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/event_card.hpp"

namespace pobratym::kiosk {

struct AgendaDay {
  std::string title;  ///< "Сьогодні · 24 листопада"
  std::vector<EventCard> events;
};

/// By day in the host's zone. What began earlier and is on now is listed first, under `live_title`.
[[nodiscard]] std::vector<AgendaDay> make_agenda(const Scene& scene, const store::Events& events,
                                                 const std::string& live_title);

}  // namespace pobratym::kiosk
