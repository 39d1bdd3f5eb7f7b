// SPDX-License-Identifier: Apache-2.0
// A law or decree that cooperation between cities rests on.
#pragma once

#include <string>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

struct LegalAct {
  Envelope envelope;
  LocalizedText title;
  LocalizedText summary;
  std::string number;
  PartialDate date;
  std::string articles;
  std::string url;
  bool in_force = false;
};

[[nodiscard]] Result<LegalAct> decode_legal_act(const Record& record);

}  // namespace pobratym::model
