// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/map_block.hpp"

#include <algorithm>

#include "kiosk/screens/map_hand.hpp"
#include "kiosk/ui/art/arc.hpp"
#include "kiosk/ui/art/labels.hpp"
#include "kiosk/ui/widgets.hpp"
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
  if (map.look) {
    return {map.look->lon / 1000.0, map.look->lat / 1000.0,
            map.look->scale / 100.0 * static_cast<double>(metrics.scale), width, height};
  }
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

std::string picture_name(const ui::MapView& view, const MapContent& map, const ui::Theme& theme) {
  return "map/" + std::to_string(view.centre_lon) + "/" + std::to_string(view.centre_lat) + "/" +
         std::to_string(view.pixels_per_degree) + "/" + std::to_string(map.host_country) + "/" +
         std::to_string(theme.sea.packed()) + "/" + std::to_string(theme.land.packed());
}

/// Where a finger has it: said to the hand, so that another zoom begins unmoved.
std::string hand_name(const MapContent& map) {
  if (!map.look) return map.region == MapRegion::world ? "map/world" : "map/near";
  return "map/" + std::to_string(map.look->scale) + "/" + std::to_string(map.look->lon) + "/" +
         std::to_string(map.look->lat);
}

void draw_land(const Stage& stage, const MapContent& map, const ui::MapView& view, const Rect& rect,
               float radius) {
  ui::Ui& ui = stage.ui;
  const ui::Theme& theme = ui.theme();
  ui.picture(picture_name(view, map, theme), rect, radius, [&](int width, int height) {
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
    colours.line_width = std::max(1.0f, ui.metrics().pixels(1.1f));
    return stage.map.draw(sized, colours);
  });
}

struct Controls {
  Rect out, in, card;
  std::vector<float> rows;  ///< heights
};

ui::Pill zoom_pill(const MapContent& map, bool in, std::string command) {
  return {.id = in ? "map/in" : "map/out",
          .command = std::move(command),
          .name = in ? map.zoom_in : map.zoom_out,
          .icon = in ? ui::Icon::plus : ui::Icon::minus};
}

constexpr float kCardInner = 18;
constexpr float kClose = 110;  // the column of the closing button

ui::Setting choice_name(ui::Ui& ui, float width) {
  return {.type = ui::Type::strong, .colour = ui.theme().ink, .width = width};
}
ui::Setting choice_country(ui::Ui& ui, float width) {
  return {.type = ui::Type::meta, .colour = ui.theme().muted, .width = width};
}

Controls place_controls(ui::Ui& ui, const MapContent& map, const MapFrame& frame) {
  Controls at;
  const float width = ui::pill_width(ui, zoom_pill(map, true, {}));
  const float right = frame.clear.right - 24, bottom = frame.clear.bottom - 24;
  at.in = {right - width, bottom - ui::kPillHeight, right, bottom};
  at.out = at.in.moved(-width - 28, 0);
  if (map.picked.empty()) return at;
  const float left = frame.clear.left + 24;
  const float card = std::min(640.0f, frame.clear.width() - 48);
  float height = 2 * kCardInner;
  for (const MapChoice& choice : map.picked) {
    const float words = card - kClose - 2 * kCardInner - 60;
    at.rows.push_back(
        std::max(80.0f, ui.measure(choice.name, choice_name(ui, words)).height +
                            ui.measure(choice.country, choice_country(ui, words)).height + 24));
    height += at.rows.back();
  }
  const float card_bottom = at.in.top - 24;
  at.card = {left, card_bottom - height, left + card, card_bottom};
  return at;
}

