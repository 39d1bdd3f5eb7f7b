// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/shot.hpp"

#include "kiosk/app/app.hpp"
#include "kiosk/platform/camera.hpp"
#include "kiosk/platform/supplies.hpp"
#include "kiosk/ui/raster/png.hpp"

namespace pobratym::kiosk {

Result<ui::Semantics> draw_shot(const Options& options, const Disk& disk, const Clock& clock) {
  const auto supplies = load_supplies(options, disk);
  if (!supplies) return tl::unexpected(supplies.error());

  const Moment now{clock.now(), Uptime(0)};
  App app({options.state, options.language, {}}, disk, supplies->languages, now);
  for (const Action& wish : opening_wishes(options)) app.apply(wish, now);
  static_cast<void>(app.tick(now));

  const auto camera = Camera::make(*supplies, disk, options.state);
  if (!camera) return tl::unexpected(camera.error());
  Camera::Frame frame;
  frame.scroll = options.scroll;
  if (options.width > 0) frame.width = options.width;
  if (options.height > 0) frame.height = options.height;
  const ui::Image& image = (*camera)->take(app.view(), frame);
  if (auto written = ui::write_png(options.shot, image); !written) {
    return tl::unexpected(written.error());
  }
  return (*camera)->drawn();
}

}  // namespace pobratym::kiosk
