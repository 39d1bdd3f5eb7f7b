// SPDX-License-Identifier: Apache-2.0
// An ImGui context set up the one way both presenters share: no files, no input of its own, no
// cursors, glyphs baked on demand into an atlas of bounded size. It also keeps textures alive until
// the presenter has let go of them, which may be a frame after their owner did.
#pragma once

#include <memory>
#include <vector>

struct ImDrawData;
struct ImGuiContext;
struct ImTextureData;

namespace pobratym::ui {

class Texture;

class Context {
 public:
  /// Becomes ImGui's current context. Fonts may be added to it from here on; if there are none when
  /// the first frame begins, ImGui brings its own.
  Context();
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  /// Makes this context current and begins a frame of `width` by `height` pixels, `seconds` after
  /// the one before. At least 1 pixel and more than 0 seconds are taken whatever is given.
  void begin_frame(int width, int height, float seconds);

  /// Ends the frame begun last. The data is good until the next begin_frame().
  [[nodiscard]] const ImDrawData& end_frame();

  /// Makes this ImGui's current context, for code between frames (adding fonts, say).
  void make_current();

 private:
  friend class Texture;
  struct Deleter {
    void operator()(ImGuiContext* context) const;
    void operator()(ImTextureData* data) const;
  };
  using TextureData = std::unique_ptr<ImTextureData, Deleter>;

  ImTextureData* adopt(TextureData data);
  void retire(const ImTextureData* data);
  void drop_retired();

  std::unique_ptr<ImGuiContext, Deleter> context_;
  std::vector<TextureData> live_;
  std::vector<TextureData> retired_;
};

}  // namespace pobratym::ui
