// SPDX-License-Identifier: Apache-2.0
// Which part of the project may lean on which: the arrows of the architecture as one table. The
// build enforces it for calls, by what is linked; this enforces it for #include as well, where a
// header alone would slip through.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/repo/source_tree.hpp"

namespace pobratym::repo {

/// One part. A file belongs to the layer with the longest prefix that its path begins with.
struct Layer {
  std::string_view name;
  std::vector<std::string_view> prefixes;  ///< folders end in '/', files go without their extension
  std::vector<std::string_view> libraries;  ///< CMake targets built from it
  std::vector<std::string_view> may_use;    ///< names of other layers; itself always
};

/// The arrows, from the bottom up.
[[nodiscard]] const std::vector<Layer>& layers();

/// The layer of a file; null for tests, packaging and whatever else is no part of a program.
[[nodiscard]] const Layer* layer_of(std::string_view path);

/// The layer that builds a CMake target; null for a library from elsewhere.
[[nodiscard]] const Layer* layer_of_library(std::string_view target);

/// What is wrong with one #include "…", as a sentence; nothing when it follows an arrow.
[[nodiscard]] std::optional<std::string> check_include(std::string_view path,
                                                       std::string_view included);

/// Every wrong include of one C++ file, and every quoted include of a file that is not in the tree.
[[nodiscard]] std::vector<std::string> check_includes(const SourceFile& file,
                                                      std::span<const SourceFile> tree);

/// Every library that a CMakeLists.txt of ours links against the arrows.
[[nodiscard]] std::vector<std::string> check_links(const SourceFile& cmake_file);

}  // namespace pobratym::repo
