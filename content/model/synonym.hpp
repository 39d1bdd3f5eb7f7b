// SPDX-License-Identifier: Apache-2.0
// Words that mean the same to somebody who searches: staff write them, the search reads them.
#pragma once

#include <string>
#include <vector>

#include "content/model/envelope.hpp"

namespace pobratym::model {

struct Synonym {
  Envelope envelope;
  std::vector<std::string> words;  ///< two or more; each finds the others
  std::string language;            ///< BCP 47; empty for all
  std::string note;                ///< for staff
};

/// invalid with fewer than two words.
[[nodiscard]] Result<Synonym> decode_synonym(const Record& record);

}  // namespace pobratym::model
