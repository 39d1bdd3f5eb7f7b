// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/skyline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace pobratym::ui {

namespace {

/// Sizes as parts of the picture's height.
struct Row {
  std::string_view purpose;
  float low, high;           // of plain roofs
  float landmark;            // how much a landmark rises above them, at most
  float narrow, wide;        // of a building
  float gaps;                // chance of a gap after one
  float ground;              // height filled along the whole street
  float window, window_gap;  // side and distance of windows; 0: too far to see
};

Row row_of(Distance distance) {
  switch (distance) {
    case Distance::far:
      return {"far", 0.33f, 0.47f, 0.26f, 0.06f, 0.15f, 0.10f, 0.24f, 0, 0};
    case Distance::middle:
      return {"middle", 0.21f, 0.34f, 0.14f, 0.07f, 0.16f, 0.14f, 0.12f, 0.0085f, 0.012f};
    case Distance::near:
      break;
  }
  return {"near", 0.11f, 0.205f, 0.11f, 0.07f, 0.17f, 0.22f, 0.075f, 0.011f, 0.015f};
}

/// What kinds of roofs an id likes, so that two cities differ in more than the order of houses.
struct Taste {
  static constexpr int kKinds = 10;
  std::array<float, kKinds> weight{};
  float rise = 1;

  explicit Taste(std::string_view id) {
    Seeded seeded(id, "taste");
    constexpr std::array<float, kKinds> kUsual{3.2f, 2.4f, 0.9f, 0.8f, 0.9f,
                                               0.8f, 1.2f, 0.7f, 1.2f, 0.7f};
    for (std::size_t i = 0; i < weight.size(); ++i) {
      weight[i] = kUsual[i] * seeded.between(0.35f, 1.65f);
    }
    rise = seeded.between(0.88f, 1.12f);
  }

  [[nodiscard]] int kind(Seeded& seeded) const {
    float all = 0;
    for (const float w : weight) all += w;
    float at = seeded.unit() * all;
    for (int i = 0; i < kKinds; ++i) {
      at -= weight[static_cast<std::size_t>(i)];
      if (at < 0) return i;
    }
    return 0;
  }
};

/// Draws one building after the other on a street whose pavement is the picture's lower edge.
class Street {
 public:
  Street(Coverage& coverage, const Row& row, int width, int height)
      : coverage_(coverage),
        row_(row),
        width_(static_cast<float>(width)),
        unit_(static_cast<float>(height)) {}

  Skyline build(std::string_view id) {
    const Taste taste(id);
    Seeded seeded(id, row_.purpose);
    coverage_.rectangle({0, (1 - row_.ground) * unit_, width_, unit_});
    float x = -seeded.between(0, row_.wide) * unit_;
    int last = -1;
    while (x < width_) {
      int kind = taste.kind(seeded);
      if (kind == last && kind > 1)
        kind = seeded.whole(0, 1);  // no two landmarks of a kind in a row
      last = kind;
      const float w = seeded.between(row_.narrow, row_.wide) * unit_;
      const float roof = seeded.between(row_.low, row_.high) * taste.rise * unit_;
      x += building(kind, x, w, roof, seeded);
      if (seeded.chance(row_.gaps)) x += seeded.between(0.008f, 0.03f) * unit_;
    }
    return std::move(skyline_);
  }

 private:
  /// Returns how much of the street it takes.
  float building(int kind, float x, float w, float roof, Seeded& seeded) {
    const float landmark = seeded.between(0.45f, 1.0f) * row_.landmark * unit_;
    switch (kind) {
      case 0:
        return block(x, w, roof, seeded);
      case 1:
        return gable(x, w, roof, seeded);
      case 2:
        return spire(x, w * 0.62f, roof, landmark * 1.25f, seeded);
      case 3:
        return bullet(x, w * 0.55f, roof + landmark * 0.4f, landmark * 0.8f, seeded);
      case 4:
        return dome(x, w * 1.05f, roof, seeded);
      case 5:
        return church(x, w * 1.15f, roof, landmark, seeded);
      case 6:
        return terrace(x, w, roof * 0.88f, seeded);
      case 7:
        return steps(x, w * 0.85f, roof, seeded);
      case 8:
        return hip(x, w * 1.1f, roof, seeded);
      default:
        return slant(x, w * 0.6f, roof + landmark * 0.75f, seeded);
    }
  }

