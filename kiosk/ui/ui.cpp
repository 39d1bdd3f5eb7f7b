// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/ui.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "kiosk/ui/shadow.hpp"
#include "kiosk/ui/turn_bar.hpp"

namespace pobratym::ui {
namespace {

/// The text engine aligns to the paragraph's own direction; a page is laid out left to right.
Align within_page(Align align, const TextBlock& block) {
  if (block.direction == Direction::left_to_right || align == Align::centre) return align;
  return align == Align::start ? Align::end : Align::start;
}

/// Running text grows as asked, what is large already grows less, and words inside of marks, tiles
/// and buttons keep the size that these were made for.
float growth(Type type, float scale) {
  switch (type) {
    case Type::body:
    case Type::meta:
    case Type::small:
      return scale;
    case Type::strong:
    case Type::heading:
    case Type::headline:
      return 1 + (scale - 1) * 0.7f;
    case Type::title:
    case Type::display:
      return 1 + (scale - 1) * 0.3f;
    default:
      return 1;
  }
}

/// What a page is about stands in its largest type.
int level_of(Type type) {
  return type == Type::display || type == Type::name || type == Type::title ? 1 : 2;
}

ImVec2 vec(Point p) { return {p.x, p.y}; }
ImVec2 low(const Rect& r) { return {r.left, r.top}; }
ImVec2 high(const Rect& r) { return {r.right, r.bottom}; }

}  // namespace

Ui::Ui(const Tools& tools, ImDrawList& list, const Metrics& metrics, std::string language)
    : tools_(tools), list_(list), metrics_(metrics), language_(std::move(language)) {
  clips_.push_back(metrics_.pixels(screen()));
}

Rect Ui::clip_pixels() const { return clips_.back(); }

void Ui::fill(const Rect& rect, Colour colour, float radius) {
  const Rect r = metrics_.pixels(rect);
  list_.AddRectFilled(low(r), high(r), colour.packed(), metrics_.pixels(radius));
}

void Ui::fill_top(const Rect& rect, Colour colour, float radius) {
  const Rect r = metrics_.pixels(rect);
  list_.AddRectFilled(low(r), high(r), colour.packed(), metrics_.pixels(radius),
                      ImDrawFlags_RoundCornersTop);
}

void Ui::outline(const Rect& rect, Colour colour, float width, float radius) {
  const Rect r = metrics_.pixels(rect);
  const float w = std::max(1.0f, metrics_.snapped(width));
  const Rect inner = r.inset(w / 2);
  list_.AddRect(low(inner), high(inner), colour.packed(),
                std::max(0.0f, metrics_.pixels(radius) - w / 2), ImDrawFlags_None, w);
}

void Ui::gradient(const Rect& rect, Colour top, Colour bottom) {
  const Rect r = metrics_.pixels(rect);
  list_.AddRectFilledMultiColor(low(r), high(r), top.packed(), top.packed(), bottom.packed(),
                                bottom.packed());
}

void Ui::shadow(const Rect& rect, float radius, float strength) {
  if (tools_.theme.outlined) return;
  draw_shadow(list_, tools_.pictures, metrics_.pixels(rect), metrics_.pixels(radius),
              metrics_.scale, tools_.theme.shadow.with_alpha(0.085f * strength));
}

void Ui::disc(Point centre, float radius, Colour colour) {
  list_.AddCircleFilled(vec(metrics_.pixels(centre)), metrics_.pixels(radius), colour.packed());
}

void Ui::ring(Point centre, float radius, float width, Colour colour) {
  list_.AddCircle(vec(metrics_.pixels(centre)), metrics_.pixels(radius), colour.packed(), 0,
                  metrics_.pixels(width));
}

void Ui::line(std::span<const Point> points, Colour colour, float width) {
  std::vector<ImVec2> pixels;
  pixels.reserve(points.size());
  for (const Point p : points) pixels.push_back(vec(metrics_.pixels(p)));
  list_.AddPolyline(pixels.data(), static_cast<int>(pixels.size()), colour.packed(),
                    ImDrawFlags_None, std::max(1.0f, metrics_.pixels(width)));
}

void Ui::picture(const std::string& name, const Rect& rect, float radius,
                 const std::function<Image(int, int)>& draw) {
  const Rect r = metrics_.pixels(rect);
  if (r.empty() || !r.overlaps(clip_pixels())) return;
  const int width = static_cast<int>(r.width()), height = static_cast<int>(r.height());
  const std::string full = name + '@' + std::to_string(width) + 'x' + std::to_string(height);
  const Texture& texture = tools_.pictures.get(full, [&] { return draw(width, height); });
  if (radius > 0) {
    list_.AddImageRounded(texture.ref(), low(r), high(r), {0, 0}, {1, 1}, IM_COL32_WHITE,
                          metrics_.pixels(radius));
  } else {
    list_.AddImage(texture.ref(), low(r), high(r));
  }
}

void Ui::icon(Icon icon, Point centre, float size, Colour colour) {
  const float pixels = std::round(metrics_.pixels(size));
  const Point c = metrics_.pixels(centre);
  char utf8[5] = {};
  ImTextCharToUtf8(utf8, static_cast<unsigned>(icon));
  list_.AddText(&tools_.icons, pixels, {std::round(c.x - pixels / 2), std::round(c.y - pixels / 2)},
                colour.packed(), utf8);
}

const TextBlock& Ui::lay_out(std::string_view words, const Setting& setting) {
  TextStyle style = style_of(setting.type);
  style.size *= metrics_.scale * growth(setting.type, tools_.text_scale);
  style.language = setting.language.empty() ? language_ : std::string(setting.language);
  TextLimits limits;
  if (setting.width > 0) limits.width = metrics_.pixels(setting.width);
  limits.lines = setting.lines;
  const bool running = setting.type == Type::body && setting.filling == Filling::greedy;
  limits.filling = running ? Filling::hyphenated : setting.filling;
  return tools_.text.lay_out(words, style, limits);
}

Size Ui::measure(std::string_view words, const Setting& setting) {
  const TextBlock& block = lay_out(words, setting);
  return {block.width / metrics_.scale, block.height / metrics_.scale};
}

Size Ui::text(std::string_view words, Point at, const Setting& setting) {
  const TextBlock& block = lay_out(words, setting);
  const Point top_left{metrics_.snapped(at.x), metrics_.snapped(at.y)};
  const float width = metrics_.pixels(setting.width);
  const float room = std::max(width, block.width);
  const float shift = setting.align == Align::centre ? (room - block.width) / 2
                      : setting.align == Align::end  ? room - block.width
                                                     : 0;
  const Rect rect{top_left.x + shift, top_left.y, top_left.x + shift + block.width,
                  top_left.y + block.height};
  const Rect clip = clip_pixels();
  if (rect.overlaps(clip)) {
    tools_.text.draw(list_, block, top_left, setting.colour, within_page(setting.align, block),
                     width);
    underline(block, top_left, setting);
  }
  if (!words.empty()) {
    const std::string language(setting.language.empty() ? language_ : setting.language);
    std::string owner = owner_;
    if (owner.empty()) {
      owner = "text/" + std::to_string(semantics_.nodes.size());
      semantics_.nodes.push_back(Node{owner, setting.role, std::string(words), language, "", false,
                                      rect, rect.cut(clip),
                                      setting.role == Role::heading ? level_of(setting.type) : 0});
    }
    semantics_.pieces.push_back(TextPiece{owner, std::string(words), rect, clip, block.size,
                                          block.truncated, block.missing_glyphs, language});
  }
  return {block.width / metrics_.scale, block.height / metrics_.scale};
}

void Ui::underline(const TextBlock& block, Point top_left, const Setting& setting) {
  const float thick = std::max(1.0f, std::round(block.size / 14));
  for (const Rect& part : parts_of(block, setting.underlined, within_page(setting.align, block),
                                   metrics_.pixels(setting.width))) {
    const Rect line = part.moved(top_left.x, top_left.y);
    list_.AddRectFilled({line.left, line.bottom - thick}, {line.right, line.bottom},
                        setting.colour.packed());
  }
}

Point Ui::end_of(std::string_view words, Point at, const Setting& setting) {
  const TextBlock& block = lay_out(words, setting);
  const Rect& line = block.lines.back().rect;
  const float x = block.direction == Direction::left_to_right ? line.right : line.left;
  return {at.x + x / metrics_.scale, at.y + line.top / metrics_.scale};
}

void Ui::halo(std::string_view words, Point at, const Setting& setting, float reach) {
  const TextBlock& block = lay_out(words, setting);
  for (const Point by : {Point{-reach, 0}, Point{reach, 0}, Point{0, -reach}, Point{0, reach}}) {
    const Point place = at + by;
    tools_.text.draw(list_, block, {metrics_.snapped(place.x), metrics_.snapped(place.y)},
                     setting.colour, within_page(setting.align, block),
                     metrics_.pixels(setting.width));
  }
}

Ui::Feedback Ui::begin_item(const Item& item) {
  owner_ = item.id;
  const Rect rect = metrics_.pixels(item.rect);
  if (item.role == Role::dialog) {
    for (ScrollArea& area : semantics_.scroll_areas) area.covered = true;
  }
  semantics_.nodes.push_back(Node{item.id, item.role, item.name,
                                  item.language.empty() ? language_ : item.language, item.command,
                                  item.selected, rect, rect.cut(clip_pixels()), 0});
  return {!item.command.empty() && tools_.gesture.pressed() == item.id,
          !item.command.empty() && tools_.gesture.focus() == item.id};
}

void Ui::end_item() { owner_.clear(); }

void Ui::focus_ring(const Rect& rect, float radius) {
  outline(rect.inset(-9), tools_.theme.card, 9, radius + 9);
  outline(rect.inset(-7), tools_.theme.touch, 5, radius + 7);
}

void Ui::clip(const Rect& rect) {
  const Rect r = metrics_.pixels(rect).cut(clip_pixels());
  clips_.push_back(r);
  list_.PushClipRect(low(r), high(r));
}

void Ui::unclip() {
  clips_.pop_back();
  list_.PopClipRect();
}

float Ui::begin_scroll(const std::string& id, const Rect& area) {
  clip(area);
  const float start = area.top - tools_.gesture.offset(id) / metrics_.scale;
  scrolls_.push_back({id, area, start, semantics_.nodes.size(), semantics_.pieces.size(),
                      semantics_.pan_areas.size()});
  return start;
}

void Ui::name_turns(std::string up, std::string down) {
  turn_up_ = std::move(up);
  turn_down_ = std::move(down);
}

// What was drawn before anybody knew that the foot is needed.
void Ui::cut_recorded(const Scroll& scroll) {
  const Rect area = metrics_.pixels(scroll.area);
  for (std::size_t i = scroll.nodes; i < semantics_.nodes.size(); ++i) {
    Node& node = semantics_.nodes[i];
    node.visible = node.visible.cut(area);
  }
  for (std::size_t i = scroll.pieces; i < semantics_.pieces.size(); ++i) {
    TextPiece& piece = semantics_.pieces[i];
    piece.clip = piece.clip.cut(area);
  }
  for (std::size_t i = scroll.pans; i < semantics_.pan_areas.size(); ++i) {
    PanArea& pan = semantics_.pan_areas[i];
    pan.rect = pan.rect.cut(area);
  }
}

bool Ui::end_scroll(float bottom) {
  Scroll scroll = std::move(scrolls_.back());
  scrolls_.pop_back();
  unclip();
  const float content = bottom - scroll.start, above = scroll.area.top - scroll.start;
  if (content > scroll.area.height() + 1 && !turn_down_.empty()) {
    const float foot = scroll.area.bottom;
    scroll.area.bottom -= kTurnBar;
    cut_recorded(scroll);
    draw_turn_bar(*this, {scroll.id, turn_up_, turn_down_, above, scroll.area.height(), content},
                  {scroll.area.left, scroll.area.bottom, scroll.area.right, foot});
  }
  semantics_.scroll_areas.push_back(
      {scroll.id, metrics_.pixels(scroll.area), metrics_.pixels(content)});
  return above + scroll.area.height() >= content - 2;
}

void Ui::anchor(const std::string& id, float y) {
  if (scrolls_.empty()) return;
  const Scroll& scroll = scrolls_.back();
  semantics_.anchors.push_back({id, scroll.id, metrics_.pixels(y - scroll.start)});
}

Point Ui::pan(const std::string& id, const Rect& rect, const Rect& reach) {
  semantics_.pan_areas.push_back(
      {id, metrics_.pixels(rect).cut(clip_pixels()), metrics_.pixels(reach)});
  const Point moved = tools_.gesture.shift(id);
  return {moved.x / metrics_.scale, moved.y / metrics_.scale};
}

void Ui::on_top_of(const std::function<void()>& content, const std::function<void()>& background) {
  ImDrawListSplitter splitter;
  splitter.Split(&list_, 2);
  splitter.SetCurrentChannel(&list_, 1);
  content();
  splitter.SetCurrentChannel(&list_, 0);
  background();
  splitter.Merge(&list_);
}

}  // namespace pobratym::ui
