// SPDX-License-Identifier: Apache-2.0
// Which part of the project may lean on which: the arrows of the architecture as one table. The
// build enforces it for calls, by what is linked; this enforces it for #include as well, where a
// header alone would slip through.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/repo/source_tree.hpp"

namespace pobratym::repo {

/// One part of the project.
struct Layer {
  std::string_view name;
  std::vector<std::string_view> places;     ///< folders end in '/', files go without extension
  std::vector<std::string_view> libraries;  ///< CMake targets built from it
  std::vector<std::string_view> may_use;    ///< names of other layers; itself always
};

/// The arrows, from the bottom up (arrows.cpp).
[[nodiscard]] const std::vector<Layer>& layers();

/// The layer that builds a CMake target; null for a library from elsewhere.
[[nodiscard]] const Layer* layer_of_library(std::string_view target);

/// Every library that a CMakeLists.txt of ours links against the arrows, as sentences.
[[nodiscard]] std::vector<std::string> wrong_links(const SourceFile& cmake_file);

/// The files of a tree sorted into layers. A folder may build two libraries, as when a kiosk may
/// read a store and not write it: a file then goes where the build file has the .cpp of its name.
class Layering {
 public:
  explicit Layering(std::span<const SourceFile> tree);

  /// Null for tests, packaging and whatever else is no part of a program.
  [[nodiscard]] const Layer* layer_of(std::string_view path) const;

  /// Every #include "…" of a C++ file that goes against the arrows or names no file of the tree.
  [[nodiscard]] std::vector<std::string> wrong_includes(const SourceFile& file) const;

 private:
  std::set<std::string, std::less<>> paths_;
  std::map<std::string, std::string, std::less<>> targets_;  // path without extension → its target
};

}  // namespace pobratym::repo
