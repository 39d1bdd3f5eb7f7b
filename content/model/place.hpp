// SPDX-License-Identifier: Apache-2.0
// Where something is held: schema.org's Place, iCalendar's LOCATION and GEO.
#pragma once

#include <optional>

#include "content/base/json.hpp"
#include "content/model/localized.hpp"
#include "content/model/record.hpp"

namespace pobratym::model {

struct GeoPoint {
  double latitude = 0;   ///< degrees, north is positive
  double longitude = 0;  ///< degrees, east is positive

  bool operator==(const GeoPoint&) const = default;
};

struct Place {
  LocalizedText name;
  LocalizedText address;
  std::optional<RecordKey> city;
  std::optional<GeoPoint> geo;
};

/// The member `key` of `document`; a point that is not on the globe is left out.
[[nodiscard]] std::optional<Place> decode_place(const Json& document, std::string_view key);

}  // namespace pobratym::model
