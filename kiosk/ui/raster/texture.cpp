// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/texture.hpp"

#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

#include "kiosk/ui/raster/context.hpp"

namespace pobratym::ui {
namespace {

constexpr int kMostSide = 16384;

bool drawable(const Image& image) {
  assert(image.width <= kMostSide && image.height <= kMostSide);
  return image.width > 0 && image.height > 0 && image.width <= kMostSide &&
         image.height <= kMostSide;
}

void fill(ImTextureData& data, const Image& image) {
  if (drawable(image)) {
    std::memcpy(data.Pixels, image.pixels.data(), image.pixels.size() * sizeof(std::uint32_t));
  }
}

}  // namespace

Texture::Texture(Context& context, const Image& image) : context_(&context), data_(nullptr) {
  Context::TextureData data(IM_NEW(ImTextureData)());
  const bool shown = drawable(image);
  data->Create(ImTextureFormat_RGBA32, shown ? image.width : 1, shown ? image.height : 1);
  fill(*data, image);
  data->UseColors = true;
  data->SetStatus(ImTextureStatus_WantCreate);
  data_ = context.adopt(std::move(data));
}

Texture::~Texture() {
  if (data_ != nullptr) context_->retire(data_);
}

Texture::Texture(Texture&& other) noexcept
    : context_(other.context_), data_(std::exchange(other.data_, nullptr)) {}

Texture& Texture::operator=(Texture&& other) noexcept {
  std::swap(context_, other.context_);
  std::swap(data_, other.data_);
  return *this;
}

void Texture::update(const Image& image) {
  if (image.width != data_->Width || image.height != data_->Height) {
    *this = Texture(*context_, image);
    return;
  }
  fill(*data_, image);
  if (data_->Status == ImTextureStatus_WantCreate) return;
  const ImTextureRect all{0, 0, static_cast<unsigned short>(data_->Width),
                          static_cast<unsigned short>(data_->Height)};
  data_->Updates.resize(0);
  data_->Updates.push_back(all);
  data_->UpdateRect = all;
  data_->SetStatus(ImTextureStatus_WantUpdates);
}

ImTextureRef Texture::ref() const { return data_->GetTexRef(); }

int Texture::width() const { return data_->Width; }

int Texture::height() const { return data_->Height; }

}  // namespace pobratym::ui
