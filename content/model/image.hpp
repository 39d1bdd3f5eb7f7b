// SPDX-License-Identifier: Apache-2.0
// A picture that belongs to a record. In a pack it is a file name; publication adds what the file
// is by its content, and that is how it is fetched and stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/base/hash.hpp"
#include "content/base/json.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

/// The same picture, smaller.
struct ImageSize {
  std::string file;
  std::optional<Digest> sha256;  ///< since publication
  std::uint64_t length = 0;      ///< bytes; since publication
  std::uint32_t width = 0;       ///< pixels
  std::uint32_t height = 0;      ///< pixels
  bool operator==(const ImageSize&) const = default;
};

struct Image {
  std::string file;              ///< "brno.webp", in the pack's media folder
  std::optional<Digest> sha256;  ///< since publication
  std::uint64_t length = 0;      ///< bytes; since publication
  std::string media_type;        ///< "image/webp"; since publication
  std::uint32_t width = 0;       ///< pixels; 0 where nobody said
  std::uint32_t height = 0;      ///< pixels; 0 where nobody said
  std::vector<ImageSize> sizes;  ///< smaller ones, the widest first; may be none
  LocalizedText alt;
  std::string credit;
  std::string licence;
};

/// Empty when the document has no "image" with a file.
[[nodiscard]] std::optional<Image> image_of(const Json& document);

}  // namespace pobratym::model
