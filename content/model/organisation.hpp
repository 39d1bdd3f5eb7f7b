// SPDX-License-Identifier: Apache-2.0
// A network, association, NGO, office or donor the host works with.
#pragma once

#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

struct Organisation {
  Envelope envelope;
  LocalizedText name;
  std::string kind;  ///< network, association, ngo, office, donor
  std::string acronym;
  std::string url;
  LocalizedText summary;
  LocalizedText host_membership;   ///< what is known, in words
  std::vector<RecordKey> members;  ///< cities that are known to be in it
};

[[nodiscard]] Result<Organisation> decode_organisation(const Record& record);

}  // namespace pobratym::model
