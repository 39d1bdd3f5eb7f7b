// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/gesture.hpp"

#include <algorithm>
#include <cmath>

#include "content/base/text.hpp"

namespace pobratym::ui {
namespace {

constexpr float kWheelStep = 120;    // pixels a notch
constexpr float kFriction = 4.5f;    // how fast a swipe runs out, 1/s
constexpr float kSlowest = 30;       // pixels a second; slower than this stands still
constexpr float kFastest = 6000;     // pixels a second
constexpr float kScreenful = 0.85f;  // some lines stay in sight
constexpr double kTurnTime = 0.22;   // seconds
constexpr float kUpright = 1.5f;     // how much more down than across a finger goes that scrolls

const ScrollArea* area_of(const Semantics& drawn, const std::string& id) {
  const auto found = std::find_if(drawn.scroll_areas.begin(), drawn.scroll_areas.end(),
                                  [&](const ScrollArea& area) { return area.id == id; });
  return found == drawn.scroll_areas.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> Gesture::feed(std::span<const InputEvent> events, const Semantics& drawn,
                                       double seconds) {
  std::vector<std::string> commands;
  float moved = 0;
  for (const InputEvent& event : events) {
    std::string command;
    switch (event.kind) {
      case InputEvent::Kind::pointer_down: {
        const Node* node = drawn.touchable_at(event.at);
        const ScrollArea* area = drawn.scroll_area_at(event.at);
        pressed_ = node != nullptr ? node->id : "";
        focus_.clear();
        gliding_.clear();
        turning_.reset();
        const PanArea* pan = drawn.pan_area_at(event.at);
        swipe_ = Swipe{event.at, event.at, area != nullptr ? area->id : "",
                       pan != nullptr ? pan->id : "", false};
        break;
      }
      case InputEvent::Kind::pointer_move:
        if (swipe_) move(event.at, drawn, moved);
        break;
      case InputEvent::Kind::pointer_up:
        command = release(event.at, drawn);
        break;
      case InputEvent::Kind::pointer_cancel:
        pressed_.clear();
        swipe_.reset();
        break;
      case InputEvent::Kind::wheel:
        if (const ScrollArea* area = drawn.scroll_area_at(event.at)) {
          move_by(area->id, -event.wheel.y * kWheelStep, drawn);
        }
        break;
      case InputEvent::Kind::key:
        command = press_key(event.key, drawn);
        break;
      case InputEvent::Kind::text:
        command = typed(event.code_point, drawn);
        break;
    }
    jump(command, drawn);
    if (!command.empty()) commands.push_back(std::move(command));
  }
  if (swipe_ && swipe_->moving && swipe_->pan.empty() && seconds > 0) {
    const float now = moved / static_cast<float>(seconds);
    speed_ = std::clamp(0.6f * speed_ + 0.4f * now, -kFastest, kFastest);
  }
  return commands;
}

void Gesture::move(Point to, const Semantics& drawn, float& scrolled) {
  const Point by = to - swipe_->start;
  const bool pans = !swipe_->pan.empty();
  const float way = pans ? std::max(std::abs(by.x), std::abs(by.y)) : std::abs(by.y);
  if (!swipe_->moving && way > slop_ && (pans || !swipe_->area.empty())) begin_move(by, drawn);
  if (swipe_->moving && !swipe_->pan.empty()) {
    pan_by(swipe_->pan, to - swipe_->last, drawn);
  } else if (swipe_->moving) {
    move_by(swipe_->area, swipe_->last.y - to.y, drawn);
    scrolled += swipe_->last.y - to.y;
  }
  swipe_->last = to;
}

// A map that lies in a page would else hold the page fast under every finger.
void Gesture::begin_move(Point by, const Semantics& drawn) {
  swipe_->moving = true;
  pressed_.clear();
  const ScrollArea* page = area_of(drawn, swipe_->area);
  const bool scrolls = page != nullptr && page->content > page->rect.height();
  if (scrolls && std::abs(by.y) > kUpright * std::abs(by.x)) swipe_->pan.clear();
}

std::string Gesture::release(Point at, const Semantics& drawn) {
  std::string command;
  if (swipe_ && swipe_->moving) {
    if (swipe_->pan.empty() && !still_) gliding_ = swipe_->area;
  } else if (const Node* node = drawn.touchable_at(at); node != nullptr && node->id == pressed_) {
    command = node->command;
  }
  if (gliding_.empty()) speed_ = 0;
  pressed_.clear();
  swipe_.reset();
  return command;
}

std::string Gesture::press_key(Key key, const Semantics& drawn) {
  switch (key) {
    case Key::tab:
    case Key::right:
    case Key::down:
      move_focus(1, drawn);
      return {};
    case Key::back_tab:
    case Key::left:
    case Key::up:
      move_focus(-1, drawn);
      return {};
    case Key::page_down:
    case Key::page_up:
      if (!drawn.scroll_areas.empty() && !drawn.scroll_areas.back().covered) {
        turn(drawn.scroll_areas.back(), key == Key::page_down ? kScreenful : -kScreenful);
      }
      return {};
    case Key::escape:  // a question or an urgent notice is answered, not left
      return drawn.first_on_top() == 0 ? "back" : "";
    case Key::backspace:
      return drawn.field() != nullptr ? "erase" : "";
    case Key::enter:
    case Key::space: {
      const Node* node = drawn.find(focus_);
      const bool reached =
          node != nullptr && !focus_.empty() && node >= drawn.nodes.data() + drawn.first_on_top();
      return reached ? node->command : std::string();
    }
    default:
      return {};
  }
}

std::string Gesture::typed(char32_t letter, const Semantics& drawn) const {
  if (drawn.field() == nullptr) return {};
  if (letter == U' ' && !focus_.empty()) return {};  // it presses what has the focus
  std::string command = "type ";
  append_utf8(command, letter);
  return command;
}

void Gesture::move_focus(int step, const Semantics& drawn) {
  std::vector<const Node*> order;
  for (std::size_t i = drawn.first_on_top(); i < drawn.nodes.size(); ++i) {
    if (!drawn.nodes[i].command.empty()) order.push_back(&drawn.nodes[i]);
  }
  if (order.empty()) return;
  const auto current = std::find_if(order.begin(), order.end(),
                                    [this](const Node* node) { return node->id == focus_; });
  const auto count = static_cast<int>(order.size());
  const int index =
      current == order.end() ? (step > 0 ? -1 : 0) : static_cast<int>(current - order.begin());
  const Node& next = *order[static_cast<std::size_t>((index + step + count) % count)];
  focus_ = next.id;
  reveal(next, drawn);
}

void Gesture::reveal(const Node& node, const Semantics& drawn) {
  for (const ScrollArea& area : drawn.scroll_areas) {
    if (area.covered) continue;
    if (node.rect.left < area.rect.left || node.rect.right > area.rect.right) continue;
    const float margin = 0.1f * area.rect.height();
    const float offset = offsets_[area.id];
    const bool inside = node.rect.top + offset >= area.rect.top &&
                        node.rect.bottom + offset <= area.rect.top + area.content + 1;
    if (!inside || node.visible == node.rect) continue;
    if (node.rect.top < area.rect.top)
      move_by(area.id, node.rect.top - area.rect.top - margin, drawn);
    if (node.rect.bottom > area.rect.bottom) {
      move_by(area.id, node.rect.bottom - area.rect.bottom + margin, drawn);
    }
  }
}

void Gesture::move_by(const std::string& area, float pixels, const Semantics& drawn) {
  const ScrollArea* found = area_of(drawn, area);
  if (found == nullptr) return;
  const float furthest = std::max(0.0f, found->content - found->rect.height());
  float& offset = offsets_[area];
  offset = std::clamp(offset + pixels, 0.0f, furthest);
}

void Gesture::pan_by(const std::string& area, Point pixels, const Semantics& drawn) {
  for (const PanArea& found : drawn.pan_areas) {
    if (found.id != area) continue;
    Point& shift = shifts_[area];
    shift.x = std::clamp(shift.x + pixels.x, found.reach.left, found.reach.right);
    shift.y = std::clamp(shift.y + pixels.y, found.reach.top, found.reach.bottom);
  }
}

void Gesture::turn(const ScrollArea& area, float screens) {
  const float furthest = std::max(0.0f, area.content - area.rect.height());
  const float from = turning_ && turning_->area == area.id ? turning_->to : offset(area.id);
  const float to = std::clamp(from + screens * area.rect.height(), 0.0f, furthest);
  if (still_) {
    offsets_[area.id] = to;
  } else {
    turning_ = Turning{area.id, offset(area.id), to, 0};
  }
}

bool Gesture::advance_turn(double seconds, const Semantics& drawn) {
  if (!turning_) return false;
  turning_->passed += seconds;
  const auto part = static_cast<float>(std::min(1.0, turning_->passed / kTurnTime));
  const float eased = 1 - (1 - part) * (1 - part) * (1 - part);
  offsets_[turning_->area] = turning_->from;
  move_by(turning_->area, (turning_->to - turning_->from) * eased, drawn);
  if (part >= 1) turning_.reset();
  return turning_.has_value();
}

bool Gesture::keep_place(const Semantics& before, const Semantics& after) {
  bool moved = false;
  for (const ScrollArea& area : before.scroll_areas) {
    const float was = offset(area.id);
    if (was <= 0 || area_of(after, area.id) == nullptr) continue;
    for (const Node& node : before.nodes) {
      // Plain words are only numbered; what has a name of its own is the same afterwards.
      const bool read = node.visible == node.rect && area.rect.contains(node.rect.centre()) &&
                        node.role != Role::dialog && !node.id.starts_with("text/") &&
                        !node.id.starts_with(area.id + "/");
      const Node* now = read ? after.find(node.id) : nullptr;
      if (now == nullptr) continue;
      move_by(area.id, now->rect.top - node.rect.top, after);
      moved = moved || offset(area.id) != was;
      break;
    }
  }
  return moved;
}

void Gesture::jump(std::string_view command, const Semantics& drawn) {
  constexpr std::string_view kJump = "jump ", kDown = "page-down ", kUp = "page-up ";
  for (const std::string_view verb : {kDown, kUp}) {
    if (!command.starts_with(verb)) continue;
    const ScrollArea* area = area_of(drawn, std::string(command.substr(verb.size())));
    if (area != nullptr) turn(*area, verb == kDown ? kScreenful : -kScreenful);
  }
  if (!command.starts_with(kJump)) return;
  for (const Anchor& anchor : drawn.anchors) {
    if (anchor.id != command.substr(kJump.size())) continue;
    offsets_[anchor.area] = 0;
    move_by(anchor.area, anchor.y, drawn);
  }
}

Point Gesture::shift(const std::string& pan_area) const {
  const auto found = shifts_.find(pan_area);
  return found == shifts_.end() ? Point() : found->second;
}

bool Gesture::advance(double seconds, const Semantics& drawn) {
  if (advance_turn(seconds, drawn)) return true;
  if (gliding_.empty()) return false;
  const float before = offset(gliding_);
  move_by(gliding_, speed_ * static_cast<float>(seconds), drawn);
  speed_ *= std::exp(-kFriction * static_cast<float>(seconds));
  if (std::abs(speed_) < kSlowest || (seconds > 0 && offset(gliding_) == before)) {
    gliding_.clear();
    speed_ = 0;
  }
  return !gliding_.empty();
}

float Gesture::offset(const std::string& area) const {
  const auto found = offsets_.find(area);
  return found == offsets_.end() ? 0 : found->second;
}

void Gesture::scroll_to(const std::string& area, float offset) { offsets_[area] = offset; }

void Gesture::reset() { *this = Gesture(slop_); }

}  // namespace pobratym::ui
