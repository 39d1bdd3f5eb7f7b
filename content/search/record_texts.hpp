// SPDX-License-Identifier: Apache-2.0
// The texts of a record that people would look for, each with its language. Taken by the shape of
// the document and not by its type, so that a type some later version brings is found too.
#pragma once

#include <string>
#include <vector>

#include "content/model/record.hpp"

namespace pobratym::search {

enum class Part {
  title,   ///< what the record is called: names, titles, acronyms, numbers to dial
  body,    ///< anything else that stands on its screen
  unseen,  ///< found and never shown: the names of a city's country
};

struct Text {
  Part part = Part::body;
  std::string language;  ///< BCP 47; empty for what belongs to no language
  std::string text;
};

/// Records that say something about others and have no screen: sources, synonyms, lexicons, hosts.
[[nodiscard]] bool is_searched(std::string_view type);

/// Titles first. At most 256 KB of text in all.
[[nodiscard]] std::vector<Text> texts_of(const model::Record& record);

}  // namespace pobratym::search
