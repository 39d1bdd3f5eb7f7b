// SPDX-License-Identifier: Apache-2.0
// Kiosks as the editor gets them.
#pragma once

#include <optional>

#include "content/desk/api/context.hpp"

namespace pobratym::desk {

/// One that was silent for so long needs somebody to look at it.
inline constexpr std::chrono::hours kKioskIsSilent{24};

[[nodiscard]] Json kiosk_json(const Kiosk& kiosk, Instant now);

/// {"of":14,"current":12}: how many kiosks there are, and how many said that they show the
/// publication.
[[nodiscard]] Json kiosks_that_show(Context& context,
                                    const std::optional<PublicationRow>& publication);

}  // namespace pobratym::desk
