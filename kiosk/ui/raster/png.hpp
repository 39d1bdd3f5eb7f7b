// SPDX-License-Identifier: Apache-2.0
// PNG files: written for --shot and previews, read by tests and for pictures of the interface.
#pragma once

#include <filesystem>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "kiosk/ui/image.hpp"

namespace pobratym::ui {

/// Writes `image` as RGBA, 8 bits a channel, over what `file` was. The folder must exist.
[[nodiscard]] Status write_png(const std::filesystem::path& file, const Image& image);

/// The same as bytes, packed less tightly and several times faster.
[[nodiscard]] Result<Bytes> encode_png(const Image& image);

/// Any PNG of at most 16,384 pixels a side, as straight RGBA.
[[nodiscard]] Result<Image> read_png(const std::filesystem::path& file);

}  // namespace pobratym::ui
