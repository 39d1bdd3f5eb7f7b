// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/run.hpp"

#include <algorithm>
#include <chrono>

#include "content/outbox/outbox.hpp"
#include "kiosk/app/app.hpp"
#include "kiosk/platform/frame.hpp"
#include "kiosk/platform/hand.hpp"
#include "kiosk/platform/photos.hpp"
#include "kiosk/platform/pointer_sight.hpp"
#include "kiosk/platform/supplies.hpp"
#include "kiosk/platform/window.hpp"
#include "kiosk/ui/easel.hpp"

namespace pobratym::kiosk {
namespace {

using std::chrono::steady_clock;

constexpr double kFrame = 1.0 / 60;
constexpr double kLongestStep = 0.05;  // seconds: a late frame must not fling the page

double seconds_between(steady_clock::time_point from, steady_clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

/// Opened for each message: the state folder may not be there yet, and a damaged outbox is mended
/// by opening it.
Say say_into_outbox(const Options& options) {
  if (options.kiosk.empty()) return {};
  return [state = options.state, kiosk = options.kiosk](const outbox::Message& message,
                                                        Instant when) -> Status {
    const auto opened = outbox::Outbox::open(state, kiosk);
    if (!opened) return tl::unexpected(opened.error());
    return opened->append(message, when);
  };
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
  const Say say = say_into_outbox(options);
  App app({options.state, options.language, {}, say, !options.kiosk.empty()}, disk,
          supplies->languages, moment());
  app.open(opening_wishes(options), moment());
  Photos photos(disk, options.state, {.arrived = [&window] { window.wake(); }});
  const MediaSource media = photos.source();
  Hand hand(app, easel);
  PointerSight pointer;
  window.show_pointer(pointer.shown());
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
      if (pointer.take(input)) window.show_pointer(pointer.shown());
      hand.input(input, seconds_between(last_input, here), now);
      last_input = here;
    }
    const bool other_view = hand.tick(now);
    if (other_view) {
      redraw = true;
      photos.try_again();
    }
    if (photos.take_arrived()) redraw = true;
    const double passed = std::min(seconds_between(last_frame, here), kLongestStep);
    moving = easel.gesture().advance(passed, easel.drawn());
    last_frame = here;
    if (!redraw && !moving) continue;
    photos.begin_frame();
    window.begin_frame(static_cast<float>(kFrame));
    // What the visitor's own touch changed may well be somewhere else afterwards.
    const ui::Semantics before = other_view && input.empty() ? easel.drawn() : ui::Semantics();
    draw_frame(easel, *supplies, media, app.view(), window.width(), window.height());
    if (easel.gesture().keep_place(before, easel.drawn())) {
      static_cast<void>(window.context().end_frame());
      window.begin_frame(static_cast<float>(kFrame));
      draw_frame(easel, *supplies, media, app.view(), window.width(), window.height());
    }
    window.present(window.context().end_frame());
    drawn_once = true;
  }
  app.close(moment());
  return {};
}

}  // namespace pobratym::kiosk
