// SPDX-License-Identifier: Apache-2.0
// One line of the timeline, of the host or of the world; where sources disagree it says so.
#pragma once

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

enum class HistoryScope { host, world };

struct HistoryItem {
  Envelope envelope;
  PartialDate date;
  LocalizedText title;
  LocalizedText text;
  HistoryScope scope = HistoryScope::host;
  LocalizedText disputed;  ///< empty when nobody disputes it
};

[[nodiscard]] Result<HistoryItem> decode_history_item(const Record& record);

}  // namespace pobratym::model
