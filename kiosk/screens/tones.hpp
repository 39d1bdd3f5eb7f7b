// SPDX-License-Identifier: Apache-2.0
// How tones and forms of cooperation look.
#pragma once

#include <string_view>

#include "kiosk/screens/event_card.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

[[nodiscard]] ui::MarkColours colours_of(const ui::Theme& theme, Tone tone);

/// The icon of a form of the taxonomy; two hands for one that is not known.
[[nodiscard]] ui::Icon icon_of_form(std::string_view form);

/// The icon of a type of record, or of what it is about where that is known; a page of paper for a
/// type that is not.
[[nodiscard]] ui::Icon icon_of_type(std::string_view type, std::string_view area = {});

}  // namespace pobratym::kiosk
