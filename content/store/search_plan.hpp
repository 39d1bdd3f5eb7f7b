// SPDX-License-Identifier: Apache-2.0
// From the words of a query to what the full-text tables are asked: every word with all its forms,
// and, in further plans, with synonyms or with the names that were probably meant.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/search/query.hpp"
#include "content/search/rank.hpp"
#include "content/store/search_index.hpp"
#include "content/store/search_results.hpp"

namespace pobratym::store {

/// All of `words` must be found, each as any of its alternatives.
struct SearchPlan {
  std::vector<search::Alternatives> words;
  Why why = Why::exact;
  bool by_synonym = false;
  /// Words that must stand side by side: a synonym of several words.
  std::size_t phrase_begin = 0;
  std::size_t phrase_end = 0;
  /// The words that begin with a beginning too long for an index of its own, where they are few.
  std::map<std::string, std::vector<std::string>> begun = {};
};

/// The words as typed, with their forms.
[[nodiscard]] Result<SearchPlan> plan_as_typed(SearchIndex& index, const search::Query& query);

/// The same with synonyms: one plan for all those of one word, one for each of several words.
/// Empty when there are none.
[[nodiscard]] Result<std::vector<SearchPlan>> plan_synonyms(SearchIndex& index,
                                                            const search::Query& query,
                                                            const SearchPlan& typed);

/// With the words that nothing is found for replaced by names that sound like them, or are one slip
/// away. `corrected` reads as the query would have. Empty when a word has no such name.
struct Correction {
  SearchPlan plan;
  std::string corrected;
};
[[nodiscard]] Result<std::optional<Correction>> plan_corrected(SearchIndex& index,
                                                               const search::Query& query,
                                                               const SearchPlan& typed);

/// "(harkiv OR …) AND (…)" in FTS5's language. `begun` of fewer letters than this are left to
/// others.
[[nodiscard]] std::string expression_of(const SearchPlan& plan);

}  // namespace pobratym::store
