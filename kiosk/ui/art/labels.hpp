// SPDX-License-Identifier: Apache-2.0
// Where the names of places go on a map. What cannot be shown without covering something is hidden
// (its pin stays): a name nobody can read is worse than none.
#pragma once

#include <span>
#include <vector>

#include "kiosk/ui/geometry.hpp"

namespace pobratym::ui {

enum class LabelSide {
  hidden,
  right,
  left,
  above,
  below,
  above_right,
  below_right,
  above_left,
  below_left
};

struct LabelRequest {
  Point anchor;          ///< the pin's centre
  float width = 0;       ///< of the text, pixels
  float height = 0;      ///< of the text, pixels
  int priority = 0;      ///< higher is placed first and never gives way to a lower one
  float pin_radius = 8;  ///< pins are obstacles too, also those of hidden labels
};

struct LabelPlacement {
  LabelSide side = LabelSide::hidden;
  Rect rect;  ///< where the text goes; empty when hidden
  friend bool operator==(const LabelPlacement&, const LabelPlacement&) = default;
};

/// What labels have to keep clear of.
struct LabelField {
  Rect bounds;                                ///< labels lie wholly inside
  std::span<const Rect> obstacles;            ///< never covered: cards, buttons, titles
  std::span<const std::vector<Point>> lines;  ///< crossed only when no side is free of them: arcs
  float gap = 4;                              ///< pixels between a label and anything else
};

/// One placement a request, in the order of the requests. The same input gives the same answer.
[[nodiscard]] std::vector<LabelPlacement> place_labels(std::span<const LabelRequest> labels,
                                                       const LabelField& field);

}  // namespace pobratym::ui
