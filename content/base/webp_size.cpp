// SPDX-License-Identifier: Apache-2.0
#include "content/base/webp_size.hpp"

namespace pobratym {
namespace {

std::uint32_t little(BytesView bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = count; i-- > 0;) {
    value = value << 8u | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

}  // namespace

bool is_webp(BytesView bytes) {
  return bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP";
}

std::optional<PixelSize> webp_size(BytesView bytes) {
  if (!is_webp(bytes) || bytes.size() < 30) return std::nullopt;
  const BytesView chunk = bytes.substr(12, 4);
  std::optional<PixelSize> size;
  if (chunk == "VP8X") size = {little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1};
  if (chunk == "VP8L" && bytes[20] == 0x2f) {
    const std::uint32_t sides = little(bytes, 21, 4);
    size = {(sides & 0x3fffu) + 1, (sides >> 14u & 0x3fffu) + 1};
  }
  if (chunk == "VP8 " && bytes.substr(23, 3) == "\x9d\x01\x2a") {
    size = {little(bytes, 26, 2) & 0x3fffu, little(bytes, 28, 2) & 0x3fffu};
  }
  if (size && (size->width == 0 || size->height == 0)) return std::nullopt;
  return size;
}

}  // namespace pobratym
