// SPDX-License-Identifier: Apache-2.0
// Words about an event that several pages need.
#pragma once

#include <string>
#include <vector>

#include "content/model/event.hpp"
#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

/// Whether it is called by its kind, and not by its mode.
[[nodiscard]] bool has_kind(const Scene& scene, const model::Event& event);

/// "Віртуальна конференція"; by the mode when the kind is not known.
[[nodiscard]] std::string kind_words(const Scene& scene, const model::Event& event);

/// "чеська, українська"
[[nodiscard]] std::string language_words(const Scene& scene, const std::vector<std::string>& tags);

/// "до 16:00"; the date instead when it is not today.
[[nodiscard]] std::string until_words(const Scene& scene, Instant end);

/// "Сьогодні", "Завтра" or "Понеділок, 23 листопада".
[[nodiscard]] std::string day_words(const Scene& scene, LocalSeconds local);

}  // namespace pobratym::kiosk
