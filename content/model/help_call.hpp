// SPDX-License-Identifier: Apache-2.0
// A call for help: who needs what, and how to answer. It disappears by itself when it is over.
#pragma once

#include <optional>
#include <string>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

struct HelpCall {
  Envelope envelope;
  LocalizedText title;
  LocalizedText need;
  LocalizedText how;
  std::string kind;  ///< volunteers, goods, funds, hosting
  std::optional<Date> posted;
  std::string organiser;                      ///< a name, when it is no record
  std::optional<RecordKey> organiser_record;  ///< when it is one
  std::string url;                            ///< may be empty
  Currency live = Currency::current;
};

[[nodiscard]] Result<HelpCall> decode_help_call(const Record& record);

}  // namespace pobratym::model
