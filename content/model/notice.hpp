// SPDX-License-Identifier: Apache-2.0
// A notice of the city hall, shown from one day to another.
#pragma once

#include <optional>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

enum class NoticeLevel { info, warning, urgent };

struct Notice {
  Envelope envelope;
  LocalizedText title;
  LocalizedText text;
  NoticeLevel level = NoticeLevel::info;
  std::vector<RecordKey> cities;  ///< those it concerns; empty: the host's own
  std::optional<Date> from;       ///< first day
  std::optional<Date> to;         ///< last day, included
};

[[nodiscard]] Result<Notice> decode_notice(const Record& record);

/// "info", … as in documents.
[[nodiscard]] std::string_view code(NoticeLevel level);

}  // namespace pobratym::model
