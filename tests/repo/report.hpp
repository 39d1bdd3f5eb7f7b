// SPDX-License-Identifier: Apache-2.0
// Findings as one text, so that a failing test prints all of them.
#pragma once

#include <string>
#include <vector>

namespace pobratym::repo {

[[nodiscard]] inline std::string report(const std::vector<std::string>& findings) {
  std::string text;
  for (const std::string& finding : findings) text += "\n  " + finding;
  return text;
}

}  // namespace pobratym::repo
