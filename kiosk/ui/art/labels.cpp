// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace pobratym::ui {

namespace {

/// In the order of preference, all else being equal.
constexpr std::array kSides{LabelSide::right,      LabelSide::left,        LabelSide::above,
                            LabelSide::below,      LabelSide::above_right, LabelSide::below_right,
                            LabelSide::above_left, LabelSide::below_left};
constexpr float kCrossing = 10;  // what a line under a label costs, in steps of preference
constexpr float kNearer = 1.2f;  // so much farther any other pin has to be than the label's own

float distance(const Rect& rect, Point pin) {
  return std::hypot(pin.x - std::clamp(pin.x, rect.left, rect.right),
                    pin.y - std::clamp(pin.y, rect.top, rect.bottom));
}

Rect rect_of(const LabelRequest& label, LabelSide side, float gap) {
  const float reach = label.pin_radius + gap;
  const float slant = reach * 0.6f;  // diagonal labels tuck in closer
  const float w = label.width;
  const float h = label.height;
  const Point a = label.anchor;
  const auto at = [&](float left, float top) { return Rect{left, top, left + w, top + h}; };
  switch (side) {
    case LabelSide::right:
      return at(a.x + reach, a.y - h / 2);
    case LabelSide::left:
      return at(a.x - reach - w, a.y - h / 2);
    case LabelSide::above:
      return at(a.x - w / 2, a.y - reach - h);
    case LabelSide::below:
      return at(a.x - w / 2, a.y + reach);
    case LabelSide::above_right:
      return at(a.x + slant, a.y - reach - h);
    case LabelSide::below_right:
      return at(a.x + slant, a.y + reach);
    case LabelSide::above_left:
      return at(a.x - slant - w, a.y - reach - h);
    case LabelSide::below_left:
      return at(a.x - slant - w, a.y + reach);
    case LabelSide::hidden:
      break;
  }
  return {};
}

/// Does the piece from `a` to `b` touch the rectangle? Cuts it by one edge after the other.
bool crosses(const Rect& rect, Point a, Point b) {
  float from = 0;
  float to = 1;
  const auto cut = [&](float start, float step, float low, float high) {
    if (step == 0) return start >= low && start <= high;
    const float t0 = (low - start) / step;
    const float t1 = (high - start) / step;
    from = std::max(from, std::min(t0, t1));
    to = std::min(to, std::max(t0, t1));
    return from <= to;
  };
  return cut(a.x, b.x - a.x, rect.left, rect.right) && cut(a.y, b.y - a.y, rect.top, rect.bottom);
}

struct Candidate {
  LabelPlacement placement;
  float cost = 0;
};

class LabelBoard {
 public:
  LabelBoard(std::span<const LabelRequest> labels, const LabelField& field)
      : labels_(labels), field_(field), placed_(labels.size()) {
    for (std::size_t i = 0; i < labels.size(); ++i) candidates_.push_back(candidates_of(i));
  }

  std::vector<LabelPlacement> place() {
    std::vector<std::size_t> order(labels_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Among equals the one with the least choice goes first.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      if (labels_[a].priority != labels_[b].priority) {
        return labels_[a].priority > labels_[b].priority;
      }
      return candidates_[a].size() < candidates_[b].size();
    });
    for (const std::size_t label : order) {
      if (!put(label)) make_room(label);
    }
    return placed_;
  }

 private:
  std::vector<Candidate> candidates_of(std::size_t label) const {
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < kSides.size(); ++i) {
      const Rect rect = rect_of(labels_[label], kSides[i], field_.gap);
      if (!free_of_things(label, rect)) continue;
      const Rect near = rect.inset(1);
      const auto crossings =
          std::count_if(field_.lines.begin(), field_.lines.end(), [&](const auto& line) {
            for (std::size_t p = 1; p < line.size(); ++p) {
              if (crosses(near, line[p - 1], line[p])) return true;
            }
            return false;
          });
      found.push_back(
          {{kSides[i], rect}, static_cast<float>(i) + kCrossing * static_cast<float>(crossings)});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    return found;
  }

  /// Inside the bounds, off obstacles, and so much nearer to its own pin than to any other that
  /// nobody takes it for that one's name.
  bool free_of_things(std::size_t label, const Rect& rect) const {
    const Rect& bounds = field_.bounds;
    if (rect.left < bounds.left || rect.top < bounds.top || rect.right > bounds.right ||
        rect.bottom > bounds.bottom) {
      return false;
    }
    const Rect wide = rect.inset(-field_.gap);
    if (std::any_of(field_.obstacles.begin(), field_.obstacles.end(),
                    [&](const Rect& o) { return o.overlaps(wide); })) {
      return false;
    }
    const LabelRequest& asked = labels_[label];
    const float own = distance(rect, asked.anchor) - asked.pin_radius;
    const auto is_beside = [&](Point pin) { return pin.y > rect.top && pin.y < rect.bottom; };
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (i == label) continue;
      const Point pin = labels_[i].anchor;
      const float other = distance(rect, pin) - labels_[i].pin_radius;
      if (other < 1) return false;
      const float apart = std::hypot(pin.x - asked.anchor.x, pin.y - asked.anchor.y);
      if (apart < asked.pin_radius + labels_[i].pin_radius) continue;  // two cities at one place
      // Beside a pin is where its name is looked for first; a name that is not beside its own pin
      // must not stand there.
      const bool taken = is_beside(pin) && !is_beside(asked.anchor);
      if (other < std::max(kNearer * own, taken ? rect.height() : 0.0f)) return false;
    }
    return true;
  }

  /// The only label in the way of `rect`; none gives the size of the list, several nothing.
  std::optional<std::size_t> in_the_way(std::size_t label, const Rect& rect) const {
    std::size_t found = placed_.size();
    const Rect wide = rect.inset(-field_.gap);
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      if (i == label || placed_[i].side == LabelSide::hidden) continue;
      if (!placed_[i].rect.overlaps(wide)) continue;
      if (found != placed_.size()) return std::nullopt;
      found = i;
    }
    return found;
  }

  bool put(std::size_t label) {
    for (const Candidate& candidate : candidates_[label]) {
      if (in_the_way(label, candidate.placement.rect) == placed_.size()) {
        placed_[label] = candidate.placement;
        return true;
      }
    }
    return false;
  }

  /// Moves one label that is in the way to another of its sides, if that makes room.
  void make_room(std::size_t label) {
    for (const Candidate& candidate : candidates_[label]) {
      const auto other = in_the_way(label, candidate.placement.rect);
      if (!other || *other == placed_.size()) continue;
      const LabelPlacement before = placed_[*other];
      placed_[label] = candidate.placement;
      if (put(*other)) return;
      placed_[*other] = before;
      placed_[label] = {};
    }
  }

  std::span<const LabelRequest> labels_;
  const LabelField& field_;
  std::vector<LabelPlacement> placed_;
  std::vector<std::vector<Candidate>> candidates_;
};

}  // namespace

std::vector<LabelPlacement> place_labels(std::span<const LabelRequest> labels,
                                         const LabelField& field) {
  return LabelBoard(labels, field).place();
}

}  // namespace pobratym::ui
