// SPDX-License-Identifier: Apache-2.0
// Which words content uses, by language: the search needs the forms of these and of no others.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>

#include "content/model/record.hpp"

namespace pobratym::lexicon {

/// Language ("uk") → words in lower case. Words of no language, as in synonyms for all, count for
/// each of `languages` that is written in their script.
using Vocabulary = std::map<std::string, std::set<std::string>, std::less<>>;

[[nodiscard]] Vocabulary vocabulary_of(std::span<const model::Record> records,
                                       std::span<const std::string> languages);

}  // namespace pobratym::lexicon