  [[nodiscard]] float top(float height) const { return unit_ - height; }

  void shape(const std::vector<Point>& points) { coverage_.outline(points); }

  void wall(float x, float w, float height) { coverage_.rectangle({x, top(height), x + w, unit_}); }

  /// An upright triangle on a wall's top; overhangs by `eaves` on both sides.
  void roof_on(float x, float w, float height, float rise, float eaves) {
    shape(
        {{x - eaves, top(height)}, {x + w / 2, top(height + rise)}, {x + w + eaves, top(height)}});
  }

  float block(float x, float w, float roof, Seeded& seeded) {
    wall(x, w, roof);
    windows(x, w, roof, seeded);
    const float style = seeded.unit();
    if (style < 0.3f) {  // a storey set back
      wall(x + w * 0.2f, w * 0.55f, roof + unit_ * 0.022f);
    } else if (style < 0.42f) {  // a mast
      const float at = x + w * seeded.between(0.3f, 0.7f);
      const float thick = unit_ * 0.0035f;
      coverage_.rectangle({at, top(roof + unit_ * 0.055f), at + thick, top(roof)});
    }
    return w;
  }

  float gable(float x, float w, float roof, Seeded& seeded) {
    wall(x, w, roof);
    windows(x, w, roof, seeded);
    const float rise = w * seeded.between(0.22f, 0.5f);
    roof_on(x, w, roof, rise, 0);
    if (seeded.chance(0.4f)) {  // a chimney
      const float at = x + w * seeded.between(0.62f, 0.74f);
      coverage_.rectangle({at, top(roof + rise * 0.78f), at + unit_ * 0.013f, top(roof)});
    }
    return w;
  }

  float spire(float x, float w, float roof, float rise, Seeded& seeded) {
    wall(x, w, roof);
    windows(x, w, roof, seeded);
    const float eaves = w * 0.05f;
    roof_on(x, w, roof, rise + w * 0.8f, eaves);
    return w;
  }

  float bullet(float x, float w, float roof, float rise, Seeded& seeded) {
    windows(x, w, roof, seeded);
    const float peak = rise + w * 0.6f;
    const Point left{x, top(roof)};
    const Point right{x + w, top(roof)};
    const Point tip{x + w / 2, top(roof + peak)};
    std::vector<Point> points{{x, unit_}};
    bend(points, left, {x + w * 0.08f, top(roof + peak * 0.72f)}, tip);
    bend(points, tip, {x + w * 0.92f, top(roof + peak * 0.72f)}, right);
    points.push_back({x + w, unit_});
    shape(points);
    return w;
  }

  float dome(float x, float w, float roof, Seeded& seeded) {
    const float base = roof * 0.9f;
    wall(x, w, base);
    windows(x, w, base, seeded);
    const float drum = w * seeded.between(0.36f, 0.44f);
    const float middle = x + w / 2;
    const float shoulder = base + unit_ * 0.02f;
    coverage_.rectangle({middle - drum, top(shoulder), middle + drum, top(base)});
    const float height = drum * seeded.between(0.95f, 1.2f);
    coverage_.ellipse({middle, top(shoulder)}, drum * 0.94f, height);
    const float lantern = drum * 0.13f;
    const float crown = shoulder + height;
    coverage_.rectangle(
        {middle - lantern, top(crown + lantern * 1.6f), middle + lantern, top(crown - lantern)});
    roof_on(middle - lantern, lantern * 2, crown + lantern * 1.6f, lantern * 3.2f, lantern * 0.3f);
    return w;
  }

  float church(float x, float w, float roof, float rise, Seeded& seeded) {
    const float nave = roof * 0.8f;
    const float tower = w * 0.28f;
    const bool left = seeded.chance(0.5f);
    const float tower_x = left ? x : x + w - tower;
    const float nave_x = left ? x + tower : x;
    const float nave_w = w - tower;
    wall(nave_x, nave_w, nave);
    shape({{nave_x, top(nave)},
           {nave_x + nave_w * (left ? 0.0f : 0.12f), top(nave + nave_w * 0.4f)},
           {nave_x + nave_w * (left ? 0.88f : 1.0f), top(nave + nave_w * 0.4f)},
           {nave_x + nave_w, top(nave)}});
    const float belfry = roof + unit_ * 0.045f;
    wall(tower_x, tower, belfry);
    windows(nave_x, nave_w, nave, seeded);
    roof_on(tower_x, tower, belfry, tower * 1.2f + rise * 0.9f, tower * 0.1f);
    return w;
  }

