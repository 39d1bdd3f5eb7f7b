// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/themes.hpp"

#include "embedded/theme_contrast.hpp"
#include "embedded/theme_dark.hpp"
#include "embedded/theme_light.hpp"

namespace pobratym::ui {

Result<Theme> load_theme(ThemeName name) {
  switch (name) {
    case ThemeName::light:
      return read_theme(embedded::theme_light());
    case ThemeName::dark:
      return read_theme(embedded::theme_dark());
    case ThemeName::contrast:
      return read_theme(embedded::theme_contrast());
  }
  return fail(ErrorCode::not_found, "there is no such theme");
}

}  // namespace pobratym::ui
