// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/hand.hpp"

namespace pobratym::kiosk {
namespace {

void show_top(ui::Gesture& gesture, const Route& route) {
  gesture.scroll_to(route.text(), 0);
  gesture.scroll_to(route.text() + "/about", 0);
}

}  // namespace

void Hand::input(std::span<const ui::InputEvent> events, double seconds, Moment now) {
  const bool only_wakes = app_.resting();
  app_.touched(now);
  easel_.gesture().keep_still(app_.session().comfort.less_motion);
  for (const std::string& command : easel_.gesture().feed(events, easel_.drawn(), seconds)) {
    const auto action = parse_command(command);
    if (!action || only_wakes) continue;
    app_.apply(*action, now);
    // A page that is gone to begins at its top; one gone back to is where it was left.
    if (const Go* go = std::get_if<Go>(&*action)) show_top(easel_.gesture(), go->route);
  }
}

bool Hand::tick(Moment now) {
  const bool changed = app_.tick(now);
  if (app_.visit() != visit_) {
    visit_ = app_.visit();
    easel_.gesture().reset();
  }
  return changed;
}

}  // namespace pobratym::kiosk
