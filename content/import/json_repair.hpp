// SPDX-License-Identifier: Apache-2.0
// JSON as content management systems write it: line ends inside of texts, a comma too many,
// remarks, a brace too many at the end, a key twice. What is meant is clear, and a strict reader
// would lose the whole page for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pobratym::import {

struct RepairedJson {
  std::string text;
  std::vector<std::string> repairs;  ///< each kind once, in words; empty when nothing was changed
};

/// For texts that parse_json refuses. What it answers may still be no JSON.
[[nodiscard]] RepairedJson repair_json(std::string_view text);

}  // namespace pobratym::import
