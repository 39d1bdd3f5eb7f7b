// SPDX-License-Identifier: Apache-2.0
// The forms of words as they travel and are stored: a stem ("міст") and a set of endings
// ("о а у ом …"), because thousands of words share a few hundred sets. README.md has the format.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.hpp"
#include "content/model/record.hpp"

namespace pobratym::search {

/// What stands for an ending that adds nothing.
inline constexpr std::string_view kNoEnding = "-";

/// A lexicon record, read. Anything unreadable in it is left out.
struct WordForms {
  std::map<std::string, std::string> endings;  ///< name of a set → "о а у ом", basic first
  std::vector<std::pair<std::string, std::string>> stems;  ///< stem, name of its set
};

[[nodiscard]] WordForms word_forms_of(const model::Record& record);

/// The set's name: the same endings have the same name in every language and every record.
[[nodiscard]] std::string name_of_endings(std::string_view endings);

/// "о а у" of "міст" → "місто", "міста", "місту"; the basic form is the first.
[[nodiscard]] std::vector<std::string> forms(std::string_view stem, std::string_view endings);

/// Every way to take a word apart into a stem of at least one letter and the rest.
struct Split {
  std::string_view stem;
  std::string_view ending;  ///< may be empty
};
[[nodiscard]] std::vector<Split> splits_of(std::string_view word);

/// Whether the ending is in the set; of a word still being typed, whether one begins like it.
[[nodiscard]] bool has_ending(std::string_view endings, std::string_view ending,
                              bool begun = false);

}  // namespace pobratym::search
