// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/photo_view.hpp"

namespace pobratym::kiosk {

std::optional<PhotoView> make_photo(const Scene& scene, const std::optional<model::Image>& image) {
  if (!image || !image->sha256) return std::nullopt;
  const model::Localized alt = scene.words(image->alt);
  std::string credit = image->credit;
  if (!image->licence.empty()) credit += (credit.empty() ? "" : " · ") + image->licence;
  return PhotoView{*image->sha256, alt.text, alt.language, std::move(credit)};
}

}  // namespace pobratym::kiosk
