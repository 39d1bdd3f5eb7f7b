// SPDX-License-Identifier: Apache-2.0
// How often somebody may ask: so many times within a while, which begins with the first of them.
// Kept in memory only, so that nobody's address is written down.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

#include "content/base/clock.hpp"

namespace pobratym::desk {

class RequestBudget {
 public:
  RequestBudget(int most, std::chrono::seconds within) : most_(most), within_(within) {}

  /// Whether `who` may ask now; counts it when it may.
  [[nodiscard]] bool spend(const std::string& who, Instant now);

 private:
  struct While {
    Instant began{};
    int asked = 0;
  };
  int most_;
  std::chrono::seconds within_;
  std::mutex one_at_a_time_;
  std::map<std::string, While, std::less<>> whiles_;
};

}  // namespace pobratym::desk
