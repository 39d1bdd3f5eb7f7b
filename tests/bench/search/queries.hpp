// SPDX-License-Identifier: Apache-2.0
// The queries of the benchmark: drawn from the content that is searched, the same every time. Most
// visitors type common words and stop early, so common words and short beginnings are many of them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/model/record.hpp"

namespace pobratym::bench {

struct TimedQuery {
  std::string kind;
  std::string typed;
  /// What bare FTS5 and LIKE are asked instead, where they would find nothing: the word as it
  /// should have been typed. Otherwise the same as `typed`.
  std::string meant;
  bool begun = false;  ///< the last word is a beginning
};

/// How often words occur, collected record by record.
class QueryMaker {
 public:
  void add(const model::Record& record);
  [[nodiscard]] std::vector<TimedQuery> make() const;

 private:
  std::map<std::string, std::size_t> words_;        ///< word → records
  std::map<std::string, std::size_t> title_words_;  ///< the same in titles
  std::vector<std::pair<std::string, std::string>> pairs_;
  std::size_t records_ = 0;
};

}  // namespace pobratym::bench
