// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/screens/drawn_kiosk.hpp"
#include "tests/support/paths.hpp"

#include <algorithm>
#include <stdexcept>

namespace pobratym::test {

DrawnKiosk::DrawnKiosk(const std::filesystem::path& state, const std::string& language, Instant now,
                       int width, int height, const kiosk::Comfort& comfort) {
  kiosk::Options options;
  options.assets = POBRATYM_BINARY_DIR "/assets";
  options.state = state;
  options.language = language;
  options.width = width;
  options.height = height;
  options.comfort = comfort;
  auto opened = kiosk::OffScreenKiosk::open(options, disk_, now);
  if (!opened) throw std::runtime_error(opened.error().message);
  kiosk_ = *std::move(opened);
}

void DrawnKiosk::set(const kiosk::Comfort& comfort) {
  kiosk_->apply(kiosk::SetColours{comfort.colours});
  kiosk_->apply(kiosk::SetTextSize{comfort.text});
}

const ui::Semantics& DrawnKiosk::draw(const std::string& route) {
  if (const auto to = kiosk::Route::parse(route)) kiosk_->go(*to);
  return draw_frame();
}

const ui::Semantics& DrawnKiosk::draw_scrolled(float part) {
  static_cast<void>(app().tick(now()));
  for (const ui::ScrollArea& area : kiosk_->drawn().scroll_areas) {
    const float furthest = std::max(0.0f, area.content - area.rect.height());
    kiosk_->gesture().scroll_to(area.id, part * furthest);
  }
  return draw_frame();
}

const ui::Semantics& DrawnKiosk::touch(ui::Point at) {
  const ui::InputEvent touch[] = {ui::InputEvent::pointer_down(at), ui::InputEvent::pointer_up(at)};
  ui::Gesture& gesture = kiosk_->gesture();
  for (const std::string& command : gesture.feed(touch, kiosk_->drawn(), 0.02)) {
    if (const auto wish = kiosk::parse_command(command)) kiosk_->apply(*wish);
  }
  while (gesture.advance(0.02, kiosk_->drawn())) {
  }
  return draw_frame();
}

const ui::Semantics& DrawnKiosk::draw_frame() { return kiosk_->lay_out(); }

}  // namespace pobratym::test
