// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/tally.hpp"

namespace pobratym::kiosk {
namespace {

/// Adds up what is the same. A visitor's words are never the same, and nobody counts them.
void add_to(std::map<std::string, outbox::Message, std::less<>>& sums,
            const outbox::Message& counted) {
  const std::string name = outbox::kind_of(counted) + " " + outbox::same_as(counted);
  const auto [known, is_new] = sums.emplace(name, counted);
  if (is_new) return;
  outbox::Message more = counted;
  const std::int64_t* count = outbox::count_of(more);
  std::int64_t* sum = outbox::count_of(known->second);
  if (count != nullptr && sum != nullptr) *sum += *count;
}

}  // namespace

void Tally::add(const outbox::Message& counted, Instant now) {
  add_to(hours_[std::chrono::floor<std::chrono::hours>(now)], counted);
  if (hours_.size() <= kMostHours) return;
  const auto oldest = hours_.begin();
  for (const auto& [_, message] : oldest->second) add_to(std::next(oldest)->second, message);
  hours_.erase(oldest);
}

void Tally::add(const std::string& name, Instant now) { add(outbox::Counter{name, 1}, now); }

bool Tally::tell(Hour hour, Sums& sums, const Say& say) {
  while (!sums.empty()) {
    if (!say(sums.begin()->second, hour)) return false;
    sums.erase(sums.begin());
  }
  return true;
}

void Tally::tell_past(Instant now, const Say& say) {
  if (failed_ && std::chrono::abs(now - *failed_) < kPause) return;
  const auto this_hour = std::chrono::floor<std::chrono::hours>(now);
  for (auto hour = hours_.begin(); hour != hours_.end();) {
    if (hour->first == this_hour) {
      ++hour;
      continue;
    }
    if (!tell(hour->first, hour->second, say)) {
      failed_ = now;
      return;
    }
    hour = hours_.erase(hour);
  }
  failed_.reset();
}

void Tally::tell(const Say& say) {
  for (auto hour = hours_.begin(); hour != hours_.end();) {
    if (!tell(hour->first, hour->second, say)) return;
    hour = hours_.erase(hour);
  }
}

}  // namespace pobratym::kiosk
