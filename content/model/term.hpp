// SPDX-License-Identifier: Apache-2.0
// One code of a taxonomy and what it is called: forms of cooperation, areas, kinds.
#pragma once

#include <string>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

struct Term {
  Envelope envelope;
  std::string scheme;  ///< form, form-economic, form-digital, area, kind
  std::string code;
  LocalizedText label;
};

[[nodiscard]] Result<Term> decode_term(const Record& record);

}  // namespace pobratym::model
