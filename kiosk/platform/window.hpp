// SPDX-License-Identifier: Apache-2.0
// The kiosk's window and its GL presenter. It sleeps until something happens and says what did:
// input in order, and whether the screen has to be drawn again. This library alone knows GLFW and
// GL. Of ImGui's GLFW part nothing is used: it creates cursors, which crashes GLFW 3.3.8 on a
// Wayland seat without a pointer, and input reaches the kiosk as InputEvent anyway.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "kiosk/ui/colour.hpp"
#include "kiosk/ui/image.hpp"
#include "kiosk/ui/input.hpp"
#include "kiosk/ui/raster/context.hpp"

struct ImDrawData;

namespace pobratym::kiosk {

struct WindowOptions {
  std::string title = "Pobratym";
  int width = 0;  ///< pixels; with a width or height of 0 the window fills the screen
  int height = 0;
  bool visible = true;
  ui::Colour background = ui::Colour::rgb(0x000000);  ///< where nothing is drawn
};

/// One at a time, and on the main thread: both are GLFW's rule.
class Window {
 public:
  /// The error says in one sentence whether a display or OpenGL is missing and what to do.
  [[nodiscard]] static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Sleeps until something happens, at most `seconds`; then gathers input.
  void wait(double seconds);
  /// Gathers input without sleeping.
  void poll();
  /// Ends a wait() early. May be called from any thread.
  void wake();

  /// What happened since this was asked last, in order.
  [[nodiscard]] std::vector<ui::InputEvent> take_input();
  /// Whether the picture was lost since this was asked last: the window was uncovered, resized, or
  /// is new.
  [[nodiscard]] bool take_redraw();
  [[nodiscard]] bool wants_to_close() const;

  /// The drawing area in pixels.
  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;

  /// See PointerSight.
  void show_pointer(bool shown);

  /// The ImGui context; textures and fonts are made with it.
  [[nodiscard]] ui::Context& context();
  /// Begins an ImGui frame of the window's size, `seconds` after the one before.
  void begin_frame(float seconds);
  /// Shows `data`, as context().end_frame() gave it.
  void present(const ImDrawData& data);
  /// present(), and what then is on the screen.
  [[nodiscard]] ui::Image present_and_copy(const ImDrawData& data);

 private:
  struct Parts;
  explicit Window(std::unique_ptr<Parts> parts);
  void render(const ImDrawData& data);
  std::unique_ptr<Parts> parts_;
};

}  // namespace pobratym::kiosk
