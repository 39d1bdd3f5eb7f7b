// SPDX-License-Identifier: Apache-2.0
// Which events a visitor has narrowed the agenda to: by kind, city, and whether it is online.
#pragma once

#include <vector>

#include "content/model/event.hpp"
#include "kiosk/screens/filters.hpp"

namespace pobratym::kiosk {

[[nodiscard]] bool fits_choice(const Scene& scene, const model::Event& event);

/// What can be chosen among `events`, of which `shown` fit.
[[nodiscard]] Filters make_event_filters(const Scene& scene,
                                         const std::vector<model::Event>& events,
                                         std::size_t shown);

}  // namespace pobratym::kiosk
