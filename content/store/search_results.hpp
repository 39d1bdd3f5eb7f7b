// SPDX-License-Identifier: Apache-2.0
// What a search answers: values a screen can show as they are.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/model/partial_date.hpp"
#include "content/model/record.hpp"
#include "content/search/extract.hpp"

namespace pobratym::store {

struct SearchOptions {
  model::Date today;                   ///< what is not visible on it is not found
  std::vector<std::string> languages;  ///< of titles and extracts: the visitor's, then the host's
  std::size_t limit = 20;              ///< at most 50
};

/// How a result came to be found, the most certain first.
enum class Why : std::uint8_t {
  exact,            ///< as typed
  form,             ///< another form of the word
  synonym,          ///< a word that staff say means the same
  layout,           ///< typed with the other keyboard layout
  transliteration,  ///< a name spelled as it sounds
  typo,             ///< one slip away from a name
};

struct SearchHit {
  model::RecordKey key;
  search::Marked title;
  search::Marked extract;  ///< may be empty
  Why why = Why::exact;
};

struct SearchResults {
  std::vector<SearchHit> hits;  ///< the best first
  /// What was searched for instead of what was typed, for "showing results for …"; empty when the
  /// words as typed were found.
  std::string corrected;
};

}  // namespace pobratym::store
