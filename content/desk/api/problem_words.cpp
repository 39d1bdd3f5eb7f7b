// SPDX-License-Identifier: Apache-2.0
#include "content/desk/api/problem_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pobratym::desk {

std::string_view step_words(int step, std::string_view language) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSteps = {{
      {"Перевіряю записи", "Checking the records"},
      {"Збираю слова для пошуку", "Gathering words for the search"},
      {"Підписую й записую", "Signing and writing"},
      {"Оновлюю сторінки для телефонів", "Renewing the pages for phones"},
      {"Прибираю старі файли", "Clearing old files away"},
      {"Готово", "Done"},
  }};
  const auto last = static_cast<int>(kSteps.size()) - 1;
  const auto& words = kSteps[static_cast<std::size_t>(std::clamp(step, 0, last))];
  return language == "en" ? words.second : words.first;
}

}  // namespace pobratym::desk
