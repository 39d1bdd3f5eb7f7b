// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/photo_view.hpp"

#include <algorithm>

namespace pobratym::kiosk {

std::optional<PhotoView> make_photo(const Scene& scene, const std::optional<model::Image>& image) {
  if (!image || !image->sha256) return std::nullopt;
  const model::Localized alt = scene.words(image->alt);
  std::string credit = image->credit;
  if (!image->licence.empty()) credit += (credit.empty() ? "" : " · ") + image->licence;
  PhotoView photo{*image->sha256, alt.text, alt.language, std::move(credit), {}};
  for (const model::ImageSize& size : image->sizes) {
    if (size.sha256) photo.smaller.push_back({*size.sha256, size.width});
  }
  return photo;
}

std::vector<Digest> by_fitness(const PhotoView& photo, float pixels) {
  std::vector<PhotoSize> sizes = photo.smaller;
  std::ranges::sort(sizes, {}, &PhotoSize::width);
  const auto wide_enough = std::ranges::find_if(
      sizes, [&](const PhotoSize& size) { return static_cast<float>(size.width) >= pixels; });
  std::vector<Digest> order;
  for (auto size = wide_enough; size != sizes.end(); ++size) order.push_back(size->digest);
  order.push_back(photo.digest);
  for (auto size = wide_enough; size != sizes.begin();) order.push_back((--size)->digest);
  return order;
}

}  // namespace pobratym::kiosk
