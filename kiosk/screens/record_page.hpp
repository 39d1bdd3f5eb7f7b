// SPDX-License-Identifier: Apache-2.0
// Which page shows a record: its own, or that of the city it belongs to.
#pragma once

#include <string>

#include "content/model/record.hpp"
#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

/// The wish that leads there ("go city/brno"); empty when no page shows it.
[[nodiscard]] std::string command_for(const Scene& scene, const model::RecordKey& key);

}  // namespace pobratym::kiosk
