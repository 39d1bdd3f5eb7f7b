// SPDX-License-Identifier: Apache-2.0
// Where an event takes place and who stands behind it, as schema.org's Place, VirtualLocation,
// Organization and City.
#pragma once

#include "content/export/json_ld.hpp"
#include "content/model/localized.hpp"

namespace pobratym::exporting {

/// A text of `owner` in the first language it has; empty when there is none.
[[nodiscard]] std::string text_in(const Json& owner, std::string_view key,
                                  const JsonLdOptions& options);

/// Place and VirtualLocations by `mode`: one object, or a list of several; null when there is none.
[[nodiscard]] Json locations_of(const Json& event, const JsonLdOptions& options);

/// Organization, City, or a name without a record; null when there is none.
[[nodiscard]] Json organiser_of(const Json& event, const JsonLdOptions& options);

/// The cities of an event that `find` knows.
[[nodiscard]] Json cities_as_about(const Json& event, const JsonLdOptions& options);

}  // namespace pobratym::exporting