/// The cities that a touch may have meant, each with the way to its page.
void draw_picked(ui::Ui& ui, const MapContent& map, const Controls& at) {
  ui::card(ui, at.card);
  float y = at.card.top + kCardInner;
  for (std::size_t i = 0; i < map.picked.size(); ++i) {
    const MapChoice& choice = map.picked[i];
    const Rect row{at.card.left + kCardInner, y, at.card.right - kClose, y + at.rows[i]};
    const auto feedback = ui.begin_item({.id = "picked/" + choice.slug,
                                         .role = ui::Role::link,
                                         .name = choice.name + ". " + choice.country,
                                         .command = go_to(Place::city, choice.slug),
                                         .rect = row});
    ui::touch_ground(ui, row, feedback, 20);
    const float width = row.width() - kCardInner - 60, left = row.left + kCardInner;
    const float name = ui.measure(choice.name, choice_name(ui, width)).height;
    const float country = ui.measure(choice.country, choice_country(ui, width)).height;
    const float top = row.centre().y - (name + country) / 2;
    ui.text(choice.name, {left, top}, choice_name(ui, width));
    ui.text(choice.country, {left, top + name}, choice_country(ui, width));
    ui.icon(ui::Icon::chevron_right, {row.right - 24, row.centre().y}, 36, ui.theme().faint);
    ui.end_item();
    y = row.bottom;
  }
  ui::pill_from_right(ui,
                      {.id = "map/close",
                       .command = to_command(PickCities{}),
                       .name = map.close,
                       .icon = ui::Icon::x},
                      {at.card.right - kCardInner + 6, at.card.top + kCardInner});
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
  ui::MapView view = choose_view(map, frame, metrics);
  const Rect whole = metrics.pixels(frame.rect);
  ui.clip(frame.rect);
  if (frame.in_hand) {
    const Rect reach = reach_of(view);
    const float unit = 1 / metrics.scale;
    const Point by =
        ui.pan(hand_name(map), frame.rect,
               {reach.left * unit, reach.top * unit, reach.right * unit, reach.bottom * unit});
    view = moved(view, {by.x * metrics.scale, by.y * metrics.scale});
    for (const MapTile& tile : tiles_of(view)) {
      const Rect at = tile.rect.moved(whole.left, whole.top);
      draw_land(stage, map, tile.view,
                {at.left * unit, at.top * unit, at.right * unit, at.bottom * unit}, 0);
    }
  } else {
    draw_land(stage, map, view, frame.rect, frame.radius);
  }
  const auto place = [&](const MapPoint& point) {
    const Point p = ui::project(view, point.longitude, point.latitude);
    return Point{(whole.left + p.x) / metrics.scale, (whole.top + p.y) / metrics.scale};
  };

  const Controls controls = frame.in_hand ? place_controls(ui, map, frame) : Controls();
  std::vector<Rect> obstacles = frame.obstacles;
  if (frame.in_hand) {
    obstacles.push_back(controls.out.inset(-14));
    obstacles.push_back(controls.in.inset(-14));
  }
  if (!map.picked.empty() && frame.in_hand) obstacles.push_back(controls.card.inset(-14));
  const auto hidden = [&](Point at) {
    return frame.in_hand && std::any_of(obstacles.begin(), obstacles.end(),
                                        [&](const Rect& o) { return o.inset(-kPin).contains(at); });
  };

  const Point host = place(map.host);
  std::vector<std::vector<Point>> arcs;
  std::vector<Point> pins;
  std::vector<std::size_t> shown;  // of the pins
  for (const MapPoint& partner : map.partners) {
    const Point at = pins.emplace_back(place(partner));
    if (partner.linked) arcs.push_back(ui::arc(host, at));
    if (frame.clear.inset(kPin).contains(at) && !hidden(at)) shown.push_back(pins.size() - 1);
  }
  for (const auto& arc : arcs) ui.line(arc, theme.sun.with_alpha(0.82f), 2.6f);

  std::vector<ui::LabelRequest> requests;
  const auto request = [&](const MapPoint& point, Point at, ui::Type type, int priority,
                           float pin) {
    const ui::Size size = ui.measure(point.name, {.type = type});
    requests.push_back({at, size.width, size.height, priority, pin});
  };
  for (const std::size_t i : shown) {
    request(map.partners[i], pins[i], ui::Type::label, map.partners[i].priority, kPin + 2);
  }
  request(map.host, host, ui::Type::strong, 1'000'000, 18);
  const auto placed = ui::place_labels(requests, {frame.clear.inset(10), obstacles, arcs, 5});

  const std::size_t most = ui.text_scale() > 1.2f ? 2 : 4;  // of a card that fits the map
  for (std::size_t label = 0; label < shown.size(); ++label) {
    const std::size_t i = shown[label];
    const MapPoint& partner = map.partners[i];
    const Point at = pins[i];
    const Rect target{at.x - kTarget, at.y - kTarget, at.x + kTarget, at.y + kTarget};
    const auto feedback =
        ui.begin_item({.id = "pin/" + partner.slug,
                       .role = ui::Role::point,
                       .name = partner.name,
                       .command = frame.in_hand ? touch_command(view, metrics.scale, map.partners,
                                                                pins, i, kTarget, most)
                                                : go_to(Place::city, partner.slug),
                       .rect = target});
    draw_pin(ui, at, feedback.pressed);
    if (feedback.focused) ui.ring(at, kPin + 12, 5, theme.sun);
    if (placed[label].side != ui::LabelSide::hidden) {
      const Point corner{placed[label].rect.left, placed[label].rect.top};
      draw_name(ui, partner.name, corner, ui::Type::label);
    }
    ui.end_item();
  }
  draw_host(ui, host);
  if (placed.back().side != ui::LabelSide::hidden) {
    draw_name(ui, map.host.name, {placed.back().rect.left, placed.back().rect.top},
              ui::Type::strong);
  }
  if (frame.in_hand) {
    ui::pill(ui, zoom_pill(map, false, zoom_command(view, 0.5, metrics.scale)),
             {controls.out.left, controls.out.top});
    ui::pill(ui, zoom_pill(map, true, zoom_command(view, 2, metrics.scale)),
             {controls.in.left, controls.in.top});
    if (!map.picked.empty()) draw_picked(ui, map, controls);
  }
  ui.unclip();
}

}  // namespace pobratym::kiosk
