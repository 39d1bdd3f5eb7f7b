// SPDX-License-Identifier: Apache-2.0
// Titles and sentences in two languages that say the same, more or less.
#pragma once

#include <string>

#include "content/base/json.hpp"
#include "tests/bench/synthetic/city_names.hpp"
#include "tests/bench/synthetic/random.hpp"

namespace pobratym::bench {

class Writing {
 public:
  explicit Writing(Random& random) : random_(random) {}

  /// {"uk": …, "en": …}, up to 200 characters.
  [[nodiscard]] Json title(const CityName& city);
  /// `sentences` of them; some records are written in Ukrainian only.
  [[nodiscard]] Json text(const CityName& city, std::size_t sentences);
  [[nodiscard]] std::string person();  ///< in Latin letters
  [[nodiscard]] Json label();          ///< two words

 private:
  struct Pair {
    std::string ukrainian;
    std::string english;
  };
  struct Phrase;
  [[nodiscard]] Phrase phrase();
  [[nodiscard]] Pair name();
  [[nodiscard]] Pair sentence(const CityName& city);

  Random& random_;
};

}  // namespace pobratym::bench
