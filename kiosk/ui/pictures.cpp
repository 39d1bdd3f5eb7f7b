// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/pictures.hpp"

#include <algorithm>

namespace pobratym::ui {

const Texture& Pictures::get(const std::string& name, const std::function<Image()>& draw) {
  auto found = kept_.find(name);
  if (found == kept_.end()) {
    const Image image = draw();
    const std::size_t size = image.pixels.size() * sizeof(std::uint32_t);
    found = kept_.emplace(name, Kept{Texture(context_, image), size, frame_}).first;
    bytes_ += size;
  }
  found->second.used = frame_;
  return found->second.texture;
}

void Pictures::new_frame() {
  while (bytes_ > budget_) {
    const auto oldest = std::min_element(
        kept_.begin(), kept_.end(),
        [](const auto& a, const auto& b) { return a.second.used < b.second.used; });
    if (oldest == kept_.end() || oldest->second.used == frame_) break;
    bytes_ -= oldest->second.bytes;
    kept_.erase(oldest);
  }
  ++frame_;
}

}  // namespace pobratym::ui
