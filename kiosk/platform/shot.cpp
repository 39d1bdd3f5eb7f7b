// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/shot.hpp"

#include "kiosk/app/app.hpp"
#include "kiosk/platform/stored_media.hpp"
#include "kiosk/platform/supplies.hpp"
#include "kiosk/screens/draw_view.hpp"
#include "kiosk/ui/easel.hpp"
#include "kiosk/ui/raster/off_screen.hpp"
#include "kiosk/ui/raster/png.hpp"

namespace pobratym::kiosk {

Result<ui::Semantics> draw_shot(const Options& options, const Disk& disk, const Clock& clock) {
  const auto supplies = load_supplies(options, disk);
  if (!supplies) return tl::unexpected(supplies.error());

  const Moment now{clock.now(), Uptime(0)};
  App app({options.state, options.language, {}}, disk, supplies->languages, now);
  for (const Action& wish : opening_wishes(options)) app.apply(wish, now);
  static_cast<void>(app.tick(now));

  const View& view = app.view();
  const ui::Look look = look_of(*supplies, view.comfort);
  ui::OffScreen screen(look.theme.paper);
  auto easel = ui::Easel::make(screen.context(), supplies->fonts);
  if (!easel) return tl::unexpected(easel.error());
  const int width = options.width > 0 ? options.width : 1080;
  const int height = options.height > 0 ? options.height : 1920;
  const float pixels = ui::Metrics::of(width, height).pixels(options.scroll);
  (*easel)->gesture().scroll_to(view.route, pixels);
  (*easel)->gesture().scroll_to(view.route + "/about", pixels);
  const MediaSource media = stored_media(disk, options.state);
  screen.begin_frame(width, height);
  const ui::Semantics& drawn = (*easel)->draw(width, height, view.language, look, [&](ui::Ui& ui) {
    draw_view({ui, supplies->map, media}, view);
  });
  const ui::Image& image = screen.end_frame();
  if (auto written = ui::write_png(options.shot, image); !written) {
    return tl::unexpected(written.error());
  }
  return drawn;
}

}  // namespace pobratym::kiosk
