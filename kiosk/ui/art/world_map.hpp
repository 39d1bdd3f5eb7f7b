// SPDX-License-Identifier: Apache-2.0
// The world's land and borders, drawn off-line into a picture. Neighbours share their border arcs,
// so that fills meet without a seam and a border is stroked once. assets/map/README.md describes
// the bytes and where they come from.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "kiosk/ui/art/map_view.hpp"
#include "kiosk/ui/colour.hpp"
#include "kiosk/ui/image.hpp"

namespace pobratym::ui {

struct MapColours {
  Colour sea = Colour::rgb(0x0E2240);
  Colour land = Colour::rgb(0x1D3A66);
  Colour coast = Colour::rgb(0x2B4E84);
  Colour border = Colour::rgb(0x27477A);
  Colour host = Colour::rgb(0x234677);  ///< the land of `host_country`
  int host_country = 0;                 ///< ISO 3166-1 numeric, 804 for Ukraine; 0 tints none
  float line_width = 1.0f;              ///< of coasts and borders, pixels; 0 leaves them out
};

/// Natural Earth's 1:50 million for a continent, 1:110 million for a globe the size of a stamp.
enum class MapScale { detailed, coarse };

/// The map that the program carries inside itself.
[[nodiscard]] BytesView embedded_map(MapScale scale = MapScale::detailed);

class WorldMap {
 public:
  /// invalid when the bytes are not a whole map of this version.
  [[nodiscard]] static Result<WorldMap> load(BytesView bytes);

  /// Opaque, view.width × view.height. Some 10 ms at 1080 × 700: keep the picture, do not draw it
  /// every frame.
  [[nodiscard]] Image draw(const MapView& view, const MapColours& colours = {}) const;

  /// ISO 3166-1 numeric code of the land there; empty at sea. Territories without a code of their
  /// own answer with that of the country ISO lists them under; 0 where there is none.
  [[nodiscard]] std::optional<int> country_at(double lon, double lat) const;

 private:
  enum class ArcKind : std::uint8_t { coast, border, inner };
  struct Position {
    float lon = 0;
    float y = 0;  ///< mercator(lat)
  };
  struct Arc {
    ArcKind kind = ArcKind::coast;
    std::vector<Position> line;
  };
  struct Use {  ///< of an arc in a ring
    std::uint32_t arc = 0;
    bool reversed = false;
    float shift = 0;  ///< whole turns in degrees that join it to the arc before
  };
  struct Ring {
    std::vector<Use> uses;
    Position least;
    Position most;
  };
  struct Country {
    int code = 0;
    std::vector<Ring> rings;
  };

  friend class MapReader;
  friend class MapPainter;

  std::vector<Arc> arcs_;
  std::vector<Country> countries_;
};

}  // namespace pobratym::ui
