// SPDX-License-Identifier: Apache-2.0
// The lists of words that a record is filed under: its field of cooperation, its form. Which member
// holds a word of which list is said by the schema (x-form's "scheme"), so a new type or member
// takes part by having it.
#pragma once

#include <string>
#include <vector>

#include "content/model/record.hpp"
#include "content/model/schema.hpp"

namespace pobratym::model {

struct Filing {
  std::string scheme;  ///< "area", "form"
  std::string code;    ///< a term's code: "education"
  auto operator<=>(const Filing&) const = default;
};

/// Sorted, each once.
[[nodiscard]] std::vector<Filing> filed_under(const Schemas& schemas, const Record& record);

}  // namespace pobratym::model
