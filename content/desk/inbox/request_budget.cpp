// SPDX-License-Identifier: Apache-2.0
#include "content/desk/inbox/request_budget.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kMostRemembered = 10'000;
constexpr std::chrono::minutes kMinute{1};

}  // namespace

bool RequestBudget::spend(const std::string& who, Instant now) {
  const std::lock_guard<std::mutex> alone(one_at_a_time_);
  const auto is_over = [&](const Minute& minute) {
    return now < minute.began || now >= minute.began + kMinute;
  };
  if (minutes_.size() >= kMostRemembered) {
    std::erase_if(minutes_, [&](const auto& one) { return is_over(one.second); });
    // So many at once are an attack; nobody new is let in until the minute is over.
    if (minutes_.size() >= kMostRemembered && !minutes_.contains(who)) return false;
  }
  Minute& minute = minutes_[who];
  if (is_over(minute)) minute = {now, 0};
  if (minute.asked >= a_minute_) return false;
  ++minute.asked;
  return true;
}

}  // namespace pobratym::desk
