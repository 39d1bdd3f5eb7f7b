// SPDX-License-Identifier: Apache-2.0
#include "content/model/place.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {
namespace {

std::optional<GeoPoint> decode_geo(const Json& place) {
  const Json* geo = member(place, "geo");
  if (geo == nullptr) return std::nullopt;
  const auto latitude = number_member(*geo, "lat");
  const auto longitude = number_member(*geo, "lon");
  if (!latitude || !longitude) return std::nullopt;
  const bool on_the_globe =
      *latitude >= -90 && *latitude <= 90 && *longitude >= -180 && *longitude <= 180;
  if (!on_the_globe) return std::nullopt;
  return GeoPoint{*latitude, *longitude};
}

}  // namespace

std::optional<Place> decode_place(const Json& document, std::string_view key) {
  const Json* field = member(document, key);
  if (field == nullptr || !field->is_object()) return std::nullopt;
  const Fields inner(*field, std::string(key));
  return Place{inner.localized_or_empty("name"), inner.localized_or_empty("address"),
               inner.reference_if_any("city"), decode_geo(*field)};
}

}  // namespace pobratym::model
