// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/shot.hpp"

#include "kiosk/platform/off_screen_kiosk.hpp"
#include "kiosk/ui/raster/png.hpp"

namespace pobratym::kiosk {

Result<ui::Semantics> draw_shot(const Options& options, const Disk& disk, const Clock& clock) {
  const auto kiosk = OffScreenKiosk::open(options, disk, clock.now());
  if (!kiosk) return tl::unexpected(kiosk.error());
  for (const Action& wish : opening_wishes(options)) (*kiosk)->apply(wish);
  (*kiosk)->scroll(options.scroll);
  if (auto written = ui::write_png(options.shot, (*kiosk)->picture()); !written) {
    return tl::unexpected(written.error());
  }
  return (*kiosk)->drawn();
}

}  // namespace pobratym::kiosk
