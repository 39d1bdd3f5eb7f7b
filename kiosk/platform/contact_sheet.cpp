// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/contact_sheet.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "kiosk/platform/off_screen_kiosk.hpp"
#include "kiosk/screens/page_list.hpp"
#include "kiosk/ui/raster/png.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kOfAKind = 2;
constexpr int kSmaller = 3;    // times, of every page
constexpr int kAcross = 2000;  // pixels, at most
constexpr int kDown = 1500;    // pixels, at most
constexpr int kGap = 24;       // pixels
constexpr int kCaption = 40;   // pixels

struct Small {
  std::string caption;
  ui::Image image;
};

/// Every kSmaller by kSmaller pixels become their mean.
ui::Image shrunk(const ui::Image& image) {
  ui::Image small(image.width / kSmaller, image.height / kSmaller);
  for (int y = 0; y < small.height; ++y) {
    for (int x = 0; x < small.width; ++x) {
      std::uint32_t sums[3] = {};
      for (int i = 0; i < kSmaller * kSmaller; ++i) {
        const std::uint32_t pixel =
            image.at(x * kSmaller + i % kSmaller, y * kSmaller + i / kSmaller);
        for (unsigned c = 0; c < 3; ++c) sums[c] += (pixel >> (8 * c)) & 255u;
      }
      std::uint32_t mean = 0xFF000000u;
      for (unsigned c = 0; c < 3; ++c) mean |= (sums[c] / (kSmaller * kSmaller)) << (8 * c);
      small.at(x, y) = mean;
    }
  }
  return small;
}

/// The pages `from` to `to`, `columns` in a row.
ui::Image sheet(OffScreenKiosk& kiosk, std::span<const Small> pages, int columns) {
  const int wide = pages.front().image.width + kGap, high = pages.front().image.height + kCaption;
  const auto count = static_cast<int>(pages.size());
  const int rows = (count + columns - 1) / columns;
  return kiosk.picture_of(columns * wide + kGap, rows * (high + kGap) + kGap, [&](ui::Ui& ui) {
    const float unit = 1 / ui.metrics().scale;
    ui.fill(ui.screen(), ui.theme().night);  // no page has this ground
    for (int i = 0; i < count; ++i) {
      const Small& page = pages[static_cast<std::size_t>(i)];
      const int column = i % columns, row = i / columns;
      const auto left = static_cast<float>(kGap + column * wide) * unit;
      const auto top = static_cast<float>(kGap + row * (high + kGap)) * unit;
      const ui::Rect rect{left, top, left + static_cast<float>(page.image.width) * unit,
                          top + static_cast<float>(page.image.height) * unit};
      ui.picture("sheet/" + page.caption, rect, 0, [&](int, int) { return page.image; });
      ui.text(page.caption, {left, rect.bottom + 8 * unit},
              {.type = ui::Type::caption,
               .colour = ui.theme().on_night,
               .width = rect.width(),
               .lines = 1});
    }
  });
}

std::string look_words(const Options& options, const std::string& language) {
  return language + "-" + std::string(to_text(options.comfort.colours)) + "-" +
         std::to_string(std::lround(100 * factor(options.comfort.text))) + "-" +
         std::to_string(options.width) + "x" + std::to_string(options.height);
}

}  // namespace

Result<std::vector<Path>> draw_contact_sheets(const Options& options, const Disk& disk,
                                              const Clock& clock) {
  Options wanted = options;
  if (wanted.width == 0) {
    wanted.width = 1080;
    wanted.height = 1920;
  }
  const auto kiosk = OffScreenKiosk::open(wanted, disk, clock.now());
  if (!kiosk) return tl::unexpected(kiosk.error());
  std::vector<Small> pages;
  for (const Route& page : page_sample((*kiosk)->pages(), kOfAKind)) {
    (*kiosk)->go(page);
    pages.push_back({page.text(), shrunk((*kiosk)->picture())});
  }
  const int columns = std::max(1, (kAcross - kGap) / (pages.front().image.width + kGap));
  const int rows = std::max(1, (kDown - kGap) / (pages.front().image.height + kCaption + kGap));
  const auto each = static_cast<std::size_t>(columns * rows);
  const std::string look = look_words(wanted, (*kiosk)->app().view().language);
  std::vector<Path> files;
  for (std::size_t at = 0; at < pages.size(); at += each) {
    const std::span part = std::span(pages).subspan(at, std::min(each, pages.size() - at));
    files.push_back(options.contact_sheet /
                    (look + "-" + std::to_string(files.size() + 1) + ".png"));
    const auto written = ui::write_png(files.back(), sheet(**kiosk, part, columns));
    if (!written) return tl::unexpected(written.error());
  }
  return files;
}

}  // namespace pobratym::kiosk
