// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/triangle.hpp"

#include <utility>

#include "kiosk/ui/raster/blend.hpp"
#include "kiosk/ui/raster/clip.hpp"
#include "kiosk/ui/raster/edge.hpp"
#include "kiosk/ui/raster/ramp.hpp"
#include "kiosk/ui/raster/run.hpp"

namespace pobratym::ui::raster {
namespace {

constexpr std::uint32_t kColour = 0x00ffffffu;

// Pixels `first` to `last` of one row, which starts at `row`.
struct Run {
  std::uint32_t* row;
  int y;
  int first;
  int last;
};

double channel(std::uint32_t colour, unsigned shift) {
  return static_cast<double>((colour >> shift) & 0xffu);
}

// The corners' colours, mixed. Half a step is added once, so that cutting off rounds.
class Shade {
 public:
  Shade(const Plane& plane, const Triangle& t) {
    for (unsigned i = 0; i < 4; ++i) {
      ramps_[i] = Ramp(plane, channel(t[0].colour, i * 8), channel(t[1].colour, i * 8),
                       channel(t[2].colour, i * 8));
    }
  }

  class Row {
   public:
    Row(const Shade& shade, const Run& run) {
      for (unsigned i = 0; i < 4; ++i) {
        const Steps steps = shade.ramps_[i].over(run.first, run.last, run.y);
        value_[i] = static_cast<std::uint32_t>(steps.value + 0x8000);
        step_[i] = static_cast<std::uint32_t>(steps.step);
      }
    }
    std::uint32_t next() {
      const std::uint32_t colour = (value_[0] >> 16u) | (value_[1] >> 16u << 8u) |
                                   (value_[2] >> 16u << 16u) | (value_[3] >> 16u << 24u);
      for (unsigned i = 0; i < 4; ++i) value_[i] += step_[i];
      return colour;
    }

   private:
    // A channel below 256 and its fraction fit into 32 bits; a negative step wraps around rightly.
    std::array<std::uint32_t, 4> value_;
    std::array<std::uint32_t, 4> step_;
  };

 private:
  std::array<Ramp, 4> ramps_;
};

// One colour all over.
struct Flat {
  std::uint32_t colour;
  void draw(const Run& run) const {
    put_run(run.row + run.first, run.last - run.first + 1, colour);
  }
};

// One colour whose alpha changes: the fringe of a smooth edge.
struct Fringe {
  std::uint32_t colour;
  Ramp alpha;
  void draw(const Run& run) const {
    Steps steps = alpha.over(run.first, run.last, run.y);
    steps.value += 0x8000;
    for (int x = run.first; x <= run.last; ++x, steps.value += steps.step) {
      run.row[x] = over(run.row[x], colour, static_cast<std::uint32_t>(steps.value >> 16));
    }
  }
};

struct Gradient {
  Shade shade;
  void draw(const Run& run) const {
    Shade::Row colours(shade, run);
    for (int x = run.first; x <= run.last; ++x) put(run.row[x], colours.next());
  }
};

struct Textured {
  const Texels& texels;
  Ramp u;
  Ramp v;
  Shade shade;
  bool tinted;  // not white all over

