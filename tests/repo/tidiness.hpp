// SPDX-License-Identifier: Apache-2.0
// House rules a reader relies on, each as a function from files to sentences that say what is
// wrong. An empty answer means that the rule holds.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "tests/repo/source_tree.hpp"

namespace pobratym::repo {

/// Every source names its licence in its first lines: C++, CMake, scripts, settings of tools.
[[nodiscard]] std::vector<std::string> without_licence(std::span<const SourceFile> tree);

/// No file of code or prose is longer than 400 lines: a longer one holds two things.
[[nodiscard]] std::vector<std::string> too_long(std::span<const SourceFile> tree);

/// Every folder that holds sources or data says in a README.md what lives there. For data,
/// tests and packaging one README.md in a folder above is enough.
[[nodiscard]] std::vector<std::string> without_readme(std::span<const SourceFile> tree);

/// A .cpp that no CMakeLists.txt lists is compiled by nobody; for a
/// test that means that it never runs.
[[nodiscard]] std::vector<std::string> unlisted_sources(std::span<const SourceFile> tree);

/// No path that exists on one developer's machine only.
[[nodiscard]] std::vector<std::string> machine_paths(std::span<const SourceFile> tree);

}  // namespace pobratym::repo
