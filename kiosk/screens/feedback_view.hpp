// SPDX-License-Identifier: Apache-2.0
// What a visitor thinks of the kiosk: a face, a reason to touch, words if they like. It says that
// it is no official appeal and that nobody is asked who they are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/accessibility_view.hpp"
#include "kiosk/screens/keyboard_view.hpp"

namespace pobratym::kiosk {

struct MoodChoice {
  Mood mood = Mood::good;
  Choice choice;
};

struct FeedbackView {
  std::string title, subtitle;
  std::vector<MoodChoice> moods;
  std::string reasons_title;
  std::vector<Choice> reasons;  ///< of the chosen face
  std::string words_title, words, hint, field;
  std::string words_note;  ///< who reads it, and what not to write
  std::string failed;      ///< it could not be kept; empty else
  std::string send, send_command;
  std::string thanks_title, thanks;  ///< once it is sent: then nothing is asked any more
  std::string elsewhere;             ///< why this kiosk takes none
  std::string appeal_title, appeal;  ///< what this is not, and where that goes
  std::string site;                  ///< of the city, in clear, as its record has it; may be empty
  std::optional<KeyboardView> keyboard;
};

[[nodiscard]] FeedbackView make_feedback(const Scene& scene);

}  // namespace pobratym::kiosk
