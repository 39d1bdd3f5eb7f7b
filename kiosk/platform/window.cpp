// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/window.hpp"

#include <imgui_impl_opengl3.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "kiosk/platform/gl.hpp"
#include "kiosk/platform/glfw_key.hpp"
#include "kiosk/platform/input_queue.hpp"

namespace pobratym::kiosk {
namespace {

constexpr const char* kShot = "or draw into a file instead with --shot FILE.";

// GLFW, for as long as the window needs it.
struct Glfw {
  bool started = glfwInit() == GLFW_TRUE;
  Glfw() = default;
  ~Glfw() { glfwTerminate(); }
  Glfw(const Glfw&) = delete;
  Glfw& operator=(const Glfw&) = delete;
};

struct Destroy {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};

std::string glfw_says() {
  const char* words = nullptr;
  glfwGetError(&words);
  return words == nullptr ? "no reason was given" : words;
}

bool set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

tl::unexpected<Error> no_display() {
  const std::string opening = "Opening the window: ";
  if (!set("DISPLAY") && !set("WAYLAND_DISPLAY")) {
    return fail(ErrorCode::unreachable,
                opening +
                    "there is no display, for neither DISPLAY nor WAYLAND_DISPLAY is set. "
                    "Set DISPLAY, as in DISPLAY=:0, " +
                    kShot);
  }
  return fail(ErrorCode::unreachable, opening + "the display does not answer (" + glfw_says() +
                                          "). Check DISPLAY and that its server runs, " + kShot);
}

tl::unexpected<Error> no_opengl(const std::string& reason) {
  return fail(ErrorCode::failed,
              "Opening the window: the display offers no OpenGL 3 (" + reason +
                  "). Install a driver (Debian's libgl1-mesa-dri draws even without a graphics "
                  "card), " +
                  kShot);
}

GLFWwindow* create(const WindowOptions& options) {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  GLFWmonitor* screen = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = screen == nullptr ? nullptr : glfwGetVideoMode(screen);
  if (options.width > 0 && options.height > 0) {
    return glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
  }
  if (mode == nullptr) return nullptr;
  return glfwCreateWindow(mode->width, mode->height, options.title.c_str(), screen, nullptr);
}

}  // namespace

// GLFW's callbacks get at this through the window's user pointer.
struct Window::Parts {
  Glfw glfw;
  std::unique_ptr<GLFWwindow, Destroy> window;
  std::unique_ptr<Gl> gl;
  std::unique_ptr<ui::Context> context;
  ui::Colour background;
  InputQueue input;
  bool redraw = true;
  bool presenter = false;

  ~Parts() {
    if (!presenter) return;
    context->make_current();
    ImGui_ImplOpenGL3_Shutdown();
  }

  static Parts& of(GLFWwindow* window) {
    return *static_cast<Parts*>(glfwGetWindowUserPointer(window));
  }

  // GLFW counts in the desktop's units, which are not pixels where the desktop is scaled.
  static ui::Point in_pixels(GLFWwindow* window, double x, double y) {
    int width = 0;
    int height = 0;
    int pixels_across = 0;
    int pixels_down = 0;
    glfwGetWindowSize(window, &width, &height);
    glfwGetFramebufferSize(window, &pixels_across, &pixels_down);
    return {static_cast<float>(x * pixels_across / std::max(width, 1)),
            static_cast<float>(y * pixels_down / std::max(height, 1))};
  }

