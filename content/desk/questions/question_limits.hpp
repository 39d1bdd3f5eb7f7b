// SPDX-License-Identifier: Apache-2.0
// How much visitors may send within an hour, from one address and from all together. Kept in
// memory only, so that nobody's address is written down.
#pragma once

#include <deque>
#include <mutex>
#include <string>
#include <utility>

#include "content/base/clock.hpp"

namespace pobratym::desk {

class QuestionLimits {
 public:
  static constexpr std::size_t kFromOneAddress = 10;
  static constexpr std::size_t kFromAll = 200;

  /// Whether one more may come in; counts it if so.
  [[nodiscard]] bool take(const std::string& address, Instant now);

 private:
  std::mutex one_at_a_time_;
  std::deque<std::pair<Instant, std::string>> taken_;  ///< of the last hour
};

}  // namespace pobratym::desk
