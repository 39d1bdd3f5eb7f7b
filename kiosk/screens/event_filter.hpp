// SPDX-License-Identifier: Apache-2.0
// Which events a visitor has narrowed the agenda to: by kind, city, and whether it is online.
#pragma once

#include <string>

#include "kiosk/screens/filters.hpp"

namespace pobratym::kiosk {

/// Read once for a whole list.
class EventChoice {
 public:
  explicit EventChoice(const Scene& scene);
  [[nodiscard]] bool narrows() const;
  [[nodiscard]] bool fits(const model::Event& event) const;

 private:
  const Scene& scene_;
  std::string kind_, city_, mode_;
};

/// What can be chosen among `events`, of which `shown` fit.
[[nodiscard]] Filters make_event_filters(const Scene& scene, const store::Events& events,
                                         std::size_t shown);

}  // namespace pobratym::kiosk
