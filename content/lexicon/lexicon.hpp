// SPDX-License-Identifier: Apache-2.0
// The lexicon records of a publication: forms of the words that its content uses, so that a kiosk
// finds "у Болоньї" when somebody types "Болонья", without a dictionary of its own.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "content/lexicon/dictionary.hpp"
#include "content/lexicon/vocabulary.hpp"
#include "content/model/record.hpp"

namespace pobratym::lexicon {

/// How many records the stems of a language are spread over, by hash: an edit that brings a new
/// word changes the one slice it falls into.
inline constexpr unsigned kSlices = 8;

/// Raised whenever the same words and dictionaries would make other records than before: what was
/// kept of an older program is then made anew.
inline constexpr int kMaking = 1;

/// lexicon/uk-endings and lexicon/uk-0 … for each language that has a dictionary and words. The
/// same content gives the same records, byte for byte.
[[nodiscard]] std::vector<model::Record> make_lexicon(
    std::span<const model::Record> records, const std::map<std::string, Dictionary>& dictionaries);

/// The same, of the words that content uses. Each of their languages has a dictionary.
[[nodiscard]] std::vector<model::Record> lexicon_of(
    const Vocabulary& vocabulary, const std::map<std::string, Dictionary>& dictionaries);

}  // namespace pobratym::lexicon
