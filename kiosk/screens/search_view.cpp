// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/search_view.hpp"

#include "kiosk/screens/cities_view.hpp"

namespace pobratym::kiosk {

SearchView make_search(const Scene& scene) {
  SearchView view;
  view.title = scene.texts("search.title");
  view.hint = scene.texts("search.hint");
  view.letters_title = scene.texts("search.letters");
  for (const CityRow& city : make_cities(scene).cities) {
    std::string letter = scene.format.first_letter(city.name);
    if (view.letters.empty() || view.letters.back().letter != letter) {
      view.letters.push_back({std::move(letter), {}});
    }
    view.letters.back().cities.push_back({city.slug, city.name});
  }
  return view;
}

}  // namespace pobratym::kiosk
