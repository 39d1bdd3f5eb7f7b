// SPDX-License-Identifier: Apache-2.0
#include "content/desk/pictures/cut/vips_cuts.hpp"

// The library's own headers are not held to our warnings.
#include <vips/vips.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "content/desk/pictures/picture_header.hpp"

namespace pobratym::desk {
namespace {

constexpr int kQuality = 80;
constexpr int kEffort = 4;

struct Unref {
  void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

tl::unexpected<Error> refused() {
  std::string why = vips_error_buffer();
  vips_error_clear();
  return fail(ErrorCode::invalid, "decoding a picture: " + why);
}

struct Size {
  int width = 0;
  int height = 0;
};

/// The largest part of 16 to 9.
Size frame_in(Size whole) {
  const int across = static_cast<int>(kCutAcross);
  const int down = static_cast<int>(kCutDown);
  const int width = std::min(whole.width, whole.height * across / down);
  return {width, std::min(whole.height, width * down / across)};
}

int start_of(int whole, int part, double focus) {
  const double middle = focus * whole;
  const int start = static_cast<int>(std::lround(middle - part / 2.0));
  return std::clamp(start, 0, whole - part);
}

/// The header once more, by the library that will decode it, and every pixel once: what is cut
/// short is refused here, because the decoder that makes pictures smaller fills the rest with grey.
/// Sizes as the picture is seen.
Result<Size> size_of(BytesView picture) {
  const Image header(vips_image_new_from_buffer(picture.data(), picture.size(), "", "access",
                                                VIPS_ACCESS_SEQUENTIAL, "fail_on",
                                                VIPS_FAIL_ON_TRUNCATED, nullptr));
  if (!header) return refused();
  const auto width = static_cast<std::uint32_t>(vips_image_get_width(header.get()));
  const auto height = static_cast<std::uint32_t>(vips_image_get_height(header.get()));
  if (fit_of({PictureKind::jpeg, width, height}) != PictureFit::fits) {
    return fail(ErrorCode::invalid, "the picture is not as large as its header says");
  }
  double average = 0;
  if (vips_avg(header.get(), &average, nullptr) != 0) return refused();
  Size size{static_cast<int>(width), static_cast<int>(height)};
  if (vips_image_get_orientation_swap(header.get()) != 0) std::swap(size.width, size.height);
  return size;
}

/// Decoded and made smaller in one step, turned upright, in sRGB.
Result<Image> decoded(BytesView picture, Size whole) {
  const Size frame = frame_in(whole);
  const double scale = std::min(1.0, static_cast<double>(kCutWidths[0]) / frame.width);
  const int width = static_cast<int>(std::ceil(whole.width * scale));
  const int height = static_cast<int>(std::ceil(whole.height * scale));
  VipsImage* small = nullptr;
  if (vips_thumbnail_buffer(const_cast<char*>(picture.data()), picture.size(), &small, width,
                            "height", height, "size", VIPS_SIZE_DOWN, "export_profile", "srgb",
                            "fail_on", VIPS_FAIL_ON_ERROR, nullptr) != 0) {
    return refused();
  }
  Image image(small);
  if (vips_image_hasalpha(image.get()) != 0) {
    VipsArrayDouble* white = vips_array_double_newv(1, 255.0);
    VipsImage* flat = nullptr;
    const int failed = vips_flatten(image.get(), &flat, "background", white, nullptr);
    vips_area_unref(VIPS_AREA(white));
    if (failed != 0) return refused();
    image.reset(flat);
  }
  Image pixels(vips_image_copy_memory(image.get()));
  if (!pixels) return refused();
  return pixels;
}

/// Every field that is no property of the pixels: "strip" alone leaves the place of the camera.
/// What the writer then adds by itself, an EXIF block with the resolution, bare_webp() leaves
/// behind.
void forget_everything(VipsImage* image) {
  const std::unique_ptr<char*, void (*)(char**)> fields(vips_image_get_fields(image), g_strfreev);
  for (char** field = fields.get(); *field != nullptr; ++field) vips_image_remove(image, *field);
}

Result<Cut> written(VipsImage* picture) {
  VipsImage* copy = nullptr;
  if (vips_copy(picture, &copy, nullptr) != 0) return refused();
  const Image bare(copy);
  forget_everything(bare.get());
  void* bytes = nullptr;
  std::size_t length = 0;
  if (vips_webpsave_buffer(bare.get(), &bytes, &length, "Q", kQuality, "effort", kEffort, "strip",
                           TRUE, nullptr) != 0) {
    return refused();
  }
  const std::unique_ptr<void, void (*)(void*)> owned(bytes, g_free);
  return Cut{static_cast<std::uint32_t>(vips_image_get_width(bare.get())),
             static_cast<std::uint32_t>(vips_image_get_height(bare.get())),
             bare_webp({static_cast<const char*>(bytes), length})};
}

/// The whole picture, small.
Result<Cut> whole_of(VipsImage* picture) {
  const int side = std::max(vips_image_get_width(picture), vips_image_get_height(picture));
  VipsImage* small = nullptr;
  const double scale = std::min(1.0, static_cast<double>(kWholeSide) / side);
  if (vips_resize(picture, &small, scale, nullptr) != 0) return refused();
  const Image resized(small);
  return written(resized.get());
}

Result<Image> framed(VipsImage* picture, Focus focus) {
  const Size whole{vips_image_get_width(picture), vips_image_get_height(picture)};
  const Size frame = frame_in(whole);
  VipsImage* part = nullptr;
  if (vips_extract_area(picture, &part, start_of(whole.width, frame.width, focus.x),
                        start_of(whole.height, frame.height, focus.y), frame.width, frame.height,
                        nullptr) != 0) {
    return refused();
  }
  return Image(part);
}

}  // namespace

bool begin_vips(const char* program) {
  // Large pictures stay in memory: there is no disk to put them on.
  g_setenv("VIPS_DISC_THRESHOLD", "2g", TRUE);
  if (vips_init(program) != 0) return false;
  vips_block_untrusted_set(TRUE);
  vips_operation_block_set("VipsForeignLoad", TRUE);
  for (const char* kind : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"}) {
    vips_operation_block_set(kind, FALSE);
  }
  vips_cache_set_max(0);
  vips_concurrency_set(1);
  return true;
}

Result<std::vector<Cut>> cuts_of(BytesView picture, Focus focus) {
  const auto whole = size_of(picture);
  if (!whole) return tl::unexpected(whole.error());
  const auto image = decoded(picture, *whole);
  if (!image) return tl::unexpected(image.error());
  const auto frame = framed(image->get(), focus);
  if (!frame) return tl::unexpected(frame.error());
  const int full = vips_image_get_width(frame->get());
  std::vector<Cut> cuts;
  for (const std::uint32_t width : kCutWidths) {
    if (!cuts.empty() && static_cast<int>(width) >= full) continue;
    VipsImage* small = nullptr;
    const double scale = std::min(1.0, static_cast<double>(width) / full);
    if (vips_resize(frame->get(), &small, scale, nullptr) != 0) return refused();
    const Image resized(small);
    auto cut = written(resized.get());
    if (!cut) return tl::unexpected(cut.error());
    cuts.push_back(*std::move(cut));
  }
  auto small = whole_of(image->get());
  if (!small) return tl::unexpected(small.error());
  cuts.push_back(*std::move(small));
  return cuts;
}

}  // namespace pobratym::desk
