// SPDX-License-Identifier: Apache-2.0
// Times one page of thirty cards, 1080 by 1920 pixels, drawn by the CPU, beside the same draw lists
// shown through OpenGL on the display there is (on a machine without a graphics card that is Mesa's
// own CPU renderer: the peer).  raster_bench [--json FILE] [--shot FILE] [--frames COUNT]
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/base/json.hpp"
#include "kiosk/platform/window.hpp"
#include "kiosk/ui/raster/off_screen.hpp"
#include "kiosk/ui/raster/png.hpp"
#include "tests/bench/raster/cards.hpp"

using namespace pobratym;

namespace {

struct Options {
  std::string json;
  std::string shot;
  int frames = 60;
};

struct Figures {
  double median = 0;
  double least = 0;
  double most = 0;
};

struct Step {
  std::string name;
  Figures ours;
  std::optional<Figures> peer;
};

Figures measure(int frames, const std::function<void(int)>& prepare,
                const std::function<void()>& action) {
  std::vector<double> times;
  for (int i = 0; i < frames; ++i) {
    prepare(i);
    const auto began = std::chrono::steady_clock::now();
    action();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
            .count());
  }
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2], times.front(), times.back()};
}

float scroll_at(int frame) { return static_cast<float>(frame % 20) * 7; }

class Page {
 public:
  explicit Page(const Options& options) : options_(options) {}

  Figures lists() {
    return measure(
        options_.frames, [](int) {},
        [this] {
          begin(0);
          (void)screen_.context().end_frame();
        });
  }
  Figures whole() {
    return measure(
        options_.frames, [this](int i) { begin(scroll_at(i)); },
        [this] { (void)screen_.end_frame(); });
  }
  Figures one_card() {
    return measure(
        options_.frames, [this](int) { begin(0); },
        [this] { (void)screen_.end_frame(bench::place_of(4, 0)); });
  }
  void shoot() {
    begin(0);
    const Status written = ui::write_png(options_.shot, screen_.end_frame());
    if (!written) std::fprintf(stderr, "%s\n", written.error().message.c_str());
  }

 private:
  void begin(float scroll) {
    screen_.begin_frame(bench::kWidth, bench::kHeight);
    bench::draw_cards(pictures_, scroll);
  }

  const Options& options_;
  ui::OffScreen screen_;
  bench::Pictures pictures_{screen_.context()};
};

// The peer; nothing without a display. Reading back makes it wait for the picture to be done.
std::optional<Figures> through_opengl(const Options& options) {
  kiosk::WindowOptions window_options;
  window_options.width = bench::kWidth;
  window_options.height = bench::kHeight;
  window_options.visible = false;
  auto window = kiosk::Window::open(window_options);
  if (!window) {
    std::fprintf(stderr, "No peer: %s\n", window.error().message.c_str());
    return std::nullopt;
  }
  const bench::Pictures pictures((*window)->context());
  const ImDrawData* data = nullptr;
  const auto prepare = [&](int i) {
    (*window)->begin_frame(1.0f / 60.0f);
    bench::draw_cards(pictures, scroll_at(i));
    data = &(*window)->context().end_frame();
  };
  return measure(options.frames, prepare, [&] { (void)(*window)->present_and_copy(*data); });
}

Json as_json(const Figures& f) {
  return {{"median_ms", f.median}, {"least_ms", f.least}, {"most_ms", f.most}};
}

void print(const std::vector<Step>& steps) {
  std::printf("%-34s %10s %16s %14s\n", "step", "median ms", "least–most", "OpenGL ms");
  for (const Step& step : steps) {
    std::printf("%-34s %10.2f %8.2f–%-6.2f", step.name.c_str(), step.ours.median, step.ours.least,
                step.ours.most);
    if (step.peer) std::printf(" %12.2f", step.peer->median);
    std::printf("\n");
  }
}

void write(const std::string& file, const std::vector<Step>& steps) {
  Json all = Json::array();
  for (const Step& step : steps) {
    Json one = as_json(step.ours);
    one["step"] = step.name;
    if (step.peer) one["peer"] = as_json(*step.peer);
    all.push_back(one);
  }
  std::ofstream(file) << Json{{"bench", "raster"}, {"steps", all}}.dump(2) << '\n';
}

}  // namespace

int main(int count, char** words) {
  Options options;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string word = words[i];
    if (word == "--json") options.json = words[i + 1];
    if (word == "--shot") options.shot = words[i + 1];
    if (word == "--frames") options.frames = std::max(1, std::atoi(words[i + 1]));
  }
  Page page(options);
  const Figures lists = page.lists();
  const Figures whole = page.whole();
  const Figures card = page.one_card();
  const std::vector<Step> steps = {{"ImGui's lists of the page", lists, {}},
                                   {"the whole page", whole, through_opengl(options)},
                                   {"one card of it (damage)", card, {}}};
  print(steps);
  if (!options.json.empty()) write(options.json, steps);
  if (!options.shot.empty()) page.shoot();
  return 0;
}
