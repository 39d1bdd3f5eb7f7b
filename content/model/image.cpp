// SPDX-License-Identifier: Apache-2.0
#include "content/model/image.hpp"

#include <algorithm>

namespace pobratym::model {
namespace {

std::optional<Digest> digest_in(const Json& json) {
  const auto hex = string_member(json, "sha256");
  return hex ? digest_from_hex(*hex) : std::nullopt;
}

std::uint64_t length_in(const Json& json) {
  return static_cast<std::uint64_t>(
      std::max<std::int64_t>(integer_member(json, "length").value_or(0), 0));
}

std::uint32_t pixels_in(const Json& json, const char* name) {
  constexpr std::int64_t kMost = 1 << 20;
  return static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(integer_member(json, name).value_or(0), 0, kMost));
}

std::vector<ImageSize> sizes_in(const Json& image) {
  std::vector<ImageSize> sizes;
  const Json* list = member(image, "sizes");
  if (list == nullptr || !list->is_array()) return sizes;
  for (const Json& size : *list) {
    const auto file = string_member(size, "file");
    if (!file) continue;
    sizes.push_back({*file, digest_in(size), length_in(size), pixels_in(size, "width"),
                     pixels_in(size, "height")});
  }
  return sizes;
}

}  // namespace

std::optional<Image> image_of(const Json& document) {
  const Json* field = member(document, "image");
  if (field == nullptr) return std::nullopt;
  const auto file = string_member(*field, "file");
  if (!file || file->empty()) return std::nullopt;
  Image image;
  image.file = *file;
  image.sha256 = digest_in(*field);
  image.length = length_in(*field);
  image.width = pixels_in(*field, "width");
  image.height = pixels_in(*field, "height");
  image.sizes = sizes_in(*field);
  image.media_type = string_member(*field, "media_type").value_or("");
  if (const Json* alt = member(*field, "alt")) image.alt = decode_localized(*alt);
  image.credit = string_member(*field, "credit").value_or("");
  image.licence = string_member(*field, "licence").value_or("");
  return image;
}

}  // namespace pobratym::model
