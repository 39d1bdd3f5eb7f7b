// SPDX-License-Identifier: Apache-2.0
// Cities that do not exist, as many as are asked for, with names that bend as names do.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace pobratym::bench {

struct CityName {
  std::string slug;
  std::string english;
  std::string local;  ///< as on the spot, in Latin letters
  std::string ukrainian;
  std::string genitive;  ///< "Дубограда"
  std::string locative;  ///< "Дубограді"
  std::string zone;
  std::string country;
  std::string language;
};

/// The same for the same number; number 0 is Kharkiv, the host.
[[nodiscard]] CityName city_name(std::uint64_t number);

}  // namespace pobratym::bench
