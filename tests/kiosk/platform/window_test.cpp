// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/window.hpp"

#include <stdlib.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <thread>

#include "tests/kiosk/platform/x_server.hpp"

using namespace pobratym;
using kiosk::Window;
using kiosk::WindowOptions;
using test::XServer;
using ui::InputEvent;
using ui::Key;

namespace {

WindowOptions small() {
  WindowOptions options;
  options.title = "Pobratym under test";
  options.width = 300;
  options.height = 200;
  return options;
}

std::unique_ptr<Window> open(const WindowOptions& options) {
  auto window = Window::open(options);
  INFO((window ? "" : window.error().message));
  REQUIRE(window);
  return std::move(*window);
}

// Waits for events until they satisfy `enough`; what came is given in any case.
std::vector<InputEvent> gather(Window& window,
                               const std::function<bool(const std::vector<InputEvent>&)>& enough) {
  std::vector<InputEvent> all;
  for (int tries = 0; tries < 40 && !enough(all); ++tries) {
    (void)window.take_redraw();
    window.wait(0.25);
    for (const InputEvent& event : window.take_input()) all.push_back(event);
  }
  return all;
}

bool ends_with(const std::vector<InputEvent>& events, const InputEvent& last) {
  return std::find(events.begin(), events.end(), last) != events.end();
}

// Shows one frame, so that the window is on the screen.
void show(Window& window) {
  window.begin_frame(0.1f);
  window.present(window.context().end_frame());
}

}  // namespace

TEST_CASE("without a display the window says which setting is missing and what else works") {
  ::unsetenv("DISPLAY");
  ::unsetenv("WAYLAND_DISPLAY");
  const auto none = Window::open(small());
  REQUIRE(!none);
  CHECK(none.error().code == ErrorCode::unreachable);
  CHECK(none.error().message.find("Set DISPLAY") != std::string::npos);
  CHECK(none.error().message.find("--shot") != std::string::npos);

  ::setenv("DISPLAY", ":54321", 1);
  const auto silent = Window::open(small());
  REQUIRE(!silent);
  CHECK(silent.error().message.find("does not answer") != std::string::npos);
}

TEST_CASE("a display without OpenGL is named as such") {
  const XServer server({"-extension", "GLX"});
  REQUIRE(!server.display().empty());
  server.use();
  const auto window = Window::open(small());
  REQUIRE(!window);
  CHECK(window.error().code == ErrorCode::failed);
  CHECK(window.error().message.find("no OpenGL") != std::string::npos);
  CHECK(window.error().message.find("--shot") != std::string::npos);
}

TEST_CASE("the window has the size asked for, or the screen's") {
  const XServer server;
  server.use();
  {
    const auto window = open(small());
    CHECK(window->width() == 300);
    CHECK(window->height() == 200);
    CHECK(!window->wants_to_close());
  }
  const auto window = open(WindowOptions{});
  CHECK(window->width() == 640);
  CHECK(window->height() == 480);
}

TEST_CASE("a touch arrives where it was, with what was between") {
  const XServer server;
  server.use();
  const auto window = open(small());
  show(*window);
  REQUIRE(server.touch("mousemove 100 120 mousedown 1 mousemove 140 160 mouseup 1"));
  const auto events = gather(
      *window, [](const auto& all) { return ends_with(all, InputEvent::pointer_up({140, 160})); });
  const std::vector<InputEvent> expected = {
      InputEvent::pointer_move({100, 120}), InputEvent::pointer_down({100, 120}),
      InputEvent::pointer_move({140, 160}), InputEvent::pointer_up({140, 160})};
  CHECK(std::search(events.begin(), events.end(), expected.begin(), expected.end()) !=
        events.end());
}

TEST_CASE("the wheel turns away from the visitor and towards") {
  const XServer server;
  server.use();
  const auto window = open(small());
  show(*window);
  REQUIRE(server.touch("mousemove 50 60 click 4 click 5"));
  const InputEvent up = InputEvent::wheel_by({50, 60}, {0, 1});
  const InputEvent down = InputEvent::wheel_by({50, 60}, {0, -1});
  const auto events =
      gather(*window, [&](const auto& all) { return ends_with(all, up) && ends_with(all, down); });
  CHECK(ends_with(events, up));
  CHECK(ends_with(events, down));
}

TEST_CASE("keys arrive as what they are for, text as what was typed") {
  const XServer server;
  server.use();
  const auto window = open(small());
  show(*window);
  REQUIRE(server.touch("mousemove 10 10"));
  REQUIRE(server.touch("key Tab shift+Tab Left Return Escape Next 7 b shift+b"));
  const auto events =
      gather(*window, [](const auto& all) { return ends_with(all, InputEvent::typed(U'B')); });
  std::vector<InputEvent> keys;
  std::copy_if(events.begin(), events.end(), std::back_inserter(keys), [](const InputEvent& e) {
    return e.kind == InputEvent::Kind::key || e.kind == InputEvent::Kind::text;
  });
  CHECK(keys == std::vector<InputEvent>{
                    InputEvent::key_press(Key::tab), InputEvent::key_press(Key::back_tab),
                    InputEvent::key_press(Key::left), InputEvent::key_press(Key::enter),
                    InputEvent::key_press(Key::escape), InputEvent::key_press(Key::page_down),
                    InputEvent::key_press(Key::digit_7), InputEvent::typed(U'7'),
                    InputEvent::typed(U'b'), InputEvent::typed(U'B')});
}

TEST_CASE("the picture is wanted when the window is new and when its size changes, not otherwise") {
  const XServer server;
  server.use();
  const auto window = open(small());
  CHECK(window->take_redraw());
  show(*window);
  REQUIRE(server.touch("mousemove 20 20"));
  (void)gather(*window, [](const auto& all) { return !all.empty(); });
  (void)window->take_redraw();
  window->poll();
  CHECK(!window->take_redraw());

  REQUIRE(server.touch("search --name 'Pobratym under test' windowsize --sync 400 250"));
  bool wanted = false;
  for (int tries = 0; tries < 40 && !(wanted && window->width() == 400); ++tries) {
    window->wait(0.25);
    wanted = window->take_redraw();
  }
  CHECK(wanted);
  CHECK(window->width() == 400);
  CHECK(window->height() == 250);
}

TEST_CASE("another thread can end the sleep") {
  const XServer server;
  server.use();
  const auto window = open(small());
  show(*window);
  (void)gather(*window,
               [first = true](const auto&) mutable { return !std::exchange(first, false); });
  (void)window->take_redraw();
  std::thread other([&] { window->wake(); });
  window->wait(3600);  // the test's own time limit is far shorter
  other.join();
  CHECK(!window->wants_to_close());
}

TEST_CASE("the mouse pointer can be hidden and shown") {
  const XServer server;
  server.use();
  const auto window = open(small());
  window->show_pointer(false);
  show(*window);
  window->show_pointer(true);
  show(*window);
}
