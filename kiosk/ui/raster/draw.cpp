// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/draw.hpp"

#include <imgui.h>

#include <cmath>
#include <optional>

#include "kiosk/ui/raster/quad.hpp"
#include "kiosk/ui/raster/run.hpp"
#include "kiosk/ui/raster/surface.hpp"
#include "kiosk/ui/raster/texels.hpp"
#include "kiosk/ui/raster/texture_requests.hpp"
#include "kiosk/ui/raster/triangle.hpp"

namespace pobratym::ui {
namespace {

using raster::Box;
using raster::Corner;
using raster::Surface;
using raster::Texels;

int whole(float pixels, int most) {
  return static_cast<int>(std::clamp(pixels, 0.0f, static_cast<float>(most)));
}

// Every pixel `damage` touches.
Box touched(const Rect& damage, const Image& canvas) {
  if (!(damage.left < damage.right && damage.top < damage.bottom)) return {};
  return {
      whole(std::floor(damage.left), canvas.width), whole(std::floor(damage.top), canvas.height),
      whole(std::ceil(damage.right), canvas.width), whole(std::ceil(damage.bottom), canvas.height)};
}

// One draw command: a texture, a clip, and triangles.
class Painter {
 public:
  Painter(const ImDrawData& data, const Surface& surface, const Texels& texels)
      : offset_(data.DisplayPos),
        scale_(data.FramebufferScale),
        surface_(surface),
        texels_(texels),
        width_(static_cast<float>(texels.width)),
        height_(static_cast<float>(texels.height)) {}

  void draw(const ImDrawVert* vertices, const ImDrawIdx* indices, unsigned count) {
    for (unsigned i = 0; i + 2 < count;) {
      const ImDrawIdx* index = indices + i;
      const bool pair = i + 5 < count && index[3] == index[0] && index[4] == index[2];
      if (pair && draw_quad(vertices[index[0]], vertices[index[1]], vertices[index[2]],
                            vertices[index[5]])) {
        i += 6;
        continue;
      }
      draw_triangle(
          {corner(vertices[index[0]]), corner(vertices[index[1]]), corner(vertices[index[2]])});
      i += 3;
    }
  }

 private:
  [[nodiscard]] Corner corner(const ImDrawVert& v) const {
    return {(v.pos.x - offset_.x) * scale_.x, (v.pos.y - offset_.y) * scale_.y, v.uv.x * width_,
            v.uv.y * height_, v.col};
  }

  [[nodiscard]] static bool drawable(const Corner& c) {
    return std::isfinite(c.x) && std::isfinite(c.y) && std::isfinite(c.u) && std::isfinite(c.v);
  }

  // Two triangles that are one rectangle along the axes, in one colour.
  [[nodiscard]] bool draw_quad(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c,
                               const ImDrawVert& d) {
    const bool flat = a.col == b.col && b.col == c.col && c.col == d.col;
    if (!flat || !along_axes(a.pos, b.pos, c.pos, d.pos)) return false;
    const bool untextured = a.uv.x == b.uv.x && a.uv.y == b.uv.y && a.uv.x == c.uv.x &&
                            a.uv.y == c.uv.y && a.uv.x == d.uv.x && a.uv.y == d.uv.y;
    if (!untextured && !along_axes(a.uv, b.uv, c.uv, d.uv)) return false;
    const Corner first = corner(a);
    const Corner opposite = corner(c);
    if (!drawable(first) || !drawable(opposite)) return true;
    if (untextured) {
      raster::fill_quad(surface_, first, opposite, plain(first));
    } else {
      raster::texture_quad(surface_, first, opposite, texels_);
    }
    return true;
  }

  [[nodiscard]] static bool along_axes(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d) {
    return a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
  }

  void draw_triangle(raster::Triangle t) {
    if (!drawable(t[0]) || !drawable(t[1]) || !drawable(t[2])) return;
    const bool untextured =
        t[0].u == t[1].u && t[1].u == t[2].u && t[0].v == t[1].v && t[1].v == t[2].v;
    if (untextured) {
      for (Corner& c : t) c.colour = plain(c);
    }
    raster::draw_triangle(surface_, t, untextured ? nullptr : &texels_);
  }

  // The colour of a shape that looks at one point of the texture, mostly ImGui's white spot.
  [[nodiscard]] std::uint32_t plain(const Corner& c) {
    if (c.u != spot_u_ || c.v != spot_v_ || !spot_) {
      spot_u_ = c.u;
      spot_v_ = c.v;
      spot_ = texels_.sample(raster::texel_position(c.u - 0.5), raster::texel_position(c.v - 0.5));
    }
    return *spot_ == raster::kWhite ? c.colour : raster::product(c.colour, *spot_);
  }

  ImVec2 offset_;
  ImVec2 scale_;
  const Surface& surface_;
  const Texels& texels_;
  float width_;
  float height_;
  float spot_u_ = 0;
  float spot_v_ = 0;
  std::optional<std::uint32_t> spot_;
};

// Pixels whose centre the clip rectangle holds, as for any shape.
Box clip_of(const ImDrawCmd& command, const ImDrawData& data) {
  const auto x = [&](float v) {
    return raster::pixel_from(raster::on_grid((v - data.DisplayPos.x) * data.FramebufferScale.x));
  };
  const auto y = [&](float v) {
    return raster::pixel_from(raster::on_grid((v - data.DisplayPos.y) * data.FramebufferScale.y));
  };
  const ImVec4& r = command.ClipRect;
  if (!(r.x < r.z && r.y < r.w)) return {};
  return {x(r.x), y(r.y), x(r.z), y(r.w)};
}

// The memory behind a command's texture; nothing for an id no texture has.
Texels texels_of(const ImDrawCmd& command, const ImDrawData& data) {
  const ImTextureData* found = command.TexRef._TexData;
  if (found == nullptr && data.Textures != nullptr) {
    for (const ImTextureData* one : *data.Textures) {
      if (one->TexID != ImTextureID_Invalid && one->TexID == command.TexRef._TexID) found = one;
    }
  }
  if (found == nullptr || found->Pixels == nullptr || found->Width < 1 || found->Height < 1) {
    return {};
  }
  return {found->Pixels, found->Width, found->Height, found->Format == ImTextureFormat_Alpha8};
}

}  // namespace

void clear(Image& canvas, const Rect& damage, Colour colour) {
  const Box box = touched(damage, canvas);
  if (box.empty()) return;
  const Surface surface{canvas.pixels.data(), canvas.width, box};
  for (int y = box.top; y < box.bottom; ++y) {
    raster::put_run(surface.row(y) + box.left, box.right - box.left,
                    colour.packed() | raster::kOpaque);
  }
}

void draw(const ImDrawData& data, Image& canvas, const Rect& damage) {
  raster::answer_texture_requests(data);
  const Box box = touched(damage, canvas);
  if (box.empty()) return;
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      const Surface surface{canvas.pixels.data(), canvas.width, box.cut(clip_of(command, data))};
      const Texels texels = texels_of(command, data);
      if (surface.box.empty() || texels.bytes == nullptr) continue;
      Painter(data, surface, texels)
          .draw(list->VtxBuffer.Data + command.VtxOffset, list->IdxBuffer.Data + command.IdxOffset,
                command.ElemCount);
    }
  }
}

}  // namespace pobratym::ui
