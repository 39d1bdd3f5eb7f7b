// SPDX-License-Identifier: Apache-2.0
// How much visitors may send within an hour, from one address and from all together.
#pragma once

#include <string>

#include "content/desk/http/request_budget.hpp"

namespace pobratym::desk {

class QuestionLimits {
 public:
  static constexpr int kFromOneAddress = 10;
  static constexpr int kFromAll = 200;

  /// Whether one more may come in; counts it if so.
  [[nodiscard]] bool take(const std::string& address, Instant now) {
    return from_one_.spend(address, now) && from_all_.spend("", now);
  }

 private:
  RequestBudget from_one_{kFromOneAddress, std::chrono::hours(1)};
  RequestBudget from_all_{kFromAll, std::chrono::hours(1)};
};

}  // namespace pobratym::desk
