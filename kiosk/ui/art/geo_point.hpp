// SPDX-License-Identifier: Apache-2.0
// A place on Earth in degrees (WGS 84), east and north positive.
#pragma once

namespace pobratym::ui {

struct GeoPoint {
  double lon = 0;
  double lat = 0;
  friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

}  // namespace pobratym::ui
