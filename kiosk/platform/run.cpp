// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/run.hpp"

#include <algorithm>
#include <chrono>

#include "kiosk/app/app.hpp"
#include "kiosk/platform/stored_media.hpp"
#include "kiosk/platform/supplies.hpp"
#include "kiosk/platform/window.hpp"
#include "kiosk/screens/draw_view.hpp"
#include "kiosk/ui/easel.hpp"

namespace pobratym::kiosk {
namespace {

using std::chrono::steady_clock;

constexpr double kFrame = 1.0 / 60;
constexpr double kLongestStep = 0.05;  // seconds: a late frame must not fling the page

void show_top(ui::Gesture& gesture, const Route& route) {
  gesture.scroll_to(route.text(), 0);
  gesture.scroll_to(route.text() + "/about", 0);
}

double seconds_between(steady_clock::time_point from, steady_clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

}  // namespace

Status run(const Options& options, const Disk& disk, const Clock& clock) {
  const auto supplies = load_supplies(options, disk);
  if (!supplies) return tl::unexpected(supplies.error());
  WindowOptions wanted;
  wanted.width = options.width;
  wanted.height = options.height;
  wanted.background = supplies->themes.front().paper;
  auto opened = Window::open(wanted);
  if (!opened) return tl::unexpected(opened.error());
  Window& window = **opened;
  auto made = ui::Easel::make(window.context(), supplies->fonts);
  if (!made) return tl::unexpected(made.error());
  ui::Easel& easel = **made;

  const auto start = steady_clock::now();
  const auto moment = [&] {
    return Moment{clock.now(), std::chrono::duration_cast<Uptime>(steady_clock::now() - start)};
  };
  App app({options.state, options.language, {}}, disk, supplies->languages, moment());
  for (const Action& wish : opening_wishes(options)) app.apply(wish, moment());
  const MediaSource media = stored_media(disk, options.state);
  std::uint64_t visit = app.visit();
  bool moving = false, drawn_once = false;
  auto last_frame = start, last_input = start;
  while (!window.wants_to_close()) {
    const auto pause = std::chrono::duration<double>(app.until_next_tick(moment())).count();
    if (drawn_once) window.wait(moving ? kFrame / 2 : pause);
    const Moment now = moment();
    const auto input = window.take_input();
    const auto here = steady_clock::now();
    bool redraw = window.take_redraw() || !drawn_once || moving;
    if (!input.empty()) {
      redraw = true;
      const bool only_wakes = app.resting();
      app.touched(now);
      for (const std::string& command :
           easel.gesture().feed(input, easel.drawn(), seconds_between(last_input, here))) {
        const auto action = parse_command(command);
        if (!action || only_wakes) continue;
        app.apply(*action, now);
        // A page that is gone to begins at its top; one gone back to is where it was left.
        if (const Go* go = std::get_if<Go>(&*action)) show_top(easel.gesture(), go->route);
      }
      last_input = here;
    }
    if (app.tick(now)) redraw = true;
    if (app.visit() != visit) {
      visit = app.visit();
      easel.gesture().reset();
    }
    const double passed = std::min(seconds_between(last_frame, here), kLongestStep);
    moving = easel.gesture().advance(passed, easel.drawn());
    last_frame = here;
    if (!redraw && !moving) continue;
    window.begin_frame(static_cast<float>(kFrame));
    const View& view = app.view();
    easel.draw(window.width(), window.height(), view.language, look_of(*supplies, view.comfort),
               [&](ui::Ui& ui) { draw_view({ui, supplies->map, media}, view); });
    window.present(window.context().end_frame());
    drawn_once = true;
  }
  return {};
}

}  // namespace pobratym::kiosk
