// SPDX-License-Identifier: Apache-2.0
// When pages have to be written again because time has passed, and nothing else: a phone without a
// script shows what was true when they were written.
#pragma once

#include "content/pages/site.hpp"

namespace pobratym::pages {

/// The first moment after the site's at which a page of it would say something else: what is said
/// of joining turns, an event or a talk begins or ends, or a day does in the host's city
/// (deadlines, last days). So never more than a day away.
[[nodiscard]] Instant next_turn(const Site& site);

}  // namespace pobratym::pages
