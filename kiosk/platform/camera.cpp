// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/camera.hpp"

#include "kiosk/platform/frame.hpp"

namespace pobratym::kiosk {

Result<std::unique_ptr<Camera>> Camera::make(const Supplies& supplies, const Disk& disk,
                                             Path state) {
  auto camera = std::unique_ptr<Camera>(new Camera(supplies, disk, std::move(state)));
  auto easel = ui::Easel::make(camera->screen_.context(), supplies.fonts);
  if (!easel) return tl::unexpected(easel.error());
  camera->easel_ = *std::move(easel);
  return camera;
}

const ui::Image& Camera::take(const View& view, const Frame& frame) {
  const float pixels = ui::Metrics::of(frame.width, frame.height).pixels(frame.scroll);
  easel_->gesture().reset();
  easel_->gesture().scroll_to(view.route, pixels);
  easel_->gesture().scroll_to(view.route + "/about", pixels);
  draw_with_photos(
      photos_, [&] { draw(view, frame); },
      [&] { static_cast<void>(screen_.context().end_frame()); });
  return screen_.end_frame();
}

void Camera::draw(const View& view, const Frame& frame) {
  photos_.begin_frame();
  screen_.begin_frame(frame.width, frame.height);
  draw_frame(*easel_, supplies_, photos_.source(), view, frame.width, frame.height);
}

}  // namespace pobratym::kiosk
