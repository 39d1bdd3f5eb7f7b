// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/exif.hpp"

#include <cstdint>
#include <optional>

namespace pobratym::ui {
namespace {

constexpr std::size_t kMostEntries = 512;
constexpr std::uint32_t kOrientation = 0x0112;

/// Numbers of a TIFF block, in whichever order its first bytes say; none outside of it.
class Tiff {
 public:
  explicit Tiff(BytesView bytes) : bytes_(bytes), big_(bytes.starts_with("MM")) {}

  [[nodiscard]] bool is_one() const {
    return (big_ || bytes_.starts_with("II")) && number(2, 2) == 42;
  }

  [[nodiscard]] std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t from = big_ ? at + i : at + size - 1 - i;
      value = value << 8u | static_cast<unsigned char>(bytes_[from]);
    }
    return value;
  }

 private:
  BytesView bytes_;
  bool big_;
};

int orientation_of_tiff(BytesView bytes) {
  const Tiff tiff(bytes);
  const auto folder = tiff.is_one() ? tiff.number(4, 4) : std::nullopt;
  const auto entries = folder ? tiff.number(*folder, 2) : std::nullopt;
  if (!entries || *entries > kMostEntries) return 1;
  for (std::size_t i = 0; i < *entries; ++i) {
    const std::size_t entry = std::size_t{*folder} + 2 + 12 * i;
    if (tiff.number(entry, 2) != kOrientation) continue;
    const auto value = tiff.number(entry + 8, 2);
    return value && *value >= 1 && *value <= 8 ? static_cast<int>(*value) : 1;
  }
  return 1;
}

std::size_t byte_at(BytesView bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

constexpr BytesView kExif("Exif\0\0", 6);
constexpr std::size_t kChunks = 12;  // of a RIFF file begin here, each with a name and its length

}  // namespace

int orientation_of_jpeg(BytesView start) {
  if (!start.starts_with("\xff\xd8")) return 1;
  // Segments follow each other, each with its length, until the pixels begin (0xDA).
  for (std::size_t at = 2; at + 4 <= start.size() && byte_at(start, at) == 0xff;) {
    const std::size_t mark = byte_at(start, at + 1);
    if (mark == 0xff) {  // padding
      ++at;
      continue;
    }
    if (mark == 0xda) break;
    const std::size_t length = byte_at(start, at + 2) << 8u | byte_at(start, at + 3);
    if (length < 2) break;
    const BytesView body = start.substr(at + 4, length - 2);
    if (mark == 0xe1 && body.starts_with(kExif)) {
      return orientation_of_tiff(body.substr(kExif.size()));
    }
    at += 2 + length;
  }
  return 1;
}

int orientation_of_webp(BytesView file) {
  for (std::size_t at = kChunks; at + 8 <= file.size();) {
    std::size_t length = 0;
    for (std::size_t i = 4; i > 0; --i) length = length << 8u | byte_at(file, at + 3 + i);
    if (file.substr(at, 4) == "EXIF") {
      BytesView note = file.substr(at + 8, length);
      if (note.starts_with(kExif)) note.remove_prefix(kExif.size());  // against the rule, but usual
      return orientation_of_tiff(note);
    }
    if (length > file.size()) break;
    at += 8 + length + length % 2;
  }
  return 1;
}

bool webp_has_exif(BytesView start) {
  constexpr std::size_t kFlags = kChunks + 8, kExifFlag = 0x08;
  return start.size() > kFlags && start.substr(kChunks, 4) == "VP8X" &&
         (byte_at(start, kFlags) & kExifFlag) != 0;
}

Shape turned(const Shape& shape, int orientation) {
  return orientation >= 5 ? Shape{shape.height, shape.width} : shape;
}

Image turned(Image image, int orientation) {
  if (orientation <= 1 || orientation > 8) return image;
  const Shape shape = turned(Shape{image.width, image.height}, orientation);
  Image result(shape.width, shape.height);
  const int right = image.width - 1, bottom = image.height - 1;
  for (int y = 0; y < result.height; ++y) {
    for (int x = 0; x < result.width; ++x) {
      // Where in the file the pixel is that belongs here.
      const bool across = orientation >= 5;
      int from_x = across ? y : x, from_y = across ? x : y;
      if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
        from_x = right - from_x;
      }
      if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
        from_y = bottom - from_y;
      }
      result.at(x, y) = image.at(from_x, from_y);
    }
  }
  return result;
}

}  // namespace pobratym::ui
