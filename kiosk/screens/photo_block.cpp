// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/photo_block.hpp"

#include <algorithm>

#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

constexpr float kIcon = 96;
constexpr float kPhotoShape = 16.0f / 9;  // as the desk cuts them
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

struct Shown {
  Digest digest;
  StoredPicture picture;
};

/// Of the sizes that are here the one that fits best.
std::optional<Shown> stored_photo(const Stage& stage, const PhotoView& photo, float width) {
  for (const Digest& digest : by_fitness(photo, stage.ui.metrics().pixels(width))) {
    auto stored = stage.media(digest);
    if (stored) return Shown{digest, *std::move(stored)};
  }
  return std::nullopt;
}

}  // namespace

float draw_photo(const Stage& stage, const std::optional<PhotoView>& photo, float left, float right,
                 float y) {
  if (!photo) return y;
  const auto shown = stored_photo(stage, *photo, right - left);
  if (!shown || shown->picture.width < 1 || shown->picture.height < 1) return y;
  const StoredPicture* stored = &shown->picture;
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
    ui.picture("media/" + to_hex(shown->digest), rect, ui::kCardRadius,
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
  // Its whole height is seen: what is cut off are its sides.
  const auto shown =
      stored_photo(stage, *photo, std::max(rect.width(), rect.height() * kPhotoShape));
  if (!shown || shown->picture.image == nullptr) return false;
  const StoredPicture* stored = &shown->picture;
  ui::Ui& ui = stage.ui;
  static_cast<void>(ui.begin_item({.id = "image",
                                   .role = ui::Role::image,
                                   .name = photo->alt,
                                   .rect = rect,
                                   .language = photo->language}));
  ui.picture("media/" + to_hex(shown->digest) + "/middle", rect, 0,
             [&](int width, int height) { return middle_of(*stored->image, width, height); });
  ui.end_item();
  return true;
}

}  // namespace pobratym::kiosk
