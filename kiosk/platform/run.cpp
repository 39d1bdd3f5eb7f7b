// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/run.hpp"

#include <chrono>

#include "kiosk/app/app.hpp"
#include "kiosk/platform/stored_media.hpp"
#include "kiosk/platform/window.hpp"
#include "kiosk/screens/draw_view.hpp"
#include "kiosk/ui/easel.hpp"
#include "kiosk/ui/themes.hpp"

namespace pobratym::kiosk {
namespace {

using std::chrono::steady_clock;

double seconds_between(steady_clock::time_point from, steady_clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

}  // namespace

Status run(const Options& options, const Disk& disk, const Clock& clock) {
  const auto languages = Languages::load();
  if (!languages) return tl::unexpected(languages.error());
  auto fonts = ui::find_fonts(disk, options.assets);
  if (!fonts) return tl::unexpected(fonts.error());
  const auto theme = ui::load_theme(options.theme);
  if (!theme) return tl::unexpected(theme.error());
  const auto map = ui::WorldMap::load(ui::embedded_map());
  if (!map) return tl::unexpected(map.error());
  WindowOptions wanted;
  wanted.width = options.width;
  wanted.height = options.height;
  wanted.background = theme->paper;
  auto opened = Window::open(wanted);
  if (!opened) return tl::unexpected(opened.error());
  Window& window = **opened;
  auto made = ui::Easel::make(window.context(), std::move(*fonts), *theme);
  if (!made) return tl::unexpected(made.error());
  ui::Easel& easel = **made;

  const auto start = steady_clock::now();
  const auto moment = [&] {
    return Moment{clock.now(), std::chrono::duration_cast<Uptime>(steady_clock::now() - start)};
  };
  App app({options.state, options.language, {}}, disk, *languages, moment());
  app.apply(Go{options.page}, moment());
  const MediaSource media = stored_media(disk, options.state);
  std::uint64_t visit = app.visit();
  bool moving = false, drawn_once = false;
  auto last_frame = start, last_input = start;
  while (!window.wants_to_close()) {
    if (moving || !drawn_once) {
      window.poll();
    } else {
      window.wait(std::chrono::duration<double>(app.until_next_tick(moment())).count());
    }
    const Moment now = moment();
    const auto input = window.take_input();
    const auto here = steady_clock::now();
    bool redraw = window.take_redraw() || !drawn_once || moving;
    if (!input.empty()) {
      redraw = true;
      app.touched(now);
      for (const std::string& command :
           easel.gesture().feed(input, easel.drawn(), seconds_between(last_input, here))) {
        if (const auto action = parse_command(command)) app.apply(*action, now);
      }
      last_input = here;
    }
    if (app.tick(now)) redraw = true;
    if (app.visit() != visit) {
      visit = app.visit();
      easel.gesture().reset();
    }
    moving = easel.gesture().advance(seconds_between(last_frame, here), easel.drawn());
    last_frame = here;
    if (!redraw && !moving) continue;
    window.begin_frame(static_cast<float>(1.0 / 60));
    const View& view = app.view();
    easel.draw(window.width(), window.height(), view.language, [&](ui::Ui& ui) {
      draw_view({ui, *map, media}, view);
    });
    window.present(window.context().end_frame());
    drawn_once = true;
  }
  return {};
}

}  // namespace pobratym::kiosk
