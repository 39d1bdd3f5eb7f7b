// SPDX-License-Identifier: Apache-2.0
// Search: what was typed, what it finds, the keyboard; before anything is typed, the cities by
// their first letter.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/event_view.hpp"
#include "kiosk/screens/found_row.hpp"
#include "kiosk/screens/keyboard_view.hpp"

namespace pobratym::kiosk {

struct LetterGroup {
  std::string letter;
  std::vector<CityLink> cities;
};

struct SearchView {
  std::string words;           ///< as typed
  std::string hint;            ///< in the field while nothing is typed
  std::string field;           ///< what the field is called, read aloud
  std::string clear;           ///< what its cross is called
  std::string found;           ///< "14 результатів", or that there is none
  std::string advice;          ///< what else was looked for, or what to try; may be empty
  std::vector<FoundRow> rows;  ///< the best first
  std::string letters_title;
  std::vector<LetterGroup> letters;  ///< empty once something is typed
  bool keyboard_shown = true;
  KeyboardView keyboard;
};

[[nodiscard]] SearchView make_search(const Scene& scene);

}  // namespace pobratym::kiosk
