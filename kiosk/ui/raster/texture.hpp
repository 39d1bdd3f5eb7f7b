// SPDX-License-Identifier: Apache-2.0
// A picture that can be drawn: ImGui's user texture, owned. Either presenter picks it up by itself
// when a frame first uses it. Destroying it while a frame is being made is allowed.
#pragma once

#include "kiosk/ui/image.hpp"

struct ImTextureData;
struct ImTextureRef;

namespace pobratym::ui {

class Context;

class Texture {
 public:
  /// Copies `image`, at most 16,384 pixels a side (an empty one counts as one clear pixel).
  /// `context` must outlive the texture.
  Texture(Context& context, const Image& image);
  ~Texture();
  Texture(Texture&& other) noexcept;
  Texture& operator=(Texture&& other) noexcept;
  Texture(const Texture&) = delete;
  Texture& operator=(const Texture&) = delete;

  /// Shows `image` from the next frame on; its size may differ. Ask ref() again afterwards.
  void update(const Image& image);

  /// For ImDrawList::AddImage and the like.
  [[nodiscard]] ImTextureRef ref() const;
  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;

 private:
  Context* context_;
  ImTextureData* data_;  // owned by *context_
};

}  // namespace pobratym::ui
