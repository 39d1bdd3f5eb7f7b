// SPDX-License-Identifier: Apache-2.0
// A city: schema.org's City. How it is related to the host is not written here; it follows from the
// agreements (relation.hpp), so that one change of state shows everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"
#include "content/model/partner_finder.hpp"

namespace pobratym::model {

/// The name as it is written at home.
struct LocalName {
  std::string language;  ///< BCP 47
  std::string text;
  bool right_to_left = false;
};

/// Screens say "about" and the date.
struct Population {
  std::int64_t value = 0;
  PartialDate as_of;
};

struct City {
  Envelope envelope;
  LocalizedText name;
  std::vector<LocalName> local_names;
  std::string country;   ///< ISO 3166-1, two capital letters
  double latitude = 0;   ///< degrees, north is positive
  double longitude = 0;  ///< degrees, east is positive
  std::optional<Population> population;
  std::string timezone;  ///< IANA
  std::string website;   ///< may be empty
  LocalizedText summary;
  std::optional<PartnerFinder> partner_finder;  ///< shown while is_current (visibility.hpp)
};

[[nodiscard]] Result<City> decode_city(const Record& record);

}  // namespace pobratym::model
