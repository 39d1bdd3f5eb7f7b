// SPDX-License-Identifier: Apache-2.0
// The options that make the screen easier, each with its state in words, and a live sample.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

struct Choice {
  std::string words;
  std::string command;
  bool chosen = false;
};

struct AccessibilityView {
  std::string title, subtitle;
  std::string text_title;
  std::vector<Choice> text;  ///< smallest first
  std::string colours_title;
  std::vector<Choice> colours;
  std::string time_title, time_hint;
  Choice time;  ///< `words` say whether it is on, `command` turns it over
  std::string motion_title, motion_hint;
  Choice motion;  ///< likewise
  std::string sample_title, sample;
  std::string reset;  ///< empty when there is nothing to take back
};

[[nodiscard]] AccessibilityView make_accessibility(const Scene& scene);

}  // namespace pobratym::kiosk
