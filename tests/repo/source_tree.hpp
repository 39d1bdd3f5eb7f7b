// SPDX-License-Identifier: Apache-2.0
// The project's own files as values, so that a rule about them is a pure function and can be tried
// on a made-up file as well as on the tree.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym::repo {

/// One text file of the tree. `path` is relative to the root, with slashes.
struct SourceFile {
  std::string path;
  std::string text;
};

/// Every text file under the root, sorted by path; neither what is built nor what git keeps.
[[nodiscard]] std::vector<SourceFile> read_tree(const std::filesystem::path& root);

[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

/// The folder of a path, "" at the root.
[[nodiscard]] std::string folder_of(std::string_view path);

[[nodiscard]] std::string file_name_of(std::string_view path);

/// C++ of ours: .cpp, .hpp, .h.
[[nodiscard]] bool is_cpp(std::string_view path);

}  // namespace pobratym::repo
