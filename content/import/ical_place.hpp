// SPDX-License-Identifier: Apache-2.0
// Where an event is held: LOCATION and GEO, VLOCATION (RFC 9073) and Apple's property, as the
// "place" of a document.
#pragma once

#include <optional>

#include "content/import/ical_component.hpp"
#include "content/import/ical_texts.hpp"

namespace pobratym::import {

/// Empty when the event says no place, or nothing but the address of a meeting.
[[nodiscard]] std::optional<Json> read_ical_place(const IcalComponent& event, IcalTexts& texts,
                                                  const std::string& where);

/// {"lat","lon"} from "50.0;36.2" or "geo:50.0,36.2"; empty when it is no point on the globe.
[[nodiscard]] std::optional<Json> parse_ical_geo(std::string_view value);

}  // namespace pobratym::import
