// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>

namespace pobratym::test {

/// Whether what goes over the same code again and again, with other numbers or words, may do so
/// less often. The sanitizer presets ask for it (POBRATYM_SPARINGLY): they look for mistakes in
/// code, and `dev` has gone over all the data.
[[nodiscard]] inline bool sparingly() { return std::getenv("POBRATYM_SPARINGLY") != nullptr; }

}  // namespace pobratym::test
