// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/screens/drawn_kiosk.hpp"

#include <stdexcept>

#include "kiosk/platform/frame.hpp"

namespace pobratym::test {
namespace {

template <class T>
T got(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

kiosk::Options options() {
  kiosk::Options options;
  options.assets = POBRATYM_BINARY_DIR "/assets";
  return options;
}

}  // namespace

DrawnKiosk::DrawnKiosk(const std::filesystem::path& state, const std::string& language, Instant now,
                       int width, int height, const kiosk::Comfort& comfort)
    : supplies_(got(kiosk::load_supplies(options(), disk_))),
      now_{now, kiosk::Uptime(0)},
      width_(width),
      height_(height),
      app_({state, language, {}}, disk_, supplies_.languages, now_),
      easel_(got(ui::Easel::make(screen_.context(), supplies_.fonts))) {
  app_.apply(kiosk::SetColours{comfort.colours}, now_);
  app_.apply(kiosk::SetTextSize{comfort.text}, now_);
}

const ui::Semantics& DrawnKiosk::draw(const std::string& route) {
  if (const auto to = kiosk::Route::parse(route)) app_.apply(kiosk::Go{*to}, now_);
  static_cast<void>(app_.tick(now_));
  easel_->gesture().reset();
  return draw_frame();
}

const ui::Semantics& DrawnKiosk::draw_scrolled(float part) {
  static_cast<void>(app_.tick(now_));
  for (const ui::ScrollArea& area : easel_->drawn().scroll_areas) {
    const float furthest = std::max(0.0f, area.content - area.rect.height());
    easel_->gesture().scroll_to(area.id, part * furthest);
  }
  return draw_frame();
}

const ui::Semantics& DrawnKiosk::draw_frame() {
  const kiosk::MediaSource media = [](const Digest&) { return std::optional<kiosk::StoredPicture>(); };
  screen_.begin_frame(width_, height_);
  const auto& drawn =
      kiosk::draw_frame(*easel_, supplies_, media, app_.view(), width_, height_);
  static_cast<void>(screen_.context().end_frame());
  return drawn;
}

}  // namespace pobratym::test
