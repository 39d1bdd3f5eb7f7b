// SPDX-License-Identifier: Apache-2.0
// What a record names of the world around it: other records, and the words of the lists that it is
// filed under, its field of cooperation, its form. Which members do is said by the schema (the
// format "record-key"; x-form's "scheme"), so a new type or member takes part by having it. Both
// come of one walk, because a first sync asks it of every record.
#pragma once

#include <string>
#include <vector>

#include "content/model/record.hpp"
#include "content/model/schema.hpp"
#include "content/model/validate.hpp"

namespace pobratym::model {

struct Filing {
  std::string scheme;  ///< "area", "form"
  std::string code;    ///< a term's code: "education"
  auto operator<=>(const Filing&) const = default;
};

struct Mentions {
  std::vector<Reference> references;
  std::vector<Filing> filings;  ///< each once
};

[[nodiscard]] Mentions mentions_of(const Schemas& schemas, const Record& record);

}  // namespace pobratym::model
