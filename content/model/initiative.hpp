// SPDX-License-Identifier: Apache-2.0
// A practice worth sharing: the problem, how one city solved it, what came of it. Historic practice
// carries its mark on every screen.
#pragma once

#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

struct Initiative {
  Envelope envelope;
  LocalizedText title;
  LocalizedText problem;
  LocalizedText solution;
  LocalizedText result;
  RecordKey origin_city;
  std::vector<RecordKey> adopted_by;
  std::string area;    ///< code of a term; may be empty
  std::string form;    ///< code of a term; may be empty
  std::string period;  ///< may be empty
  Currency live = Currency::historic;
};

[[nodiscard]] Result<Initiative> decode_initiative(const Record& record);

}  // namespace pobratym::model
