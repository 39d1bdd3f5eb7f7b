// SPDX-License-Identifier: Apache-2.0
#include "content/model/image.hpp"

namespace pobratym::model {

std::optional<Image> image_of(const Json& document) {
  const Json* field = member(document, "image");
  if (field == nullptr) return std::nullopt;
  const auto file = string_member(*field, "file");
  if (!file || file->empty()) return std::nullopt;
  Image image;
  image.file = *file;
  if (const auto hex = string_member(*field, "sha256")) image.sha256 = digest_from_hex(*hex);
  const auto length = integer_member(*field, "length").value_or(0);
  image.length = length > 0 ? static_cast<std::uint64_t>(length) : 0;
  image.media_type = string_member(*field, "media_type").value_or("");
  if (const Json* alt = member(*field, "alt")) image.alt = decode_localized(*alt);
  image.credit = string_member(*field, "credit").value_or("");
  image.licence = string_member(*field, "licence").value_or("");
  return image;
}

}  // namespace pobratym::model
