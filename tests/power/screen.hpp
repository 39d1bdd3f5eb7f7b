// SPDX-License-Identifier: Apache-2.0
// What a kiosk's screen would get out of a content.db: all of its content, or why there is none.
#pragma once

#include <string>

#include "tests/power/truth.hpp"

namespace pobratym::power {

struct Screen {
  enum class State {
    nothing,      ///< there is no database yet
    interrupted,  ///< a change waits to be taken back by the next sync
    damaged,
    shown,
  };
  State state = State::nothing;
  Truth content;    ///< when shown
  std::string why;  ///< when damaged or interrupted
};

/// Through the reader that screens use, and then every row of it.
[[nodiscard]] Screen look_at(const std::string& database);

[[nodiscard]] std::string describe(const Screen& screen);

}  // namespace pobratym::power
