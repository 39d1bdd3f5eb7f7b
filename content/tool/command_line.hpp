// SPDX-License-Identifier: Apache-2.0
// The command line of pobratym-pack: which command with which options. Each command has a file of
// its own; this one only reads words.
#pragma once

#include <string>
#include <vector>

#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

/// `words` without the program's name. Answers the exit code.
[[nodiscard]] int run(const std::vector<std::string>& words, const Surroundings& surroundings);

}  // namespace pobratym::tool
