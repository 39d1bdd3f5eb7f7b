// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/languages_view.hpp"

namespace pobratym::kiosk {

LanguagesView make_languages(const Scene& scene, const std::vector<LanguageOption>& available) {
  LanguagesView view{scene.texts("languages.title"), scene.texts("languages.subtitle"),
                     scene.texts("languages.now"), available};
  for (LanguageOption& option : view.options) {
    option.chosen = option.language == scene.session.language;
  }
  return view;
}

}  // namespace pobratym::kiosk
