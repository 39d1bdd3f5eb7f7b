// SPDX-License-Identifier: Apache-2.0
// A record as a row of results or of a list: what it is, its title and a few words of it, with what
// was looked for underlined, and where a touch leads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/initiative.hpp"
#include "content/model/organisation.hpp"
#include "content/store/search_results.hpp"
#include "kiosk/screens/event_card.hpp"

namespace pobratym::kiosk {

struct FoundRow {
  std::string id;    ///< "found/city/brno"
  std::string type;  ///< of the record, for the icon
  std::string area;  ///< of an initiative, which is told apart by what it is about
  search::Marked title;
  search::Marked detail;    ///< may be empty
  search::Marked summary;   ///< what a notice says, what help is needed; of others empty
  std::vector<Mark> marks;  ///< "Місто"
  std::string command;      ///< empty when there is no page to go to
};

/// A row of the lists that need nothing of their own.
[[nodiscard]] std::optional<FoundRow> make_record_row(const Scene& scene,
                                                      const store::ReadRecord& record);

/// The same of what is decoded already.
[[nodiscard]] std::optional<FoundRow> make_record_row(const Scene& scene,
                                                      const model::Initiative& initiative);
[[nodiscard]] std::optional<FoundRow> make_record_row(const Scene& scene,
                                                      const model::Organisation& organisation);

/// "Показано перші 60. Решту знайде пошук."
[[nodiscard]] std::string more_words(const Scene& scene, std::size_t shown);

/// Takes what is more than a page shows, of which one has been asked for; says so if it was there.
template <class Record>
[[nodiscard]] std::string cut(const Scene& scene, store::KnownList<Record>& records,
                              std::size_t most) {
  if (records.size() <= most) return {};
  records.cut(most);
  return more_words(scene, most);
}

[[nodiscard]] FoundRow make_found_row(const Scene& scene, const store::SearchHit& hit);

}  // namespace pobratym::kiosk
