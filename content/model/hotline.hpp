// SPDX-License-Identifier: Apache-2.0
// A telephone number people may need badly. A dead number on a city hall's screen is the worst
// error of all, so a number is only ever read through may_dial (visibility.hpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

struct Hotline {
  Envelope envelope;
  LocalizedText name;
  LocalizedText purpose;
  std::string number;  ///< E.164 or a short code; always empty when historic
  LocalizedText hours;
  bool always_open = false;
  std::vector<std::string> languages;
  std::optional<bool> free;
  LocalizedText audience;
  std::optional<Date> checked_on;  ///< when somebody last called
  Currency live = Currency::historic;
  std::string owner;
};

/// A historic hotline that still has a number is invalid.
[[nodiscard]] Result<Hotline> decode_hotline(const Record& record);

}  // namespace pobratym::model
