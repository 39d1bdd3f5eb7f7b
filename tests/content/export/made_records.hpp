// SPDX-License-Identifier: Apache-2.0
// Records of a few lines for tests of exports: what is not said is what does not matter.
#pragma once

#include <string_view>
#include <vector>

#include "content/model/record.hpp"

namespace pobratym::exporting {

/// event/one, published and scheduled, in person, called "Подія" and "Event" unless `fields` (JSON)
/// say otherwise.
[[nodiscard]] model::Record made_event(std::string_view fields);

/// Any record: `fields` with type and id.
[[nodiscard]] model::Record made_record(std::string_view fields);

/// A host (uk, en; Kyiv's clock), the cities kharkiv and brno, the organisation "hall".
[[nodiscard]] std::vector<model::Record> made_surroundings();

}  // namespace pobratym::exporting