  void draw(const Run& run) const {
    Shade::Row colours(shade, run);
    Steps across = u.over(run.first, run.last, run.y);
    Steps down = v.over(run.first, run.last, run.y);
    constexpr std::int64_t kHalf = 0x8000;  // from a texel's edge to its centre
    for (int x = run.first; x <= run.last; ++x) {
      const std::uint32_t texel = texels.sample(across.value - kHalf, down.value - kHalf);
      put(run.row[x], tinted ? product(texel, colours.next()) : texel);
      across.value += across.step;
      down.value += down.step;
    }
  }
};

struct Outline {
  std::array<GridPoint, 3> points;
  Box box;  // what it covers of the surface
};

template <class Paint>
void fill(const Surface& surface, const Outline& outline, const Paint& paint) {
  const auto& p = outline.points;
  std::array<Edge, 3> edges{Edge(p[0], p[1], outline.box.top), Edge(p[1], p[2], outline.box.top),
                            Edge(p[2], p[0], outline.box.top)};
  for (int y = outline.box.top; y < outline.box.bottom; ++y) {
    Span span{outline.box.left, outline.box.right - 1};
    for (Edge& edge : edges) {
      edge.cut(span);
      edge.next_row();
    }
    if (span.first <= span.last) {
      paint.draw(Run{surface.row(y), y, static_cast<int>(span.first), static_cast<int>(span.last)});
    }
  }
}

Box bounds(const std::array<GridPoint, 3>& p) {
  return {pixel_from(std::min({p[0].x, p[1].x, p[2].x})),
          pixel_from(std::min({p[0].y, p[1].y, p[2].y})),
          pixel_from(std::max({p[0].x, p[1].x, p[2].x}) + 1),
          pixel_from(std::max({p[0].y, p[1].y, p[2].y}) + 1)};
}

Plane plane_of(const std::array<GridPoint, 3>& p, std::int64_t area) {
  const auto pixels = [](std::int64_t grid) { return static_cast<double>(grid) / kGrid; };
  return {pixels(p[0].x),          pixels(p[0].y),          pixels(p[1].x - p[0].x),
          pixels(p[1].y - p[0].y), pixels(p[2].x - p[0].x), pixels(p[2].y - p[0].y),
          pixels(area) / kGrid};
}

// Beyond the texture its edge goes on, so nothing is lost by coming closer.
double near_texel(float texels) { return std::clamp(static_cast<double>(texels), -kFar, kFar); }

void paint(const Surface& surface, const Outline& outline, const Plane& plane, const Triangle& t,
           const Texels* texels) {
  const bool one_colour = t[0].colour == t[1].colour && t[1].colour == t[2].colour;
  if (texels != nullptr) {
    const auto ramp = [&](float Corner::* axis) {
      return Ramp(plane, near_texel(t[0].*axis), near_texel(t[1].*axis), near_texel(t[2].*axis));
    };
    fill(surface, outline,
         Textured{*texels, ramp(&Corner::u), ramp(&Corner::v), Shade(plane, t),
                  !one_colour || t[0].colour != kWhite});
  } else if (one_colour) {
    fill(surface, outline, Flat{t[0].colour});
  } else if ((t[0].colour & kColour) == (t[1].colour & kColour) &&
             (t[1].colour & kColour) == (t[2].colour & kColour)) {
    fill(surface, outline,
         Fringe{t[0].colour, Ramp(plane, channel(t[0].colour, 24), channel(t[1].colour, 24),
                                  channel(t[2].colour, 24))});
  } else {
    fill(surface, outline, Gradient{Shade(plane, t)});
  }
}

bool invisible(const Triangle& t) {
  return alpha_of(t[0].colour | t[1].colour | t[2].colour) == 0u;
}

void draw_near(const Surface& surface, Triangle t, const Texels* texels) {
  Outline outline;
  for (std::size_t i = 0; i < 3; ++i) outline.points[i] = {on_grid(t[i].x), on_grid(t[i].y)};
  outline.box = bounds(outline.points).cut(surface.box);
  if (outline.box.empty()) return;
  std::int64_t area = twice_area(outline.points[0], outline.points[1], outline.points[2]);
  if (area == 0) return;
  if (area < 0) {
    area = -area;
    std::swap(t[1], t[2]);
    std::swap(outline.points[1], outline.points[2]);
  }
  paint(surface, outline, plane_of(outline.points, area), t, texels);
}

}  // namespace

void draw_triangle(const Surface& surface, const Triangle& triangle, const Texels* texels) {
  if (invisible(triangle)) return;
  if (within_reach(triangle)) {
    draw_near(surface, triangle, texels);
  } else {
    for (const Triangle& part : cut_to_reach(triangle)) draw_near(surface, part, texels);
  }
}

}  // namespace pobratym::ui::raster
