// SPDX-License-Identifier: Apache-2.0
// Reads the packed map; assets/map/README.md describes it byte by byte.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <limits>

#include "kiosk/ui/art/world_map.hpp"

namespace pobratym::ui {

namespace {

constexpr BytesView kMagic = "PBMAP 1\n";

Error damaged() {
  return {ErrorCode::invalid,
          "reading the world map: the bytes are not a whole map of version 1; pack it again with "
          "pobratym-pack-map"};
}

}  // namespace

/// Walks the bytes; after the first wrong one every value is 0 and ok() is false.
class MapReader {
 public:
  explicit MapReader(BytesView bytes) : bytes_(bytes) {}

  Result<WorldMap> read() {
    if (!bytes_.starts_with(kMagic)) return tl::unexpected(damaged());
    at_ = kMagic.size();
    for (double& value : transform_) value = number();
    WorldMap map;
    const std::size_t arcs = count();
    for (std::size_t i = 0; i < arcs && ok_; ++i) map.arcs_.push_back(read_arc());
    const std::size_t countries = count();
    for (std::size_t i = 0; i < countries && ok_; ++i) {
      WorldMap::Country country;
      country.code = static_cast<int>(count());
      const std::size_t rings = count();
      for (std::size_t r = 0; r < rings && ok_; ++r) country.rings.push_back(read_ring(map));
      map.countries_.push_back(std::move(country));
    }
    if (!ok_ || at_ != bytes_.size()) return tl::unexpected(damaged());
    return map;
  }

 private:
  std::uint8_t byte() {
    if (at_ >= bytes_.size()) {
      ok_ = false;
      return 0;
    }
    return as_unsigned(bytes_)[at_++];
  }

  double number() {
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 8; ++i) bits |= static_cast<std::uint64_t>(byte()) << (8 * i);
    const double value = std::bit_cast<double>(bits);
    if (!std::isfinite(value)) ok_ = false;
    return value;
  }

  std::uint32_t varint() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      const std::uint8_t part = byte();
      value |= static_cast<std::uint32_t>(part & 127u) << shift;
      if (part < 128) return value;
    }
    ok_ = false;
    return 0;
  }

  /// Never more things than bytes left: a damaged length cannot ask for much memory.
  std::size_t count() {
    const std::uint32_t value = varint();
    if (value > bytes_.size()) ok_ = false;
    return ok_ ? value : 0;
  }

  std::int64_t signed_varint() {
    const std::uint32_t value = varint();
    const std::int64_t half = value >> 1u;
    return (value & 1u) != 0 ? -half - 1 : half;
  }

  WorldMap::Arc read_arc() {
    WorldMap::Arc arc;
    const std::uint8_t kind = byte();
    if (kind > static_cast<std::uint8_t>(WorldMap::ArcKind::inner)) ok_ = false;
    arc.kind = static_cast<WorldMap::ArcKind>(kind);
    const std::size_t points = count();
    if (points < 2) ok_ = false;
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (std::size_t i = 0; i < points && ok_; ++i) {
      x += signed_varint();
      y += signed_varint();
      const double lon = static_cast<double>(x) * transform_[0] + transform_[2];
      const double lat = static_cast<double>(y) * transform_[1] + transform_[3];
      arc.line.push_back({static_cast<float>(lon), static_cast<float>(mercator(lat))});
    }
    return arc;
  }

  WorldMap::Ring read_ring(const WorldMap& map) {
    WorldMap::Ring ring;
    constexpr float kFar = std::numeric_limits<float>::max();
    ring.least = {kFar, kFar};
    ring.most = {-kFar, -kFar};
    float end = 0;  // longitude at which the ring has arrived
    const std::size_t uses = count();
    for (std::size_t i = 0; i < uses && ok_; ++i) {
      const std::int64_t reference = signed_varint();
      WorldMap::Use use;
      use.reversed = reference < 0;
      use.arc = static_cast<std::uint32_t>(use.reversed ? -reference - 1 : reference);
      if (use.arc >= map.arcs_.size()) {
        ok_ = false;
        break;
      }
      const auto& line = map.arcs_[use.arc].line;
      const float from = use.reversed ? line.back().lon : line.front().lon;
      if (i > 0) use.shift = 360.0f * std::round((end - from) / 360.0f);
      end = (use.reversed ? line.front().lon : line.back().lon) + use.shift;
      for (const WorldMap::Position& p : line) {
        ring.least = {std::min(ring.least.lon, p.lon + use.shift), std::min(ring.least.y, p.y)};
        ring.most = {std::max(ring.most.lon, p.lon + use.shift), std::max(ring.most.y, p.y)};
      }
      ring.uses.push_back(use);
    }
    return ring;
  }

  BytesView bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
  std::array<double, 4> transform_{};
};

Result<WorldMap> WorldMap::load(BytesView bytes) { return MapReader(bytes).read(); }

std::optional<int> WorldMap::country_at(double lon, double lat) const {
  const auto y = static_cast<float>(mercator(lat));
  for (const Country& country : countries_) {
    bool inside = false;
    for (const Ring& ring : country.rings) {
      if (y < ring.least.y || y > ring.most.y) continue;
      const double turns = std::ceil((static_cast<double>(ring.least.lon) - lon) / 360);
      const auto x = static_cast<float>(lon + 360 * turns);  // the first copy not left of the ring
      if (x > ring.most.lon) continue;
      for (const Use& use : ring.uses) {
        const auto& line = arcs_[use.arc].line;
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
          const Position a = line[i];
          const Position b = line[i + 1];
          if ((a.y > y) == (b.y > y)) continue;
          if (x < use.shift + a.lon + (y - a.y) / (b.y - a.y) * (b.lon - a.lon)) inside = !inside;
        }
      }
    }
    if (inside) return country.code;
  }
  return std::nullopt;
}

}  // namespace pobratym::ui
