// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/search_view.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMostRows = 30;  // more than that is scrolled by nobody: type another letter

std::vector<LetterGroup> by_letter(const Scene& scene) {
  struct Named {
    std::string key;  ///< in the language's alphabetical order
    std::string slug;
    std::string name;
  };
  std::vector<Named> cities;
  for (const auto& partner : scene.content.cities(scene.today).value_or(store::PartnerCities())) {
    std::string name = scene.words(partner.city.name).text;
    std::string key = scene.format.sort_key(name);
    cities.push_back({std::move(key), partner.city.slug, std::move(name)});
  }
  std::sort(cities.begin(), cities.end(),
            [](const auto& a, const auto& b) { return a.key < b.key; });
  std::vector<LetterGroup> letters;
  for (Named& city : cities) {
    std::string letter = scene.format.first_letter(city.name);
    if (letters.empty() || letters.back().letter != letter) {
      letters.push_back({std::move(letter), {}});
    }
    letters.back().cities.push_back({std::move(city.slug), std::move(city.name)});
  }
  return letters;
}

void look_for(const Scene& scene, SearchView& view) {
  const Texts& t = scene.texts;
  const auto results = scene.content.search(view.words, {scene.today, scene.languages, kMostRows});
  if (results) {
    for (const store::SearchHit& hit : results->hits)
      view.rows.push_back(make_found_row(scene, hit));
  }
  if (view.rows.empty()) {
    view.found = t("search.nothing");
    view.advice = t("search.nothing.hint");
    return;
  }
  const auto count = static_cast<std::int64_t>(view.rows.size());
  view.found =
      t(view.rows.size() == kMostRows ? "search.first" : "search.found", {{"count", count}});
  if (!results->corrected.empty()) {
    view.advice = t("search.corrected", {{"words", results->corrected}});
  }
}

}  // namespace

SearchView make_search(const Scene& scene) {
  const Texts& t = scene.texts;
  SearchView view;
  view.words = scene.session.typing.words;
  view.hint = t("search.hint");
  view.field = t("search.title");
  view.clear = t("search.clear");
  if (trim(view.words).empty()) {
    view.letters_title = t("search.letters");
    view.letters = by_letter(scene);
  } else {
    look_for(scene, view);
  }
  view.keyboard_shown = !scene.session.typing.keyboard_hidden;
  view.keyboard = make_keyboard(scene, t("search.show"));
  return view;
}

}  // namespace pobratym::kiosk
