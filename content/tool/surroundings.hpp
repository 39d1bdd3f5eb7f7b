// SPDX-License-Identifier: Apache-2.0
// What a command may touch of the world around it, handed in so that tests run the very commands
// that staff type: where words go, and what time it is. Files are real in both.
#pragma once

#include <ostream>

#include "content/base/clock.hpp"

namespace pobratym::tool {

struct Surroundings {
  std::ostream& out;  ///< results and progress
  std::ostream& err;  ///< why a command stopped
  const Clock& clock;
};

/// Exit codes of every command.
inline constexpr int kDone = 0;
inline constexpr int kRefused = 1;  ///< problems were found, or the world failed
inline constexpr int kUsage = 2;    ///< the command line was not understood

}  // namespace pobratym::tool