  float terrace(float x, float w, float roof, Seeded& seeded) {
    const int houses = seeded.whole(2, 4);
    const float each = unit_ * row_.narrow * seeded.between(0.62f, 0.8f);
    for (int i = 0; i < houses; ++i) {
      const float at = x + each * static_cast<float>(i);
      const float height = roof * seeded.between(0.94f, 1.06f);
      wall(at, each, height);
      windows(at, each, height, seeded);
      roof_on(at, each, height, each * 0.55f, 0);
    }
    return std::max(w * 0.2f, each * static_cast<float>(houses));
  }

  float steps(float x, float w, float roof, Seeded& seeded) {
    wall(x, w, roof);
    windows(x, w, roof, seeded);
    const int count = seeded.whole(3, 4);
    const float rise = w * 0.14f;
    for (int i = 1; i <= count; ++i) {
      const float in = w * 0.5f * static_cast<float>(i) / (static_cast<float>(count) + 0.7f);
      wall(x + in, w - 2 * in, roof + rise * static_cast<float>(i));
    }
    return w;
  }

  float hip(float x, float w, float roof, Seeded& seeded) {
    wall(x, w, roof);
    windows(x, w, roof, seeded);
    const float rise = unit_ * seeded.between(0.025f, 0.05f);
    shape({{x, top(roof)},
           {x + w * 0.16f, top(roof + rise)},
           {x + w * 0.84f, top(roof + rise)},
           {x + w, top(roof)}});
    return w;
  }

  float slant(float x, float w, float roof, Seeded& seeded) {
    windows(x, w, roof, seeded);
    const float rise = w * seeded.between(0.2f, 0.45f);
    const bool left = seeded.chance(0.5f);
    shape({{x, unit_},
           {x, top(roof + (left ? rise : 0))},
           {x + w, top(roof + (left ? 0 : rise))},
           {x + w, unit_}});
    return w;
  }

  static void bend(std::vector<Point>& points, Point from, Point control, Point to) {
    constexpr int kPieces = 20;
    for (int i = 0; i <= kPieces; ++i) {
      const float t = static_cast<float>(i) / kPieces;
      const float s = 1 - t;
      points.push_back({s * s * from.x + 2 * s * t * control.x + t * t * to.x,
                        s * s * from.y + 2 * s * t * control.y + t * t * to.y});
    }
  }

  /// The same choice of windows at every size of picture, so the draw comes before the test of
  /// size.
  void windows(float x, float w, float roof, Seeded& seeded) {
    if (row_.window <= 0) return;
    const float side = row_.window;
    const float pitch = row_.window + row_.window_gap;
    const float free = w / unit_ - row_.window_gap * 2;
    const int columns = static_cast<int>((free + row_.window_gap) / pitch);
    const int storeys = static_cast<int>((roof / unit_ - row_.window_gap * 2.5f) / (pitch * 1.2f));
    const float margin = (w / unit_ - static_cast<float>(columns) * pitch + row_.window_gap) / 2;
    for (int storey = 0; storey < storeys; ++storey) {
      for (int column = 0; column < columns; ++column) {
        if (!seeded.chance(0.17f)) continue;
        const float left = x + (margin + static_cast<float>(column) * pitch) * unit_;
        const float y =
            top(roof) +
            (row_.window_gap * 1.5f + static_cast<float>(storey) * pitch * 1.2f) * unit_;
        skyline_.lit.push_back({left, y, left + side * unit_, y + side * 1.25f * unit_});
      }
    }
  }

  Coverage& coverage_;
  const Row& row_;
  float width_;
  float unit_;
  Skyline skyline_;
};

}  // namespace

Skyline add_skyline(Coverage& coverage, std::string_view id, Distance distance, int width,
                    int height) {
  const Row row = row_of(distance);
  return Street(coverage, row, width, height).build(id);
}

}  // namespace pobratym::ui
