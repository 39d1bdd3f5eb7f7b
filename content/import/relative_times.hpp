// SPDX-License-Identifier: Apache-2.0
// Samples are always around the day of the demonstration: a pack writes "two days from now at one
// o'clock" and publication turns that into a date. Signed records only ever hold absolute times.
#pragma once

#include <vector>

#include "content/base/clock.hpp"
#include "content/import/pack.hpp"

namespace pobratym::import {

/// {"day":2,"time":"13:00","zone":Z} → {"local":…,"zone":Z}: that many days after today in Z.
/// {"minutes":-90,"zone":Z} → {"local":…,"zone":Z}: from now, rounded down to five minutes.
/// {"day":3} → {"date":…}, today being the host's (its zone; UTC when there is no host). Where the
/// field is no time of an event but a plain date (valid_until, deadline, …), {"day":3} → "…".
/// A Problem for each one that is in a record not marked "sample" or cannot be read; those stay.
[[nodiscard]] std::vector<model::Problem> resolve_relative_times(Pack& pack, Instant now);

}  // namespace pobratym::import
