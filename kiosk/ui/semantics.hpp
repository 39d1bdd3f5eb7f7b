// SPDX-License-Identifier: Apache-2.0
// What is on the screen, in words: the tree that touch, keyboard order, speech, transcripts and
// tests read. Drawing records it; nothing else may know where things are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/geometry.hpp"

namespace pobratym::ui {

enum class Role { heading, text, button, link, tab, image, point, progress, dialog, field };

struct Node {
  std::string id;  ///< from content ids, never from translated words
  Role role = Role::text;
  std::string name;      ///< what is read aloud
  std::string language;  ///< BCP 47, of `name`
  std::string command;   ///< what a touch asks for; empty when it cannot be touched
  bool selected = false;
  Rect rect;      ///< pixels, where it was drawn
  Rect visible;   ///< the part of it inside the clip
  int level = 0;  ///< of a heading: 1 is the page's, 2 a section's
};

/// Words as they were drawn, for the tests that look for what is clipped, overlapping or
/// unreadable.
struct TextPiece {
  std::string owner;  ///< id of the node it belongs to
  std::string text;
  Rect rect;       ///< pixels, of the letters' lines
  Rect clip;       ///< pixels, what could be seen
  float size = 0;  ///< em, pixels
  bool truncated = false;
  int missing_glyphs = 0;
  std::string language;  ///< BCP 47, of `text`
};

/// A part of the screen whose content moves under the finger.
struct ScrollArea {
  std::string id;
  Rect rect;             ///< pixels
  float content = 0;     ///< height of what is inside, pixels
  bool covered = false;  ///< it lies under a dialog
};

/// A place within a scroll area that a touch elsewhere on the page can lead to.
struct Anchor {
  std::string id;
  std::string area;  ///< id of the scroll area
  float y = 0;       ///< pixels below the beginning of its content
};

/// A part of the screen that a finger moves both ways: a map.
struct PanArea {
  std::string id;
  Rect rect;   ///< pixels
  Rect reach;  ///< how far it may be moved, pixels: left to right, top to bottom
};

struct Semantics {
  std::vector<Node> nodes;  ///< in reading order; later ones lie on top
  std::vector<TextPiece> pieces;
  std::vector<ScrollArea> scroll_areas;
  std::vector<Anchor> anchors;
  std::vector<PanArea> pan_areas;

  /// The topmost node at `p` that can be touched; what lies over it without a command hides it only
  /// when it is a dialog.
  [[nodiscard]] const Node* touchable_at(Point p) const;
  [[nodiscard]] const ScrollArea* scroll_area_at(Point p) const;
  [[nodiscard]] const PanArea* pan_area_at(Point p) const;
  /// Where in `nodes` that begins which the visitor can reach: the last dialog, or everything.
  [[nodiscard]] std::size_t first_on_top() const;
  [[nodiscard]] const Node* find(std::string_view id) const;
  /// Where typed letters go; null when there is nothing to type into, or it lies under a dialog.
  [[nodiscard]] const Node* field() const;
};

[[nodiscard]] std::string_view to_text(Role role);

}  // namespace pobratym::ui
