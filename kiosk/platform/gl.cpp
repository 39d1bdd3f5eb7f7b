// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/gl.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <dlfcn.h>

#include <algorithm>

namespace pobratym::kiosk {
namespace {

// OpenGL's numbers, as in its registry.
constexpr unsigned kColourBuffer = 0x4000;
constexpr unsigned kRgba = 0x1908;
constexpr unsigned kUnsignedByte = 0x1401;

template <class Function>
Function ask(const char* name) {
  return reinterpret_cast<Function>(glfwGetProcAddress(name));
}

float part(std::uint8_t channel) { return static_cast<float>(channel) / 255.0f; }

}  // namespace

void keep_gl_loaded() {
  for (const char* library : {"libGL.so.1", "libGLX.so.0", "libOpenGL.so.0", "libEGL.so.1"}) {
    // The handle may go: what keeps the library is the flag.
    void* handle = dlopen(library, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
    if (handle != nullptr) dlclose(handle);
  }
}

Gl::Gl()
    : viewport_(ask<Viewport>("glViewport")),
      clear_colour_(ask<ClearColour>("glClearColor")),
      clear_(ask<Clear>("glClear")),
      read_pixels_(ask<ReadPixels>("glReadPixels")) {}

bool Gl::complete() const {
  return viewport_ != nullptr && clear_colour_ != nullptr && clear_ != nullptr &&
         read_pixels_ != nullptr;
}

void Gl::begin(int width, int height, ui::Colour colour) const {
  viewport_(0, 0, width, height);
  clear_colour_(part(colour.r), part(colour.g), part(colour.b), 1.0f);
  clear_(kColourBuffer);
}

ui::Image Gl::read(int width, int height) const {
  ui::Image image(width, height);
  read_pixels_(0, 0, width, height, kRgba, kUnsignedByte, image.pixels.data());
  for (int y = 0; y < height / 2; ++y) {  // GL's rows begin at the bottom
    std::swap_ranges(&image.at(0, y), &image.at(0, y) + width, &image.at(0, height - 1 - y));
  }
  for (std::uint32_t& pixel : image.pixels) pixel |= 0xff000000u;
  return image;
}

}  // namespace pobratym::kiosk
