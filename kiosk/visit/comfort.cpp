// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/comfort.hpp"

namespace pobratym::kiosk {

std::string_view to_text(Colours colours) {
  switch (colours) {
    case Colours::light:
      return "light";
    case Colours::dark:
      return "dark";
    case Colours::contrast:
      return "contrast";
  }
  return "light";
}

std::string_view to_text(TextSize size) {
  switch (size) {
    case TextSize::normal:
      return "normal";
    case TextSize::large:
      return "large";
    case TextSize::largest:
      return "largest";
  }
  return "normal";
}

}  // namespace pobratym::kiosk
