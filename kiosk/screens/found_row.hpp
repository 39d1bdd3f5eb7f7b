// SPDX-License-Identifier: Apache-2.0
// One result of a search: what it is, its title and a few words of it, with what was looked for
// underlined, and where a touch leads.
#pragma once

#include <string>

#include "content/store/search_results.hpp"
#include "kiosk/screens/event_card.hpp"

namespace pobratym::kiosk {

struct FoundRow {
  std::string id;    ///< "found/city/brno"
  std::string type;  ///< of the record, for the icon
  search::Marked title;
  search::Marked detail;  ///< may be empty
  Mark kind;              ///< "Місто"
  std::string command;    ///< empty when there is no page to go to
};

[[nodiscard]] FoundRow make_found_row(const Scene& scene, const store::SearchHit& hit);

}  // namespace pobratym::kiosk
