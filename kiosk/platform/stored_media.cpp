// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/stored_media.hpp"

#include <utility>

#include "kiosk/app/media_folder.hpp"
#include "kiosk/ui/raster/webp.hpp"

namespace pobratym::kiosk {

MediaSource stored_media(const Disk& disk, Path state) {
  struct Kept {
    Digest digest;
    std::optional<ui::Image> image;
  };
  return [&disk, state = std::move(state),
          kept = std::optional<Kept>()](const Digest& digest) mutable {
    if (kept && kept->digest == digest) return kept->image;
    kept = Kept{digest, std::nullopt};
    if (const auto bytes = read_medium(disk, state, digest)) {
      if (auto image = ui::decode_webp(*bytes)) kept->image = std::move(*image);
    }
    return kept->image;
  };
}

}  // namespace pobratym::kiosk
