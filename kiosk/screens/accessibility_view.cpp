// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/accessibility_view.hpp"

#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {

AccessibilityView make_accessibility(const Scene& scene) {
  const Texts& t = scene.texts;
  const Comfort& comfort = scene.session.comfort;
  AccessibilityView view;
  view.title = t("accessibility.title");
  view.subtitle = t("accessibility.subtitle");
  view.text_title = t("accessibility.text");
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest}) {
    view.text.push_back({t("text." + std::string(to_text(size))), to_command(SetTextSize{size}),
                         comfort.text == size});
  }
  view.colours_title = t("accessibility.colours");
  for (const Colours colours : {Colours::light, Colours::dark, Colours::contrast}) {
    view.colours.push_back({t("colours." + std::string(to_text(colours))),
                            to_command(SetColours{colours}), comfort.colours == colours});
  }
  view.time_title = t("accessibility.time");
  view.time_hint = t("accessibility.time.hint");
  view.time = {t(comfort.more_time ? "accessibility.on" : "accessibility.off"),
               to_command(SetMoreTime{!comfort.more_time}), comfort.more_time};
  view.motion_title = t("accessibility.motion");
  view.motion_hint = t("accessibility.motion.hint");
  view.motion = {t(comfort.less_motion ? "accessibility.on" : "accessibility.off"),
                 to_command(SetLessMotion{!comfort.less_motion}), comfort.less_motion};
  view.sample_title = t("accessibility.sample.title");
  if (const auto city = scene.content.city(scene.host.city.slug, scene.today); city && *city) {
    view.sample = scene.words((*city)->summary).text;
  }
  if (comfort != Comfort()) view.reset = t("accessibility.reset");
  return view;
}

}  // namespace pobratym::kiosk
