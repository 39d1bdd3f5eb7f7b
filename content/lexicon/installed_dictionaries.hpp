// SPDX-License-Identifier: Apache-2.0
// The lexicon of a publication, made from the hunspell dictionaries of this computer. Publishing
// does without one that is missing, and says what visitors will miss.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/lexicon/dictionary.hpp"
#include "content/lexicon/vocabulary.hpp"
#include "content/model/record.hpp"

namespace pobratym::lexicon {

/// Where Debian's packages hunspell-uk, hunspell-cs and hunspell-en-us put theirs.
inline constexpr const char* kDictionaryFolder = "/usr/share/hunspell";

/// What a lexicon is made of.
struct Ingredients {
  std::map<std::string, Dictionary> dictionaries;  ///< by language
  Vocabulary words;
  std::string name;                ///< 64 hexadecimal digits; the same name makes the same records
  std::vector<std::string> notes;  ///< as in MadeLexicon
};

[[nodiscard]] Ingredients ingredients_for(const Disk& disk, const Path& folder,
                                          const std::vector<model::Record>& records);

struct MadeLexicon {
  std::vector<model::Record> records;
  std::vector<std::string> notes;  ///< a sentence for each dictionary that could not be used
};

[[nodiscard]] MadeLexicon lexicon_for(const Disk& disk, const Path& folder,
                                      const std::vector<model::Record>& records);

}  // namespace pobratym::lexicon
