// SPDX-License-Identifier: Apache-2.0
#include "content/desk/pictures/picture_header.hpp"

#include <algorithm>

#include "content/base/webp_size.hpp"

namespace pobratym::desk {
namespace {

constexpr std::string_view kPngStart = "\x89PNG\r\n\x1a\n";

std::uint32_t byte_at(BytesView bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t big_16(BytesView bytes, std::size_t at) {
  return byte_at(bytes, at) << 8u | byte_at(bytes, at + 1);
}

std::uint32_t big_32(BytesView bytes, std::size_t at) {
  return big_16(bytes, at) << 16u | big_16(bytes, at + 2);
}

std::uint32_t little_16(BytesView bytes, std::size_t at) {
  return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8u;
}

std::uint32_t little_32(BytesView bytes, std::size_t at) {
  return little_16(bytes, at) | little_16(bytes, at + 2) << 16u;
}

std::optional<PictureHeader> png(BytesView bytes) {
  if (bytes.size() < 33 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
  return PictureHeader{PictureKind::png, big_32(bytes, 16), big_32(bytes, 20)};
}

/// SOF0 to SOF15 begin a frame, but for three numbers that mean something else (ITU T.81, table
/// B.1).
bool begins_frame(std::uint32_t marker) {
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

std::optional<PictureHeader> jpeg(BytesView bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    if (byte_at(bytes, at) != 0xff) return std::nullopt;
    const std::uint32_t marker = byte_at(bytes, at + 1);
    if (marker == 0xff) {  // padding
      ++at;
      continue;
    }
    if (begins_frame(marker)) {
      return PictureHeader{PictureKind::jpeg, big_16(bytes, at + 7), big_16(bytes, at + 5)};
    }
    if (marker == 0xda || marker == 0xd9) return std::nullopt;  // pixels, or the end
    const std::uint32_t length = big_16(bytes, at + 2);
    if (length < 2) return std::nullopt;
    at += 2 + length;
  }
  return std::nullopt;
}

std::optional<PictureHeader> webp(BytesView bytes) {
  const auto size = webp_size(bytes);
  if (!size) return std::nullopt;
  return PictureHeader{PictureKind::webp, size->width, size->height};
}

bool png_ends(BytesView bytes) {
  for (std::uint64_t at = kPngStart.size(); at + 12 <= bytes.size();) {
    const std::uint64_t length = big_32(bytes, at);
    if (bytes.substr(at + 4, 4) == "IEND") return true;
    at += 12 + length;
  }
  return false;
}

}  // namespace

std::string_view text_of(PictureKind kind) {
  switch (kind) {
    case PictureKind::jpeg:
      return "jpeg";
    case PictureKind::png:
      return "png";
    case PictureKind::webp:
      return "webp";
  }
  return "jpeg";
}

std::optional<PictureHeader> picture_header(BytesView bytes) {
  std::optional<PictureHeader> header;
  if (bytes.starts_with(kPngStart)) header = png(bytes);
  if (bytes.starts_with("\xff\xd8\xff")) header = jpeg(bytes);
  if (is_webp(bytes)) header = webp(bytes);
  if (header && (header->width == 0 || header->height == 0)) return std::nullopt;
  return header;
}

bool ends_whole(BytesView bytes) {
  if (bytes.starts_with(kPngStart)) return png_ends(bytes);
  if (is_webp(bytes)) return std::uint64_t{little_32(bytes, 4)} + 8 <= bytes.size();
  return true;
}

PictureFit fit_of(const PictureHeader& header) {
  const std::uint64_t pixels = std::uint64_t{header.width} * header.height;
  if (std::max(header.width, header.height) > kLongestSide || pixels > kMostPixels) {
    return PictureFit::too_large;
  }
  return std::min(header.width, header.height) < kShortestSide ? PictureFit::too_small
                                                               : PictureFit::fits;
}

Bytes bare_webp(BytesView bytes) {
  if (!is_webp(bytes)) return {};
  for (std::uint64_t at = 12; at + 8 <= bytes.size();) {
    const std::uint64_t length = little_32(bytes, at + 4);
    const std::uint64_t padded = 8 + length + length % 2;
    const std::string_view name = bytes.substr(at, 4);
    if ((name == "VP8 " || name == "VP8L") && at + padded <= bytes.size()) {
      Bytes bare = "RIFF";
      for (const unsigned shift : {0u, 8u, 16u, 24u})
        bare += static_cast<char>((4 + padded) >> shift);
      bare += "WEBP";
      return bare.append(bytes.substr(at, padded));
    }
    at += padded;
  }
  return {};
}

bool is_bare_webp(BytesView bytes) {
  if (!is_webp(bytes) || bytes.size() < 30) return false;
  const std::string_view chunk = bytes.substr(12, 4);
  const std::uint64_t length = little_32(bytes, 16);
  const bool alone = 20 + length + length % 2 == bytes.size();
  return alone && (chunk == "VP8 " || chunk == "VP8L") && picture_header(bytes).has_value();
}

}  // namespace pobratym::desk
