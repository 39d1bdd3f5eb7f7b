// SPDX-License-Identifier: Apache-2.0
// Which page shows a record: its own, or that of the city it belongs to.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "content/model/record.hpp"
#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

/// Types whose records each have a page under Place::record.
inline constexpr std::array<std::string_view, 10> kRecordPages = {
    "exchange", "project",      "initiative",   "help-call", "hotline",
    "notice",   "organisation", "history-item", "legal-act", "term"};

/// The wish that leads there ("go city/brno"); empty when no page shows it.
[[nodiscard]] std::string command_for(const Scene& scene, const model::RecordKey& key);

}  // namespace pobratym::kiosk
