// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/tally.hpp"

namespace pobratym::kiosk {
namespace {

auto hour_number(Instant instant) { return std::chrono::floor<std::chrono::hours>(instant); }

}  // namespace

void Tally::add(const std::string& name, Instant now) {
  if (counts_.empty()) since_ = now;
  ++counts_[name];
}

void Tally::tell_past(Instant now, const Say& say) {
  if (!counts_.empty() && hour_number(now) != hour_number(since_)) tell(say);
}

void Tally::tell(const Say& say) {
  std::erase_if(counts_, [&](const auto& counted) {
    const auto& [name, count] = counted;
    return say(outbox::Counter{name, count}, since_).has_value();
  });
}

}  // namespace pobratym::kiosk
