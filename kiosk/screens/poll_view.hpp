// SPDX-License-Identifier: Apache-2.0
// One question of the city to its visitors: to be answered by touch while it is open, its result
// once it has been counted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/event_card.hpp"

namespace pobratym::kiosk {

struct PollRow {
  std::string id;
  model::Localized label;
  std::string command;  ///< empty when it cannot be touched
  bool chosen = false;
  std::string votes;  ///< "64 голоси · 54 %"; empty before the count
  float share = 0;    ///< of those who took part
};

struct PollView {
  std::string slug;
  std::vector<Mark> marks;
  model::Localized question;
  std::string text_language;       ///< said when the question is not in the visitor's language
  std::vector<std::string> lines;  ///< until when; when it was counted
  bool several = false;            ///< options that may be chosen together: boxes, not circles
  std::string how;  ///< "Оберіть одну відповідь"; empty when there is nothing to choose
  std::vector<PollRow> options;
  std::string give, give_command;      ///< the button; its command is empty until one is chosen
  std::string thanks_title, thanks;    ///< once it is answered
  std::string change, change_command;  ///< takes the answer back, to give another
  std::string note;                    ///< what becomes of an answer, or why none is taken
  std::string sample_note;
  std::string sources_title;
  std::vector<std::string> sources;
};

/// Empty when there is no such poll to show.
[[nodiscard]] std::optional<PollView> make_poll(const Scene& scene, const std::string& slug);

}  // namespace pobratym::kiosk
