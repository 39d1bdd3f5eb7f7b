// SPDX-License-Identifier: Apache-2.0
#include "content/desk/questions/question_limits.hpp"

#include <algorithm>

namespace pobratym::desk {

bool QuestionLimits::take(const std::string& address, Instant now) {
  const std::lock_guard<std::mutex> alone(one_at_a_time_);
  while (!taken_.empty() && taken_.front().first + std::chrono::hours(1) <= now) {
    taken_.pop_front();
  }
  const auto from_there = std::count_if(taken_.begin(), taken_.end(),
                                        [&](const auto& one) { return one.second == address; });
  if (taken_.size() >= kFromAll || static_cast<std::size_t>(from_there) >= kFromOneAddress) {
    return false;
  }
  taken_.emplace_back(now, address);
  return true;
}

}  // namespace pobratym::desk
