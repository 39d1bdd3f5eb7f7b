// SPDX-License-Identifier: Apache-2.0
// Looks through pages of every kind in one language, in every size of text, theme and orientation,
// and through what stands over a page: the question to a visitor, old data, typed words.
#pragma once

#include <string>

namespace pobratym::test {

struct Sweep {
  std::string faults;  ///< a line each, with where it was seen first; empty when all is well
  int drawn = 0;       ///< pages looked at
};

[[nodiscard]] Sweep sweep(const std::string& language);

}  // namespace pobratym::test
