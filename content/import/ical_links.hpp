// SPDX-License-Identifier: Apache-2.0
// How to take part in an event over the net: CONFERENCE (RFC 7986, section 5.11), URL, LINK
// (RFC 9253) and the properties that meeting services add, as the "online" of a document.
#pragma once

#include "content/import/ical_component.hpp"
#include "content/import/ical_texts.hpp"

namespace pobratym::import {

/// A list of {"url","kind","label"}, each address once, in the order of the file.
[[nodiscard]] Json read_ical_links(const IcalComponent& event, IcalTexts& texts,
                                   const std::string& where);

/// The address of a meeting room in a text, such as LOCATION; empty when there is none.
[[nodiscard]] std::string meeting_address(std::string_view text);

/// Whether one can take part through any of the links, rather than read about it.
[[nodiscard]] bool can_join(const Json& links);

}  // namespace pobratym::import
