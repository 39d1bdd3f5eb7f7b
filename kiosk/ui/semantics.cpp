// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/semantics.hpp"

#include <algorithm>

namespace pobratym::ui {

const Node* Semantics::touchable_at(Point p) const {
  for (auto it = nodes.rbegin(); it != nodes.rend(); ++it) {
    if (!it->visible.contains(p)) continue;
    if (!it->command.empty()) return &*it;
    if (it->role == Role::dialog) return nullptr;
  }
  return nullptr;
}

const ScrollArea* Semantics::scroll_area_at(Point p) const {
  const auto found =
      std::find_if(scroll_areas.rbegin(), scroll_areas.rend(),
                   [p](const ScrollArea& area) { return !area.covered && area.rect.contains(p); });
  return found == scroll_areas.rend() ? nullptr : &*found;
}

const PanArea* Semantics::pan_area_at(Point p) const {
  if (first_on_top() > 0) return nullptr;  // it lies under a dialog
  for (const PanArea& area : pan_areas) {
    if (area.rect.contains(p)) return &area;
  }
  return nullptr;
}

const Node* Semantics::find(std::string_view id) const {
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [id](const Node& node) { return node.id == id; });
  return found == nodes.end() ? nullptr : &*found;
}

std::size_t Semantics::first_on_top() const {
  for (std::size_t i = nodes.size(); i > 0; --i) {
    if (nodes[i - 1].role == Role::dialog) return i - 1;
  }
  return 0;
}

const Node* Semantics::field() const {
  for (std::size_t i = first_on_top(); i < nodes.size(); ++i) {
    if (nodes[i].role == Role::field) return &nodes[i];
  }
  return nullptr;
}

std::string_view to_text(Role role) {
  switch (role) {
    case Role::heading:
      return "heading";
    case Role::text:
      return "text";
    case Role::button:
      return "button";
    case Role::link:
      return "link";
    case Role::tab:
      return "tab";
    case Role::image:
      return "image";
    case Role::point:
      return "point";
    case Role::progress:
      return "progress";
    case Role::dialog:
      return "dialog";
    case Role::field:
      return "field";
  }
  return "text";
}

}  // namespace pobratym::ui
