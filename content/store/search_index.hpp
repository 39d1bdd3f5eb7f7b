// SPDX-License-Identifier: Apache-2.0
// The questions the search asks of its tables, each a statement that is prepared once: typing asks
// them again with every letter.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/store/connection.hpp"
#include "content/store/content_reader.hpp"
#include "content/store/search_tables.hpp"

namespace pobratym::store {

class SearchIndex {
 public:
  [[nodiscard]] static Result<SearchIndex> prepare(const Connection& connection);

  /// A search of this content begins: what was kept of other content is forgotten.
  void begin(const ContentVersion& version);

  /// A word's families: each the forms of one word of the dictionary, the basic one first. Empty
  /// for a word that no lexicon knows. A word still being typed has those it may become.
  using Families = std::vector<std::vector<std::string>>;
  [[nodiscard]] Result<Families> families(std::string_view word, bool begun = false);

  /// The words of the index that begin with this one; none when they are too many to be asked for
  /// one by one.
  [[nodiscard]] Result<std::vector<std::string>> beginning_with(const std::string& begun);

  /// The other phrases of every synonym record that has this one.
  [[nodiscard]] Result<std::vector<std::string>> synonyms(std::string_view phrase);

  struct Name {
    std::string word;
    std::int64_t uses = 0;  ///< how many records have it in their names
  };
  /// Words of names that sound like this, or begin so.
  [[nodiscard]] Result<std::vector<Name>> sounding(std::string_view sound, bool begun);

  /// Words of names that share this shape.
  [[nodiscard]] Result<std::vector<Name>> shaped(std::string_view shape);

  enum class Where { titles, all };
  enum class Order { ascending, descending };
  /// Entries that a full-text expression finds, at most `limit`.
  [[nodiscard]] Result<std::vector<std::int64_t>> entries(Where where, std::string_view expression,
                                                          Entries among, Order order,
                                                          std::size_t limit);

  struct Texts {
    std::int64_t record = 0;
    std::string titles;
    std::string body;
  };
  [[nodiscard]] Result<std::optional<Texts>> texts(std::int64_t entry, bool with_body);

 private:
  SearchIndex() = default;
  [[nodiscard]] static Result<std::vector<std::string>> column(Statement& statement);
  [[nodiscard]] static Result<std::vector<Name>> names(Statement& statement);

  std::map<std::pair<std::string, bool>, Families> families_;  ///< asked within one search
  std::map<std::string, std::vector<std::string>> begun_;      ///< of one content
  ContentVersion version_;
  Statement stem_;
  Statement begins_;
  Statement synonyms_;
  Statement sound_;
  Statement sound_begins_;
  Statement shape_;
  Statement in_titles_;
  Statement in_titles_backwards_;
  Statement in_all_;
  Statement in_all_backwards_;
  Statement titles_;
  Statement texts_;
};

}  // namespace pobratym::store
