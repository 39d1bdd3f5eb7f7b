// SPDX-License-Identifier: Apache-2.0
// One record in the making: its own numbers by chance, its days, the cities it may name.
#pragma once

#include <string>

#include "content/base/json.hpp"
#include "tests/bench/synthetic/random.hpp"
#include "tests/bench/synthetic/writing.hpp"

namespace pobratym::bench {

class Draft {
 public:
  Draft(std::uint64_t seed, std::size_t number, std::size_t cities, std::size_t organisations)
      : number_(number),
        cities_(cities),
        organisations_(organisations),
        random_(seed, number),
        writing_(random_) {}

  [[nodiscard]] Json host();
  [[nodiscard]] Json city(std::size_t which);
  [[nodiscard]] Json term(std::size_t which);
  [[nodiscard]] Json organisation();
  /// Any of the types of which there are many.
  [[nodiscard]] Json anything();

  [[nodiscard]] static std::size_t terms();

 private:
  [[nodiscard]] Json envelope(const std::string& type, const std::string& slug) const;
  [[nodiscard]] Json envelope(const std::string& type) const;
  [[nodiscard]] std::string slug(const std::string& type) const;
  /// A day so many days from kSyntheticToday.
  [[nodiscard]] static std::string day(std::int64_t offset);
  [[nodiscard]] std::int64_t between(std::int64_t least, std::int64_t most);
  [[nodiscard]] CityName partner();
  [[nodiscard]] std::string organisation_key();

  [[nodiscard]] Json event();
  void repeat(Json& event, std::int64_t start, const CityName& city);
  [[nodiscard]] Json agreement();
  [[nodiscard]] Json exchange();
  [[nodiscard]] Json initiative();
  [[nodiscard]] Json project();
  [[nodiscard]] Json history_item();
  [[nodiscard]] Json legal_act();
  [[nodiscard]] Json notice();
  [[nodiscard]] Json help_call();
  [[nodiscard]] Json hotline();
  [[nodiscard]] Json poll();

  std::size_t number_;
  std::size_t cities_;
  std::size_t organisations_;
  Random random_;
  Writing writing_;
};

}  // namespace pobratym::bench
