// SPDX-License-Identifier: Apache-2.0
// An exchange people can take part in, or took part in: delegations, students, artists, staff.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

struct Exchange {
  Envelope envelope;
  LocalizedText title;
  LocalizedText summary;
  LocalizedText apply;  ///< how to apply, and where; may be empty
  std::string apply_url;
  std::string kind;  ///< delegation, students, artists, athletes, staff, exhibition
  std::vector<RecordKey> cities;
  std::optional<PartialDate> from;
  std::optional<PartialDate> to;
  std::optional<Date> deadline;  ///< the last day to apply
  std::optional<std::int64_t> participants;
};

[[nodiscard]] Result<Exchange> decode_exchange(const Record& record);

/// Open to apply: there is a deadline and it is not past.
[[nodiscard]] bool is_open(const Exchange& exchange, Date today);

}  // namespace pobratym::model
