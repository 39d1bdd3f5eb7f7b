// SPDX-License-Identifier: Apache-2.0
// The parts of an event of schema.org ("subEvent") as sessions of its programme: what happens at an
// hour within it. Parts that last for days, recur, or have parts themselves stay events.
#pragma once

#include <vector>

#include "content/import/ld_event.hpp"

namespace pobratym::import {

struct LdProgramme {
  Json sessions = Json::array();   ///< by start; empty when they do not fit into a record
  std::vector<std::size_t> parts;  ///< the events that are in it, as indexes
};

/// `document` is what was made of the event itself.
[[nodiscard]] LdProgramme ld_programme(const LdGraph& graph, std::size_t event,
                                       const Json& document, const LdSurroundings& around);

/// Parts of an event that recurs which are nothing but one more of its dates, as "rdate" of its
/// recurrence; their indexes.
[[nodiscard]] std::vector<std::size_t> take_ld_dates(const LdGraph& graph, std::size_t event,
                                                     Json& document, const LdSurroundings& around);

}  // namespace pobratym::import
