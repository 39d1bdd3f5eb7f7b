// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/screens/findings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/ui/metrics.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::test {
namespace {

using ui::Node;
using ui::Rect;
using ui::ScrollArea;
using ui::Semantics;
using ui::TextPiece;

constexpr float kSlack = 1.5f;    // pixels that rounding may cost
constexpr float kLeading = 0.2f;  // of the size: air above and below the letters of a line
constexpr float kFinger = 56;     // units; 15 mm on the panel the design is drawn for

std::string words(const Rect& r) {
  const auto n = [](float v) { return std::to_string(static_cast<int>(v)); };
  return "(" + n(r.left) + "," + n(r.top) + " – " + n(r.right) + "," + n(r.bottom) + ")";
}

std::string words(const TextPiece& piece) { return "“" + piece.text + "” " + words(piece.rect); }

bool inside(const Rect& inner, const Rect& outer, float slack) {
  return inner.left >= outer.left - slack && inner.top >= outer.top - slack &&
         inner.right <= outer.right + slack && inner.bottom <= outer.bottom + slack;
}

/// Where letters are, not only their line, as far as it can be seen.
Rect letters(const TextPiece& piece) {
  Rect rect = piece.rect;
  rect.top += kLeading * piece.size;
  rect.bottom -= kLeading * piece.size;
  return rect.cut(piece.clip);
}

bool over_each_other(const Rect& a, const Rect& b) {
  const Rect both = a.cut(b);
  return both.width() > kSlack && both.height() > kSlack;
}

class Inspection {
 public:
  Inspection(const Semantics& drawn, int width, int height)
      : drawn_(drawn),
        screen_{0, 0, static_cast<float>(width), static_cast<float>(height)},
        unit_(ui::Metrics::of(width, height).scale) {
    for (const Node& node : drawn.nodes) nodes_.emplace(node.id, &node);
  }

  std::vector<std::string> report() {
    for (const TextPiece& piece : drawn_.pieces) look_at(piece);
    for (std::size_t i = 0; i < drawn_.pieces.size(); ++i) {
      for (std::size_t j = i + 1; j < drawn_.pieces.size(); ++j) {
        compare(drawn_.pieces[i], drawn_.pieces[j]);
      }
    }
    std::set<std::string> ids;
    for (const Node& node : drawn_.nodes) {
      if (!ids.insert(node.id).second) found("two things are called " + node.id);
      if (node.name.empty()) found("has no name: " + node.id);
      if (!node.command.empty()) look_at(node);
    }
    for (std::size_t i = 0; i < drawn_.nodes.size(); ++i) {
      for (std::size_t j = i + 1; j < drawn_.nodes.size(); ++j) {
        compare(drawn_.nodes[i], drawn_.nodes[j]);
      }
    }
    return std::move(found_);
  }

 private:
  void found(std::string sentence) { found_.push_back(std::move(sentence)); }

  [[nodiscard]] const ScrollArea* area_of(const Rect& clip) const {
    for (const ScrollArea& area : drawn_.scroll_areas) {
      if (inside(clip, area.rect, kSlack)) return &area;
    }
    return nullptr;
  }

  void look_at(const TextPiece& piece) {
    if (piece.missing_glyphs > 0) {
      found(std::to_string(piece.missing_glyphs) + " letters are missing in " + words(piece));
    }
    if (piece.truncated) found("cut short: " + words(piece));
    if (piece.rect.left < piece.clip.left - kSlack ||
        piece.rect.right > piece.clip.right + kSlack) {
      found("wider than its column " + words(piece.clip) + ": " + words(piece));
    }
    const ScrollArea* area = area_of(piece.clip);
    if (area == nullptr && !inside(piece.rect, screen_, kSlack)) {
      found("outside the screen: " + words(piece));
    }
    const auto owner = nodes_.find(piece.owner);
    if (owner == nodes_.end()) {
      found("belongs to nothing: " + words(piece));
    } else if (owner->second->role != ui::Role::point &&
               !inside(piece.rect, owner->second->rect, 3 * kSlack)) {
      found("outside " + owner->first + " " + words(owner->second->rect) + ": " + words(piece));
    }
  }

  void compare(const TextPiece& a, const TextPiece& b) {
    if (covered(a) != covered(b) || area_of(a.clip) != area_of(b.clip)) return;
    if (over_each_other(letters(a), letters(b))) {
      found("over each other: " + words(a) + " and " + words(b));
    }
  }

  /// Whether it lies under a dialog, which hides what is there on purpose.
  [[nodiscard]] bool covered(const TextPiece& piece) const {
    const auto dialog = std::find_if(drawn_.nodes.begin(), drawn_.nodes.end(),
                                     [](const Node& n) { return n.role == ui::Role::dialog; });
    const auto owner = nodes_.find(piece.owner);
    return dialog != drawn_.nodes.end() && owner != nodes_.end() && owner->second < &*dialog;
  }

  void look_at(const Node& node) {
    if (node.language.empty()) found("is in no language: " + node.id);
    if (!kiosk::parse_command(node.command)) {
      found(node.id + " asks for '" + node.command + "', which is no wish");
    }
    const float least = kFinger * unit_ - 1;
    if (node.rect.width() < least || node.rect.height() < least) {
      found("smaller than a finger: " + node.id + " " + words(node.rect));
    }
    if (node.role != ui::Role::point && area_of(node.visible) == nullptr &&
        !inside(node.rect, screen_, 24 * unit_)) {
      found("outside the screen: " + node.id + " " + words(node.rect));
    }
    if (node.role != ui::Role::point || node.visible != node.rect || &node < dialog()) return;
    const Node* hit = drawn_.touchable_at(node.rect.centre());
    if (hit == nullptr || hit->role != ui::Role::point) found("cannot be touched: " + node.id);
  }

  void compare(const Node& a, const Node& b) {
    if (a.command.empty() || b.command.empty() || a.role == ui::Role::point ||
        b.role == ui::Role::point || &a < dialog() || &b < dialog()) {
      return;
    }
    if (over_each_other(a.visible, b.visible)) {
      found("touching one touches the other: " + a.id + " " + words(a.visible) + " and " + b.id +
            " " + words(b.visible));
    }
  }

  [[nodiscard]] const Node* dialog() const {
    for (const Node& node : drawn_.nodes) {
      if (node.role == ui::Role::dialog) return &node;
    }
    return drawn_.nodes.data();
  }

  const Semantics& drawn_;
  Rect screen_;
  float unit_;
  std::map<std::string, const Node*> nodes_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> findings(const Semantics& drawn, int width, int height) {
  return Inspection(drawn, width, height).report();
}

}  // namespace pobratym::test
