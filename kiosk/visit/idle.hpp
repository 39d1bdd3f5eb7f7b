// SPDX-License-Identifier: Apache-2.0
// When nobody touches the screen: first a question, then everything is forgotten. Counted on the
// time since start, because the wall clock may jump.
#pragma once

#include <chrono>
#include <optional>

namespace pobratym::kiosk {

using Uptime = std::chrono::milliseconds;

struct IdleLimits {
  std::chrono::seconds ask_after{75};
  std::chrono::seconds ask_after_with_comfort{180};  ///< with any accessibility option on
  std::chrono::seconds answer_within{30};
};

enum class Idle { active, asking, gone };

struct IdleState {
  Idle idle = Idle::active;
  std::chrono::seconds left{0};  ///< to answer, rounded up, while asking
};

[[nodiscard]] constexpr IdleState idle_at(Uptime last_input, Uptime now,
                                          const IdleLimits& limits = {}) {
  const Uptime still = now - last_input;
  if (still < limits.ask_after) return {Idle::active, std::chrono::seconds(0)};
  const Uptime left = limits.ask_after + limits.answer_within - still;
  if (left <= Uptime(0)) return {Idle::gone, std::chrono::seconds(0)};
  return {Idle::asking, std::chrono::ceil<std::chrono::seconds>(left)};
}

}  // namespace pobratym::kiosk
