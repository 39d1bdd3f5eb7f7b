// SPDX-License-Identifier: Apache-2.0
// What is coming, as lists of events ask for it.
#pragma once

#include <functional>

#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

/// Events of the year that begins now, by start.
struct Coming {
  store::Events events;
  bool more = false;  ///< whether there are others after these
};

/// The first `most` events. Where hardly any of them fits, five times as many: a city hall's
/// meetings may stand before the one that a visitor looks for.
[[nodiscard]] Coming look_ahead(const Scene& scene, std::size_t most,
                                const std::function<bool(const model::Event&)>& fits);

}  // namespace pobratym::kiosk
