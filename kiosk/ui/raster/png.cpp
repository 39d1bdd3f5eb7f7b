// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/png.hpp"

#include <png.h>

#include <cstdio>
#include <memory>
#include <string>

namespace pobratym::ui {
namespace {

constexpr unsigned kMostSide = 16384;

// libpng's own record of one picture; freed however the function ends.
class Png {
 public:
  Png() { png_.version = PNG_IMAGE_VERSION; }
  ~Png() { png_image_free(&png_); }
  Png(const Png&) = delete;
  Png& operator=(const Png&) = delete;
  png_image* operator->() { return &png_; }
  png_image* get() { return &png_; }
  void describe(const Image& image) {
    png_.width = static_cast<png_uint_32>(image.width);
    png_.height = static_cast<png_uint_32>(image.height);
    png_.format = PNG_FORMAT_RGBA;
  }

 private:
  png_image png_{};
};

bool empty(const Image& image) { return image.width < 1 || image.height < 1; }

tl::unexpected<Error> no_pixels(const std::string& what) {
  return fail(ErrorCode::invalid, what + "it has no pixels; ask for a size.");
}

}  // namespace

Status write_png(const std::filesystem::path& file, const Image& image) {
  const std::string what = "Writing the picture " + file.string() + ": ";
  if (empty(image)) return no_pixels(what);
  Png png;
  png.describe(image);
  if (png_image_write_to_file(png.get(), file.c_str(), 0, image.pixels.data(), 0, nullptr) == 0) {
    return fail(ErrorCode::failed,
                what + png->message + ". Check that the folder exists and has room.");
  }
  return {};
}

Result<Bytes> encode_png(const Image& image) {
  const std::string what = "Packing a picture: ";
  if (empty(image)) return no_pixels(what);
  Png png;
  png.describe(image);
  png->flags |= PNG_IMAGE_FLAG_FAST;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(*png.get());
  Bytes bytes(size, '\0');
  if (png_image_write_to_memory(png.get(), bytes.data(), &size, 0, image.pixels.data(), 0,
                                nullptr) == 0) {
    return fail(ErrorCode::failed, what + png->message + ".");
  }
  bytes.resize(size);
  return bytes;
}

Result<Image> read_png(const std::filesystem::path& file) {
  const std::string what = "Reading the picture " + file.string() + ": ";
  Png png;
  if (png_image_begin_read_from_file(png.get(), file.c_str()) == 0) {
    const bool there = std::filesystem::exists(file);
    return fail(there ? ErrorCode::invalid : ErrorCode::not_found,
                what + png->message + ". A PNG file is needed.");
  }
  if (png->width > kMostSide || png->height > kMostSide) {
    return fail(ErrorCode::invalid, what + "it is larger than 16384 pixels a side; scale it down.");
  }
  png->format = PNG_FORMAT_RGBA;
  Image image(static_cast<int>(png->width), static_cast<int>(png->height));
  if (png_image_finish_read(png.get(), nullptr, image.pixels.data(), 0, nullptr) == 0) {
    return fail(ErrorCode::invalid, what + png->message + ". The file is damaged; fetch it again.");
  }
  return image;
}

}  // namespace pobratym::ui
