// SPDX-License-Identifier: Apache-2.0
// Our own text through both presenters: the same layout, the same letters in ImGui's atlas, drawn
// by the CPU and by Mesa in a hidden window.
#include <imgui.h>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/platform/window.hpp"
#include "kiosk/ui/raster/off_screen.hpp"
#include "kiosk/ui/text/text_engine.hpp"
#include "tests/kiosk/platform/picture_difference.hpp"
#include "tests/kiosk/platform/x_server.hpp"
#include "tests/support/paths.hpp"

using namespace pobratym;

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 240;
constexpr ui::Colour kPaper = ui::Colour::rgb(0xf0f4fa);

std::unique_ptr<ui::TextEngine> engine_for(ImGuiIO& io) {
  auto files = ui::find_fonts(RealDisk(), POBRATYM_BINARY_DIR "/assets");
  REQUIRE(files);
  auto engine = ui::TextEngine::make(*io.Fonts, *std::move(files));
  REQUIRE(engine);
  return *std::move(engine);
}

void draw_scripts(ui::TextEngine& engine) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  ui::TextStyle style;
  float y = 10;
  for (const float size : {17.0f, 26.25f, 40.0f}) {
    style.size = size;
    for (const char* text :
         {"Харків · תֵּל־אָבִיב · القَاهِرَةُ", "თბილისი · Երևան · 天津 · 대전 · दिल्ली"}) {
      y += engine.draw(list, text, style, {}, {10.3f, y}, ui::Colour::rgb(0x141e3c)).height;
    }
  }
}

}  // namespace

TEST_CASE("every script looks in a window as it does off-screen") {
  const test::XServer server;
  REQUIRE(!server.display().empty());
  server.use();

  ui::OffScreen screen(kPaper);
  ui::Image by_cpu;
  {
    const auto engine = engine_for(ImGui::GetIO());
    screen.begin_frame(kWidth, kHeight);
    draw_scripts(*engine);
    by_cpu = screen.end_frame();
  }

  kiosk::WindowOptions options;
  options.width = kWidth;
  options.height = kHeight;
  options.visible = false;
  options.background = kPaper;
  auto window = kiosk::Window::open(options);
  REQUIRE(window);
  (*window)->context().make_current();
  const auto engine = engine_for(ImGui::GetIO());
  (*window)->begin_frame(0.1f);
  draw_scripts(*engine);
  const ui::Image by_opengl = (*window)->present_and_copy((*window)->context().end_frame());

  CHECK(test::difference(by_cpu, by_opengl) < 0.3);
  CHECK(test::difference(by_cpu, ui::Image(kWidth, kHeight, kPaper.packed())) > 3);
}
