// SPDX-License-Identifier: Apache-2.0
// The languages, each in its own name.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

struct LanguageOption {
  std::string language;
  std::string name;  ///< "Українська"
  bool chosen = false;
};

struct LanguagesView {
  std::string title;
  std::string subtitle;
  std::string chosen;
  std::vector<LanguageOption> options;
};

/// `available`: the interface's languages with their names for themselves, in order.
[[nodiscard]] LanguagesView make_languages(const Scene& scene,
                                           const std::vector<LanguageOption>& available);

}  // namespace pobratym::kiosk
