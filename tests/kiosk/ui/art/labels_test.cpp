// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/labels.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "kiosk/ui/art/seeded.hpp"

namespace pobratym::ui {
namespace {

const Rect kMap{0, 0, 1080, 700};

LabelRequest label(float x, float y, int priority = 0) { return {{x, y}, 100, 24, priority, 8}; }

bool covers(const Rect& rect, const LabelRequest& pin) {
  const Point nearest{std::clamp(pin.anchor.x, rect.left, rect.right),
                      std::clamp(pin.anchor.y, rect.top, rect.bottom)};
  return std::hypot(pin.anchor.x - nearest.x, pin.anchor.y - nearest.y) < pin.pin_radius;
}

TEST_CASE("a lonely city has its name on the right") {
  const std::array labels{label(500, 300)};
  const auto placed = place_labels(labels, {kMap, {}, {}});
  CHECK(placed[0].side == LabelSide::right);
  CHECK(placed[0].rect.left > 508);
}

TEST_CASE("a name at the right edge moves to the left of its pin") {
  const std::array labels{label(1040, 300)};
  CHECK(place_labels(labels, {kMap, {}, {}})[0].side == LabelSide::left);
}

TEST_CASE("a name keeps clear of a card that lies over the map") {
  const std::array labels{label(500, 300)};
  const std::array cards{Rect{520, 250, 900, 350}};
  const auto placed = place_labels(labels, {kMap, cards, {}});
  CHECK(placed[0].side == LabelSide::left);
}

TEST_CASE("a name prefers a side that no arc crosses") {
  const std::array labels{label(500, 300)};
  const std::vector<std::vector<Point>> arcs{{{500, 300}, {900, 300}}};
  CHECK(place_labels(labels, {kMap, {}, arcs})[0].side == LabelSide::left);
}

TEST_CASE("an arc that passes over a name without a point inside still counts") {
  const std::array labels{label(500, 300)};
  const std::vector<std::vector<Point>> arcs{{{560, 0}, {560, 700}}};
  CHECK(place_labels(labels, {kMap, {}, arcs})[0].side == LabelSide::left);
}

TEST_CASE("a name never stands where it could be taken for another pin's") {
  // Right of the first pin is free, but right over the second.
  const std::array labels{label(500, 300, 9), label(560, 340)};
  const auto placed = place_labels(labels, {kMap, {}, {}});
  for (std::size_t i = 0; i < labels.size(); ++i) {
    REQUIRE(placed[i].side != LabelSide::hidden);
    const auto reach = [&](const LabelRequest& pin) {
      const Rect& r = placed[i].rect;
      return std::hypot(pin.anchor.x - std::clamp(pin.anchor.x, r.left, r.right),
                        pin.anchor.y - std::clamp(pin.anchor.y, r.top, r.bottom));
    };
    CHECK(reach(labels[i]) < reach(labels[1 - i]));
  }
  CHECK(placed[0].side != LabelSide::below_right);
}

TEST_CASE("a name with no free side is hidden rather than drawn over something") {
  const std::array labels{label(500, 300)};
  const std::array cards{Rect{300, 200, 700, 400}};
  const auto placed = place_labels(labels, {kMap, cards, {}});
  CHECK(placed[0].side == LabelSide::hidden);
  CHECK(placed[0].rect.empty());
}

TEST_CASE("of two names with room for one the more important stays") {
  const std::array labels{label(500, 300, 1), label(502, 300, 5)};
  const std::array cards{Rect{0, 0, 1080, 280}, Rect{0, 320, 1080, 700}, Rect{0, 0, 480, 700}};
  const auto placed = place_labels(labels, {kMap, cards, {}});
  CHECK(placed[0].side == LabelSide::hidden);
  CHECK(placed[1].side == LabelSide::right);
}

TEST_CASE("a name gives way when that makes room for its neighbour") {
  // The first would take the right; the second has only that place, so the first goes left.
  const std::array labels{label(400, 300, 9), label(550, 300)};
  const std::array cards{Rect{560, 0, 1080, 700}, Rect{401, 320, 1080, 700},
                         Rect{401, 0, 1080, 280}};
  const auto placed = place_labels(labels, {kMap, cards, {}});
  CHECK(placed[0].side == LabelSide::left);
  CHECK(placed[1].side == LabelSide::left);
}

TEST_CASE("however crowded the map, nothing overlaps and the answer repeats") {
  Seeded seeded("crowd", "labels");
  for (int round = 0; round < 20; ++round) {
    std::vector<LabelRequest> labels;
    for (int i = 0; i < 40; ++i) {
      labels.push_back({{seeded.between(20, 1060), seeded.between(20, 680)},
                        seeded.between(40, 160),
                        24,
                        seeded.whole(0, 3),
                        8});
    }
    const std::array cards{Rect{700, 500, 1080, 700}, Rect{0, 0, 1080, 120}};
    const auto placed = place_labels(labels, {kMap, cards, {}});
    REQUIRE(placed.size() == labels.size());
    CHECK(placed == place_labels(labels, {kMap, cards, {}}));
    int shown = 0;
    for (std::size_t i = 0; i < placed.size(); ++i) {
      if (placed[i].side == LabelSide::hidden) continue;
      ++shown;
      const Rect& rect = placed[i].rect;
      CHECK((rect.left >= 0 && rect.top >= 0 && rect.right <= 1080 && rect.bottom <= 700));
      for (const Rect& card : cards) CHECK_FALSE(rect.overlaps(card));
      for (std::size_t j = 0; j < placed.size(); ++j) {
        CHECK_FALSE(covers(rect, labels[j]));
        if (j > i) CHECK_FALSE(rect.overlaps(placed[j].rect));
      }
    }
    CHECK(shown >= 15);
  }
}

}  // namespace
}  // namespace pobratym::ui
