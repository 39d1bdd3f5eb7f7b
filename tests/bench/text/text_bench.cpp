// SPDX-License-Identifier: Apache-2.0
// Times the layout of paragraphs: new, in a column, and known from the frame before; beside them
// hb_shape alone over the same words in one piece, which knows nothing of lines, directions or
// fonts (the peer).  text_bench [--json FILE] [--rounds COUNT]
#include <hb.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "content/base/json.hpp"
#include "kiosk/ui/raster/off_screen.hpp"
#include "kiosk/ui/text/font.hpp"
#include "kiosk/ui/text/text_engine.hpp"

using namespace pobratym;

namespace {

constexpr float kSize = 24;
constexpr float kColumn = 400;
constexpr int kAtOnce = 20;  // of one measurement: a clock tick is not small beside one layout

struct Sample {
  const char* name;
  const char* language;
  ui::FontFamily family;
  const char* text;
};

constexpr std::array kSamples{
    Sample{"a name", "uk", ui::FontFamily::inter, "Харків"},
    Sample{"Ukrainian, a paragraph", "uk", ui::FontFamily::inter,
           "Якщо ви приїхали з України після 24 лютого 2022 року, ви маєте право на тимчасовий "
           "захист: житло, медичну допомогу, навчання для дітей і дозвіл на працевлаштування."},
    Sample{"Arabic, a paragraph", "ar", ui::FontFamily::arabic,
           "إذا كنت قد وصلت من أوكرانيا بعد الرابع والعشرين من فبراير فلك الحق في الحماية المؤقتة "
           "والسكن والرعاية الطبية وتعليم الأطفال وتصريح العمل"},
    Sample{"Chinese, a paragraph", "zh", ui::FontFamily::cjk,
           "天津是中华人民共和国直辖市，位于华北平原海河五大支流汇流处，东临渤海，北依燕山。"},
};

struct Figures {
  double median = 0;
  double least = 0;
  double most = 0;
};

// Microseconds of one of the `kAtOnce` times that `action` does it.
Figures measure(int rounds, const std::function<void(int round)>& action) {
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) {
    const auto began = std::chrono::steady_clock::now();
    action(i);
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - began;
    times.push_back(took.count() / kAtOnce);
  }
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2], times.front(), times.back()};
}

class Bench {
 public:
  Bench(const ui::FontFiles& files, int rounds)
      : files_(files),
        rounds_(rounds),
        engine_(ui::TextEngine::make(*ImGui::GetIO().Fonts, files).value()) {}

  /// Never the same style twice, so that nothing is known.
  Figures fresh(const Sample& sample, ui::TextLimits limits) {
    return measure(rounds_, [&](int) {
      for (int i = 0; i < kAtOnce; ++i) {
        ui::TextStyle style = style_of(sample);
        style.line_height = 1.0f + 1e-5f * static_cast<float>(++different_);
        (void)engine_->lay_out(sample.text, style, limits);
      }
      engine_->new_frame();
    });
  }

  Figures known(const Sample& sample) {
    const ui::TextStyle style = style_of(sample);
    return measure(rounds_, [&](int) {
      for (int i = 0; i < kAtOnce; ++i) (void)engine_->lay_out(sample.text, style, {kColumn});
      engine_->new_frame();
    });
  }

  Figures harfbuzz(const Sample& sample) {
    const auto font =
        ui::Font::open(files_.file(sample.family, ui::Weight::regular), sample.family).value();
    hb_font_t* sized = font->at_size(kSize);
    hb_buffer_t* buffer = hb_buffer_create();
    const Figures figures = measure(rounds_, [&](int) {
      for (int i = 0; i < kAtOnce; ++i) {
        hb_buffer_clear_contents(buffer);
        hb_buffer_add_utf8(buffer, sample.text, -1, 0, -1);
        hb_buffer_guess_segment_properties(buffer);
        hb_shape(sized, buffer, nullptr, 0);
      }
    });
    hb_buffer_destroy(buffer);
    return figures;
  }

 private:
  static ui::TextStyle style_of(const Sample& sample) {
    ui::TextStyle style;
    style.size = kSize;
    style.language = sample.language;
    return style;
  }

  const ui::FontFiles& files_;
  int rounds_;
  int different_ = 0;
  ui::OffScreen screen_;
  std::unique_ptr<ui::TextEngine> engine_;
};

Json as_json(const Figures& f) {
  return {{"median_us", f.median}, {"least_us", f.least}, {"most_us", f.most}};
}

}  // namespace

int main(int count, char** words) {
  std::string json;
  int rounds = 60;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string word = words[i];
    if (word == "--json") json = words[i + 1];
    if (word == "--rounds") rounds = std::max(3, std::atoi(words[i + 1]));
  }
  const auto files = ui::find_fonts(RealDisk(), POBRATYM_ASSETS);
  if (!files) {
    std::fprintf(stderr, "%s\n", files.error().message.c_str());
    return 1;
  }
  Bench bench(*files, rounds);
  Json all = Json::array();
  std::printf("%-26s %12s %12s %12s %12s %12s\n", "µs, median", "HarfBuzz", "one line", "column",
              "hyphenated", "known");
  for (const Sample& sample : kSamples) {
    const Figures peer = bench.harfbuzz(sample);
    const Figures line = bench.fresh(sample, {});
    const Figures column = bench.fresh(sample, {kColumn});
    const Figures hyphenated = bench.fresh(sample, {kColumn, 0, ui::Filling::hyphenated});
    const Figures known = bench.known(sample);
    const auto ratio = [&](const Figures& f) { return f.median / peer.median; };
    std::printf("%-26s %12.2f %6.2f (%.1f) %6.2f (%.1f) %6.2f (%.1f) %12.2f\n", sample.name,
                peer.median, line.median, ratio(line), column.median, ratio(column),
                hyphenated.median, ratio(hyphenated), known.median);
    all.push_back({{"text", sample.name},
                   {"peer", as_json(peer)},
                   {"one_line", as_json(line)},
                   {"column", as_json(column)},
                   {"hyphenated", as_json(hyphenated)},
                   {"known", as_json(known)},
                   {"times_peer", ratio(column)}});
  }
  std::printf("In brackets: times what HarfBuzz alone takes.\n");
  if (!json.empty()) {
    std::ofstream(json) << Json{{"bench", "text"}, {"texts", all}}.dump(2) << '\n';
  }
  return 0;
}
