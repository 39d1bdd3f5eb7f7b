// SPDX-License-Identifier: Apache-2.0
// What a city offers to partners and what it seeks, and whom to write to. It stands in the city's
// record and ages on its own: a contact nobody looked at for long is not shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/localized.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/record.hpp"

namespace pobratym::model {

struct PartnerContact {
  LocalizedText name;                            ///< of a person or an office
  std::string organisation;                      ///< a name, when it is no record
  std::optional<RecordKey> organisation_record;  ///< when it is one
  std::string url;                               ///< http or https; may be empty
  std::string email;
  std::string phone;
};

struct PartnerFinder {
  std::vector<std::string> offers;  ///< codes of areas
  std::vector<std::string> seeks;   ///< codes of areas
  std::vector<std::string> forms;   ///< codes of forms of cooperation
  LocalizedText text;
  PartnerContact contact;
  std::optional<Date> checked;  ///< when somebody last looked
  bool sample = false;          ///< made for a demonstration; screens say so
};

/// The member "partner_finder" of a city; one that neither offers nor seeks anything is none.
[[nodiscard]] std::optional<PartnerFinder> decode_partner_finder(const Json& city,
                                                                 const std::string& what);

}  // namespace pobratym::model
