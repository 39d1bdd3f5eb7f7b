// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <vector>

#include "kiosk/ui/art/coverage.hpp"
#include "kiosk/ui/art/world_map.hpp"

namespace pobratym::ui {

namespace {

constexpr float kFineness = 0.5f;   // pixels: points closer to the last one are left out
constexpr float kBottom = -178.0f;  // Mercator degrees, 84.9° south: the map's own edge, no coast

}  // namespace

class MapPainter {
 public:
  MapPainter(const WorldMap& map, const MapView& view, const MapColours& colours)
      : map_(map),
        view_(view),
        colours_(colours),
        middle_y_(static_cast<float>(mercator(view.centre_lat))),
        scale_(static_cast<float>(view.pixels_per_degree)),
        half_width_(static_cast<float>(view.width) / 2),
        half_height_(static_cast<float>(view.height) / 2),
        thinned_(map.arcs_.size()),
        coverage_(view.width, view.height) {}

  Image paint() {
    Image image(view_.width, view_.height, colours_.sea.packed());
    each_country([](const WorldMap::Country&) { return true; });
    coverage_.fill(image, colours_.land);
    if (colours_.host_country != 0) {
      each_country([&](const auto& country) { return country.code == colours_.host_country; });
      coverage_.fill(image, colours_.host);
    }
    if (colours_.line_width > 0) {
      stroke_arcs(WorldMap::ArcKind::border);
      coverage_.fill(image, colours_.border);
      stroke_arcs(WorldMap::ArcKind::coast);
      coverage_.fill(image, colours_.coast);
    }
    return image;
  }

 private:
  template <class Chosen>
  void each_country(const Chosen& chosen) {
    for (const WorldMap::Country& country : map_.countries_) {
      if (!chosen(country)) continue;
      for (const WorldMap::Ring& ring : country.rings) {
        if (!rows_visible(ring.least.y, ring.most.y)) continue;
        each_copy(ring.least.lon, ring.most.lon, [&](float turn) { add_ring(ring, turn); });
      }
    }
  }

  bool rows_visible(float low, float high) const {
    const float reach = half_height_ / scale_;
    return high > middle_y_ - reach && low < middle_y_ + reach;
  }

  /// The world repeats every 360°: calls for every copy of [from, to] that touches the picture.
  template <class Draw>
  void each_copy(float from, float to, const Draw& draw) const {
    const auto centre = static_cast<float>(view_.centre_lon);
    const float reach = half_width_ / scale_ + 1;
    const float first = std::ceil((centre - reach - to) / 360);
    const float last = std::floor((centre + reach - from) / 360);
    for (float turn = first; turn <= last; ++turn) draw(turn * 360);
  }

  Point on_screen(WorldMap::Position p, float shift) const {
    return {half_width_ + (p.lon + shift - static_cast<float>(view_.centre_lon)) * scale_,
            half_height_ + (middle_y_ - p.y) * scale_};
  }

  /// The points of an arc that matter at this scale. The choice never depends on which country or
  /// direction asks, so that neighbours still share every edge.
  const std::vector<WorldMap::Position>& thinned(std::uint32_t arc) {
    auto& kept = thinned_[arc];
    if (!kept.empty()) return kept;
    const auto& line = map_.arcs_[arc].line;
    kept.push_back(line.front());
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      const float away =
          std::max(std::abs(line[i].lon - kept.back().lon), std::abs(line[i].y - kept.back().y));
      if (away * scale_ >= kFineness) kept.push_back(line[i]);
    }
    kept.push_back(line.back());
    return kept;
  }

  void add_ring(const WorldMap::Ring& ring, float turn) {
    Point first;
    Point before;
    bool started = false;
    for (const WorldMap::Use& use : ring.uses) {
      const auto& line = thinned(use.arc);
      for (std::size_t i = 0; i < line.size(); ++i) {
        const auto& position = use.reversed ? line[line.size() - 1 - i] : line[i];
        const Point point = on_screen(position, use.shift + turn);
        if (started) coverage_.edge(before, point);
        if (!started) first = point;
        started = true;
        before = point;
      }
    }
    if (started) coverage_.edge(before, first);
  }

  void stroke_arcs(WorldMap::ArcKind kind) {
    for (std::uint32_t i = 0; i < map_.arcs_.size(); ++i) {
      if (map_.arcs_[i].kind != kind) continue;
      const auto& line = thinned(i);
      const auto [west, east] = std::minmax_element(line.begin(), line.end(),
                                                    [](auto a, auto b) { return a.lon < b.lon; });
      const auto [south, north] =
          std::minmax_element(line.begin(), line.end(), [](auto a, auto b) { return a.y < b.y; });
      if (!rows_visible(south->y, north->y)) continue;
      each_copy(west->lon, east->lon, [&](float turn) { stroke_arc(line, turn); });
    }
  }

  void stroke_arc(const std::vector<WorldMap::Position>& line, float turn) {
    const auto cut = [](WorldMap::Position a, WorldMap::Position b) {
      const auto on_seam = [](float lon) { return std::abs(std::abs(lon) - 180) < 0.001f; };
      return (on_seam(a.lon) && on_seam(b.lon)) || (a.y < kBottom && b.y < kBottom);
    };
    std::vector<Point> points;
    const auto flush = [&] {
      const bool closed = points.size() > 2 && points.front() == points.back();
      coverage_.stroke(points, colours_.line_width, closed);
      points.clear();
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0 && cut(line[i - 1], line[i])) flush();
      points.push_back(on_screen(line[i], turn));
    }
    flush();
  }

  const WorldMap& map_;
  const MapView& view_;
  const MapColours& colours_;
  float middle_y_;
  float scale_;
  float half_width_;
  float half_height_;
  std::vector<std::vector<WorldMap::Position>> thinned_;
  Coverage coverage_;
};

Image WorldMap::draw(const MapView& view, const MapColours& colours) const {
  return MapPainter(*this, view, colours).paint();
}

}  // namespace pobratym::ui
