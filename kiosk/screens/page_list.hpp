// SPDX-License-Identifier: Apache-2.0
// Every page there is, in one place: what is read aloud, photographed and looked through for faults
// is this list, so that no page can be left out of any of them.
#pragma once

#include <vector>

#include "content/store/content_reader.hpp"
#include "kiosk/visit/route.hpp"

namespace pobratym::kiosk {

/// Each place; one that shows a record once for each that is visible on `today`, by slug.
[[nodiscard]] std::vector<Route> page_list(store::ContentReader& content, model::Date today);

/// The first `of_a_kind` of each place, and of each type of record, in the same order.
[[nodiscard]] std::vector<Route> page_sample(const std::vector<Route>& pages,
                                             std::size_t of_a_kind);

}  // namespace pobratym::kiosk
