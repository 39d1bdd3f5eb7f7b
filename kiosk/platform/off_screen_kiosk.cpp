// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/off_screen_kiosk.hpp"

#include "content/model/zone.hpp"
#include "kiosk/screens/draw_view.hpp"
#include "kiosk/screens/page_list.hpp"

namespace pobratym::kiosk {

Result<std::unique_ptr<OffScreenKiosk>> OffScreenKiosk::open(const Options& options,
                                                             const Disk& disk, Instant now) {
  auto supplies = load_supplies(options, disk);
  if (!supplies) return tl::unexpected(supplies.error());
  auto kiosk =
      std::unique_ptr<OffScreenKiosk>(new OffScreenKiosk(options, disk, std::move(*supplies), now));
  auto easel = ui::Easel::make(kiosk->screen_.context(), kiosk->supplies_.fonts);
  if (!easel) return tl::unexpected(easel.error());
  kiosk->easel_ = std::move(*easel);
  return kiosk;
}

OffScreenKiosk::OffScreenKiosk(const Options& options, const Disk& disk, Supplies supplies,
                               Instant now)
    : state_(options.state),
      supplies_(std::move(supplies)),
      now_{now, Uptime(0)},
      width_(options.width > 0 ? options.width : 1080),
      height_(options.height > 0 ? options.height : 1920),
      app_({options.state, options.language, {}}, disk, supplies_.languages, now_),
      screen_(look_of(supplies_, options.comfort).theme.paper),
      photos_(disk, options.state) {
  apply(SetColours{options.comfort.colours});
  apply(SetTextSize{options.comfort.text});
}

void OffScreenKiosk::resize(int width, int height) {
  width_ = width;
  height_ = height;
}

void OffScreenKiosk::apply(const Action& wish) {
  app_.apply(wish, now_);
  static_cast<void>(app_.tick(now_));
}

void OffScreenKiosk::go(const Route& route) {
  app_.apply(Go{}, now_);
  apply(Go{route});
  gesture().reset();
}

void OffScreenKiosk::scroll(float units) {
  const float pixels = ui::Metrics::of(width_, height_).pixels(units);
  gesture().scroll_to(app_.view().route, pixels);
  gesture().scroll_to(app_.view().route + "/about", pixels);
}

void OffScreenKiosk::begin(int width, int height, const std::function<void(ui::Ui&)>& page) {
  photos_.begin_frame();
  screen_.begin_frame(width, height);
  static_cast<void>(easel_->draw(width, height, app_.view().language,
                                 look_of(supplies_, app_.view().comfort), page));
}

void OffScreenKiosk::draw(ui::Ui& ui) {
  draw_view({ui, supplies_.map, photos_.source()}, app_.view());
}

const ui::Semantics& OffScreenKiosk::lay_out() {
  begin(width_, height_, [this](ui::Ui& ui) { draw(ui); });
  static_cast<void>(screen_.context().end_frame());
  return easel_->drawn();
}

const ui::Image& OffScreenKiosk::picture() {
  return picture_of(width_, height_, [this](ui::Ui& ui) { draw(ui); });
}

const ui::Image& OffScreenKiosk::picture_of(int width, int height,
                                            const std::function<void(ui::Ui&)>& page) {
  draw_with_photos(
      photos_, [&] { begin(width, height, page); },
      [&] { static_cast<void>(screen_.context().end_frame()); });
  return screen_.end_frame();
}

std::vector<Route> OffScreenKiosk::pages() const {
  auto content = store::ContentReader::open(state_ / "content.db");
  if (!content) return {Route{}};
  const auto host = content->host();
  if (!host) return {Route{}};
  const auto local = model::to_local(now_.wall, host->timezone);
  const auto seconds = local ? local->seconds : LocalSeconds(now_.wall.time_since_epoch());
  return page_list(*content, model::Date(std::chrono::floor<std::chrono::days>(seconds)));
}

}  // namespace pobratym::kiosk
