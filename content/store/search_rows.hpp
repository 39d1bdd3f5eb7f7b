// SPDX-License-Identifier: Apache-2.0
// What the search's tables say of one record: its folded texts, the words of its names, and, for
// synonyms and lexicons, what they teach. Worked out from the record alone; applying one costs what
// it holds.
#pragma once

#include <cstdint>
#include <set>

#include "content/model/record.hpp"
#include "content/store/connection.hpp"
#include "content/store/fingerprint.hpp"
#include "content/store/name_rows.hpp"
#include "content/store/search_tables.hpp"

namespace pobratym::store {

class SearchRows {
 public:
  [[nodiscard]] static Result<SearchRows> prepare(const Connection& connection,
                                                  Fingerprint& fingerprint);

  /// Of a record that has none yet.
  [[nodiscard]] Status put(std::int64_t id, const model::Record& record);
  [[nodiscard]] Status remove(std::int64_t id);

  /// Writes what waits: the last step of a change. Full-text tables take rows in the order of their
  /// numbers together, and each one that goes back starts a new piece of the index.
  [[nodiscard]] Status finish();

  SearchRows() = default;

 private:
  [[nodiscard]] Status put_text(std::int64_t id, const model::Record& record);
  [[nodiscard]] Status put_synonym(std::int64_t id, const model::Record& record);
  [[nodiscard]] Status put_lexicon(std::int64_t id, const model::Record& record);
  [[nodiscard]] Status remove_text(std::int64_t id);
  [[nodiscard]] Result<std::int64_t> free_entry(Entries among);

  Fingerprint* fingerprint_ = nullptr;
  NameRows names_;
  std::set<std::int64_t> waiting_;  ///< entries that are in search_text alone so far
  Statement find_text_;
  Statement last_entry_;
  Statement put_text_;
  Statement read_text_;
  Statement put_title_;
  Statement put_all_;
  Statement delete_title_;
  Statement delete_all_;
  Statement delete_text_;
  Statement put_synonym_;
  Statement put_stem_;
  Statement put_endings_;
  Statement delete_synonyms_;
  Statement delete_stems_;
  Statement delete_endings_;
};

}  // namespace pobratym::store