  void listen() {
    GLFWwindow* w = window.get();
    glfwSetWindowUserPointer(w, this);
    double x = 0;
    double y = 0;
    glfwGetCursorPos(w, &x, &y);
    input.pointer_starts(in_pixels(w, x, y));
    glfwSetWindowRefreshCallback(w, [](GLFWwindow* win) { of(win).redraw = true; });
    glfwSetFramebufferSizeCallback(w, [](GLFWwindow* win, int, int) { of(win).redraw = true; });
    glfwSetWindowFocusCallback(w, [](GLFWwindow* win, int focused) {
      if (focused == GLFW_FALSE) of(win).input.cancel();
    });
    glfwSetCursorPosCallback(w, [](GLFWwindow* win, double to_x, double to_y) {
      of(win).input.pointer_moved(in_pixels(win, to_x, to_y));
    });
    glfwSetMouseButtonCallback(w, [](GLFWwindow* win, int button, int action, int) {
      if (button != GLFW_MOUSE_BUTTON_LEFT) return;
      // Where is not asked: GLFW would say where the pointer is by now, not where it was pressed.
      if (action == GLFW_PRESS) {
        of(win).input.pointer_pressed();
      } else {
        of(win).input.pointer_released();
      }
    });
    glfwSetScrollCallback(w, [](GLFWwindow* win, double across, double away) {
      of(win).input.wheel_turned({static_cast<float>(across), static_cast<float>(away)});
    });
    glfwSetKeyCallback(w, [](GLFWwindow* win, int key, int, int action, int mods) {
      if (action == GLFW_RELEASE) return;
      of(win).input.key_pressed(key_of(key, (mods & GLFW_MOD_SHIFT) != 0));
    });
    glfwSetCharCallback(w, [](GLFWwindow* win, unsigned code_point) {
      of(win).input.typed(static_cast<char32_t>(code_point));
    });
  }
};

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Window::~Window() = default;

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  auto parts = std::make_unique<Parts>();
  if (!parts->glfw.started) return no_display();
  parts->window.reset(create(options));
  if (parts->window == nullptr) return no_opengl(glfw_says());
  glfwMakeContextCurrent(parts->window.get());
  keep_gl_loaded();
  parts->gl = std::make_unique<Gl>();
  if (!parts->gl->complete()) return no_opengl("its functions are missing");
  glfwSwapInterval(1);
  parts->context = std::make_unique<ui::Context>();
  parts->presenter = ImGui_ImplOpenGL3_Init("#version 130");
  if (!parts->presenter) return no_opengl("ImGui could not start on it");
  parts->background = options.background;
  parts->listen();
  return std::unique_ptr<Window>(new Window(std::move(parts)));
}

void Window::wait(double seconds) {
  const bool something = !parts_->input.empty() || parts_->redraw || wants_to_close();
  if (something || !(seconds > 0)) {
    glfwPollEvents();
  } else {
    glfwWaitEventsTimeout(seconds);
  }
}

void Window::poll() { glfwPollEvents(); }

void Window::wake() { glfwPostEmptyEvent(); }

std::vector<ui::InputEvent> Window::take_input() { return parts_->input.take(); }

bool Window::take_redraw() { return std::exchange(parts_->redraw, false); }

bool Window::wants_to_close() const {
  return glfwWindowShouldClose(parts_->window.get()) == GLFW_TRUE;
}

int Window::width() const {
  int width = 0;
  glfwGetFramebufferSize(parts_->window.get(), &width, nullptr);
  return width;
}

int Window::height() const {
  int height = 0;
  glfwGetFramebufferSize(parts_->window.get(), nullptr, &height);
  return height;
}

void Window::show_pointer(bool shown) {
  glfwSetInputMode(parts_->window.get(), GLFW_CURSOR,
                   shown ? GLFW_CURSOR_NORMAL : GLFW_CURSOR_HIDDEN);
}

ui::Context& Window::context() { return *parts_->context; }

void Window::begin_frame(float seconds) {
  parts_->context->make_current();
  ImGui_ImplOpenGL3_NewFrame();
  parts_->context->begin_frame(width(), height(), seconds);
}

void Window::render(const ImDrawData& data) {
  parts_->context->make_current();
  parts_->gl->begin(width(), height(), parts_->background);
  // ImGui takes the data as changeable; it changes only the state of textures, which is the
  // context's.
  ImGui_ImplOpenGL3_RenderDrawData(const_cast<ImDrawData*>(&data));
}

void Window::present(const ImDrawData& data) {
  render(data);
  glfwSwapBuffers(parts_->window.get());
}

ui::Image Window::present_and_copy(const ImDrawData& data) {
  render(data);
  ui::Image copy = parts_->gl->read(width(), height());
  glfwSwapBuffers(parts_->window.get());
  return copy;
}

}  // namespace pobratym::kiosk
