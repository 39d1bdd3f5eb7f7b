// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/photo_block.hpp"

#include <algorithm>

#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

constexpr float kIcon = 96;
constexpr float kTallest = 1.25f;  // of the width: a photo taken upright leaves room for words

/// As much of the middle of `image` as has the shape of a rectangle of that size.
ui::Image middle_of(const ui::Image& image, int width, int height) {
  const double shape = static_cast<double>(width) / std::max(1, height);
  const int w = std::clamp(static_cast<int>(image.height * shape), 1, image.width);
  const int h = std::clamp(static_cast<int>(image.width / shape), 1, image.height);
  const int left = (image.width - w) / 2, top = (image.height - h) / 2;
  ui::Image middle(w, h);
  for (int y = 0; y < h; ++y) {
    for (int x = 0; x < w; ++x) middle.at(x, y) = image.at(left + x, top + y);
  }
  return middle;
}

}  // namespace

float draw_photo(const Stage& stage, const std::optional<PhotoView>& photo, float left, float right,
                 float y) {
  if (!photo) return y;
  const auto stored = stage.media(photo->digest);
  if (!stored || stored->width < 1 || stored->height < 1) return y;
  ui::Ui& ui = stage.ui;
  const float shape = static_cast<float>(stored->height) / static_cast<float>(stored->width);
  const float height = std::min(shape, kTallest) * (right - left);
  const float width = height / shape;
  const float middle = (left + right) / 2;
  const ui::Rect rect{middle - width / 2, y, middle + width / 2, y + height};
  static_cast<void>(ui.begin_item({.id = "image",
                                   .role = ui::Role::image,
                                   .name = photo->alt,
                                   .rect = rect,
                                   .language = photo->language}));
  if (stored->image != nullptr) {
    ui.picture("media/" + to_hex(photo->digest), rect, ui::kCardRadius,
               [&](int, int) { return *stored->image; });
  } else {
    ui.fill(rect, ui.theme().tile, ui::kCardRadius);
    if (ui.theme().outlined) ui.outline(rect, ui.theme().edge, 3, ui::kCardRadius);
    ui.icon(ui::Icon::image, rect.centre(), kIcon, ui.theme().muted);
  }
  ui.end_item();
  y = rect.bottom + 10;
  if (photo->credit.empty()) return y;
  return y + ui.text(photo->credit, {left, y},
                     {.type = ui::Type::small, .colour = ui.theme().muted, .width = right - left})
                 .height;
}

bool draw_photo_over(const Stage& stage, const std::optional<PhotoView>& photo,
                     const ui::Rect& rect) {
  if (!photo) return false;
  const auto stored = stage.media(photo->digest);
  if (!stored || stored->image == nullptr) return false;
  ui::Ui& ui = stage.ui;
  static_cast<void>(ui.begin_item({.id = "image",
                                   .role = ui::Role::image,
                                   .name = photo->alt,
                                   .rect = rect,
                                   .language = photo->language}));
  ui.picture("media/" + to_hex(photo->digest) + "/middle", rect, 0,
             [&](int width, int height) { return middle_of(*stored->image, width, height); });
  ui.end_item();
  return true;
}

}  // namespace pobratym::kiosk
