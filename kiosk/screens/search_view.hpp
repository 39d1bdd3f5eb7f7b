// SPDX-License-Identifier: Apache-2.0
// Finding a city by its first letter.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/event_view.hpp"

namespace pobratym::kiosk {

struct LetterGroup {
  std::string letter;
  std::vector<CityLink> cities;
};

struct SearchView {
  std::string title;
  std::string hint;
  std::string letters_title;
  std::vector<LetterGroup> letters;
};

[[nodiscard]] SearchView make_search(const Scene& scene);

}  // namespace pobratym::kiosk
