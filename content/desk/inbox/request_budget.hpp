// SPDX-License-Identifier: Apache-2.0
// How often somebody may ask: so many times a minute, and those spread over it. Kept in memory.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "content/base/clock.hpp"

namespace pobratym::desk {

class RequestBudget {
 public:
  explicit RequestBudget(int a_minute) : a_minute_(a_minute) {}

  /// Whether `who` may ask now; counts it when it may.
  [[nodiscard]] bool spend(const std::string& who, Instant now);

 private:
  struct Minute {
    Instant began{};
    int asked = 0;
  };
  int a_minute_;
  std::mutex one_at_a_time_;
  std::map<std::string, Minute, std::less<>> minutes_;
};

}  // namespace pobratym::desk
