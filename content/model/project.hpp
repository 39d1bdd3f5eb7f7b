// SPDX-License-Identifier: Apache-2.0
// What partner cities do or did together, filed under a form of the taxonomy.
#pragma once

#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

struct Project {
  Envelope envelope;
  LocalizedText title;
  LocalizedText summary;
  std::string form;  ///< code of a term
  std::vector<RecordKey> cities;
  std::string period;  ///< "2021", "2021-09/2022-03"; may be empty
};

[[nodiscard]] Result<Project> decode_project(const Record& record);

}  // namespace pobratym::model
