// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/period.hpp"

#include <algorithm>

namespace pobratym::outbox {

std::string hour_of(Instant now) { return format_instant(now).substr(0, kHourLength); }

bool is_period(std::string_view text) {
  constexpr std::string_view kPattern = "dddd-dd-ddTdd";
  const auto size = static_cast<int>(text.size());
  if (size == 0) return true;
  if (size != kHourLength && size != kDayLength && size != kMonthLength) return false;
  if (!std::equal(text.begin(), text.end(), kPattern.begin(), [](char c, char pattern) {
        return pattern == 'd' ? c >= '0' && c <= '9' : c == pattern;
      })) {
    return false;
  }
  const std::string whole =
      std::string(text) + std::string("-01T00").substr(size == kMonthLength ? 0 : 3);
  return parse_instant((size == kHourLength ? std::string(text) : whole) + ":00:00Z").has_value();
}

}  // namespace pobratym::outbox
