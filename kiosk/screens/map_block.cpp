// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/map_block.hpp"

#include <algorithm>

#include "kiosk/ui/art/arc.hpp"
#include "kiosk/ui/art/labels.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Point;
using ui::Rect;

constexpr double kNearScale = 17;  // pixels a degree on a map of 1080: Europe fills the picture
constexpr float kEdge = 70;        // units kept free round the cities, for their names
constexpr float kPin = 10;
constexpr float kTarget = 42;  // half the side of a pin's touch target

ui::MapView choose_view(const MapContent& map, const MapFrame& frame, const ui::Metrics& metrics) {
  const ui::GeoPoint host{map.host.longitude, map.host.latitude};
  std::vector<ui::GeoPoint> partners;
  for (const MapPoint& partner : map.partners) {
    partners.push_back({partner.longitude, partner.latitude});
  }
  const Rect whole = metrics.pixels(frame.rect), clear = metrics.pixels(frame.clear);
  const int width = static_cast<int>(whole.width()), height = static_cast<int>(whole.height());
  const float margin = metrics.pixels(kEdge);
  const ui::MapPadding padding{clear.left - whole.left + margin, clear.top - whole.top + margin,
                               whole.right - clear.right + margin,
                               whole.bottom - clear.bottom + margin};
  if (map.region == MapRegion::world) {
    partners.push_back(host);
    return ui::fit(partners, width, height, padding);
  }
  const double least = kNearScale * whole.width() / 1080.0;
  return ui::fit_around(host, partners, width, height, padding, least);
}

std::string picture_name(const ui::MapView& view, const MapContent& map) {
  return "map/" + std::to_string(view.centre_lon) + "/" + std::to_string(view.centre_lat) + "/" +
         std::to_string(view.pixels_per_degree) + "/" + std::to_string(map.host_country);
}

void draw_pin(ui::Ui& ui, const Point at, bool pressed) {
  ui.disc(at, kPin + (pressed ? 6.0f : 1.5f), ui.theme().on_night);
  ui.disc(at, kPin - 3, pressed ? ui.theme().sun : ui.theme().touch);
}

/// With a rim of the sea's colour, so that it can be read where an arc runs under it.
void draw_name(ui::Ui& ui, const std::string& name, Point at, ui::Type type) {
  ui.halo(name, at, {.type = type, .colour = ui.theme().sea.with_alpha(0.75f)}, 2);
  ui.text(name, at, {.type = type, .colour = ui.theme().on_night});
}

void draw_host(ui::Ui& ui, const Point at) {
  ui.disc(at, 30, ui.theme().sun.with_alpha(0.25f));
  ui.disc(at, 15, ui.theme().sun);
}

}  // namespace

void draw_map(const Stage& stage, const MapContent& map, const MapFrame& frame) {
  ui::Ui& ui = stage.ui;
  const ui::Theme& theme = ui.theme();
  const ui::Metrics& metrics = ui.metrics();
  const ui::MapView view = choose_view(map, frame, metrics);
  ui.picture(picture_name(view, map), frame.rect, frame.radius, [&](int width, int height) {
    ui::MapView sized = view;
    sized.width = width;
    sized.height = height;
    ui::MapColours colours;
    colours.sea = theme.sea;
    colours.land = theme.land;
    colours.border = theme.border;
    colours.coast = theme.border;
    colours.host = mix(theme.land, theme.on_night, 0.08f);
    colours.host_country = map.host_country;
    colours.line_width = std::max(1.0f, metrics.pixels(1.1f));
    return stage.map.draw(sized, colours);
  });
  const auto place = [&](const MapPoint& point) {
    const Point p = ui::project(view, point.longitude, point.latitude);
    return Point{frame.rect.left + p.x / metrics.scale, frame.rect.top + p.y / metrics.scale};
  };

  ui.clip(frame.rect);
  const Point host = place(map.host);
  std::vector<std::vector<Point>> arcs;
  std::vector<Point> pins;
  for (const MapPoint& partner : map.partners) {
    pins.push_back(place(partner));
    arcs.push_back(ui::arc(host, pins.back()));
  }
  for (const auto& arc : arcs) ui.line(arc, theme.sun.with_alpha(0.82f), 2.6f);

  std::vector<ui::LabelRequest> requests;
  const auto request = [&](const MapPoint& point, Point at, ui::Type type, int priority,
                           float pin) {
    const ui::Size size = ui.measure(point.name, {.type = type});
    requests.push_back({at, size.width, size.height, priority, pin});
  };
  for (std::size_t i = 0; i < pins.size(); ++i) {
    request(map.partners[i], pins[i], ui::Type::label, map.partners[i].priority, kPin + 2);
  }
  request(map.host, host, ui::Type::strong, 1'000'000, 18);
  const auto placed = ui::place_labels(requests, {frame.clear.inset(10), frame.obstacles, arcs, 5});

  for (std::size_t i = 0; i < pins.size(); ++i) {
    const MapPoint& partner = map.partners[i];
    const Point at = pins[i];
    if (!frame.clear.inset(kPin).contains(at)) continue;
    const Rect target{at.x - kTarget, at.y - kTarget, at.x + kTarget, at.y + kTarget};
    const auto feedback = ui.begin_item({.id = "pin/" + partner.slug,
                                         .role = ui::Role::point,
                                         .name = partner.name,
                                         .command = go_to(Place::city, partner.slug),
                                         .rect = target});
    draw_pin(ui, at, feedback.pressed);
    if (feedback.focused) ui.ring(at, kPin + 12, 5, theme.sun);
    if (placed[i].side != ui::LabelSide::hidden) {
      const Point corner{placed[i].rect.left, placed[i].rect.top};
      draw_name(ui, partner.name, corner, ui::Type::label);
    }
    ui.end_item();
  }
  draw_host(ui, host);
  if (placed.back().side != ui::LabelSide::hidden) {
    draw_name(ui, map.host.name, {placed.back().rect.left, placed.back().rect.top},
              ui::Type::strong);
  }
  ui.unclip();
}

}  // namespace pobratym::kiosk
