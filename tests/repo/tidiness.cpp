// SPDX-License-Identifier: Apache-2.0
#include "tests/repo/tidiness.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

namespace pobratym::repo {
namespace {

constexpr std::size_t kMostLines = 400;
constexpr std::size_t kLicenceWithin = 3;  // a script's first line names its interpreter

bool is_cmake(std::string_view path) {
  return path.ends_with(".cmake") || file_name_of(path) == "CMakeLists.txt";
}

bool is_script(const SourceFile& file) { return file.text.starts_with("#!"); }

bool is_code(const SourceFile& file) {
  return is_cpp(file.path) || is_cmake(file.path) || is_script(file) ||
         file.path.ends_with(".sh") || file.path.ends_with(".py");
}

bool has_file(std::span<const SourceFile> tree, const std::string& path) {
  return std::any_of(tree.begin(), tree.end(), [&](const SourceFile& f) { return f.path == path; });
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

/// Whether a folder above this one has a README.md and holds data with it.
bool covered_from_above(std::span<const SourceFile> tree, std::string folder) {
  while (!(folder = folder_of(folder)).empty())
    if (has_file(tree, joined(folder, "README.md"))) return true;
  return false;
}

/// Tests stand where their subject stands, and packaging has a folder per tool: there one README.md
/// speaks for the folders below. A folder of a program speaks for itself.
bool may_be_covered(std::string_view folder) {
  return folder.starts_with("tests/") || folder.starts_with("packaging/");
}

/// Every .cpp that a build file names, as a path from the root.
std::set<std::string> listed_sources(std::span<const SourceFile> tree) {
  const std::regex source(R"([A-Za-z0-9_./-]+\.cpp)");
  std::set<std::string> listed;
  for (const SourceFile& file : tree) {
    if (!is_cmake(file.path)) continue;
    const std::filesystem::path folder = folder_of(file.path);
    std::sregex_iterator at(file.text.begin(), file.text.end(), source);
    for (; at != std::sregex_iterator(); ++at)
      listed.insert((folder / at->str()).lexically_normal().generic_string());
  }
  return listed;
}

}  // namespace

std::vector<std::string> without_licence(std::span<const SourceFile> tree) {
  std::vector<std::string> wrong;
  for (const SourceFile& file : tree) {
    if (!is_code(file)) continue;
    const auto lines = lines_of(file.text);
    const auto end =
        lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), kLicenceWithin));
    const bool found = std::any_of(lines.begin(), end, [](const std::string& line) {
      return line.find("SPDX-License-Identifier: Apache-2.0") != line.npos;
    });
    if (!found) wrong.push_back(file.path + " does not name its licence in its first lines");
  }
  return wrong;
}

std::vector<std::string> too_long(std::span<const SourceFile> tree) {
  std::vector<std::string> wrong;
  for (const SourceFile& file : tree) {
    if (file.path.starts_with("content/schema/REFERENCE.")) continue;  // a program writes them
    if (!is_code(file) && !file.path.ends_with(".md")) continue;
    const std::size_t count = lines_of(file.text).size();
    if (count > kMostLines)
      wrong.push_back(file.path + " has " + std::to_string(count) + " lines: it holds two things");
  }
  return wrong;
}

std::vector<std::string> without_readme(std::span<const SourceFile> tree) {
  std::set<std::string> with_code, with_data;
  for (const SourceFile& file : tree) {
    const std::string folder = folder_of(file.path);
    if (folder.starts_with(".")) continue;  // .ci and the like: named by the tool that reads them
    (is_code(file) ? with_code : with_data).insert(folder);
  }
  std::vector<std::string> wrong;
  for (const std::string& folder : with_code)
    if (!has_file(tree, joined(folder, "README.md")) &&
        !(may_be_covered(folder) && covered_from_above(tree, folder)))
      wrong.push_back((folder.empty() ? "the root" : folder) + " has no README.md");
  for (const std::string& folder : with_data)
    if (!with_code.contains(folder) && !has_file(tree, joined(folder, "README.md")) &&
        !covered_from_above(tree, folder))
      wrong.push_back(folder + " has no README.md, nor has a folder above it");
  return wrong;
}

std::vector<std::string> unlisted_sources(std::span<const SourceFile> tree) {
  const std::set<std::string> listed = listed_sources(tree);
  std::vector<std::string> wrong;
  for (const SourceFile& file : tree)
    if (file.path.ends_with(".cpp") && !listed.contains(file.path))
      wrong.push_back(file.path + " is in no CMakeLists.txt, so nobody compiles it");
  return wrong;
}

std::vector<std::string> machine_paths(std::span<const SourceFile> tree) {
  // Written in pieces, so that this file does not match itself.
  const std::regex path(
      "(^|[^A-Za-z0-9_.~/-])/(ho"
      "me|Use"
      "rs|wo"
      "rk|fa"
      "rm)/[A-Za-z0-9_.]");
  std::vector<std::string> wrong;
  for (const SourceFile& file : tree) {
    std::size_t number = 0;
    for (const std::string& line : lines_of(file.text)) {
      ++number;
      if (line.size() < 4000 && std::regex_search(line, path))
        wrong.push_back(file.path + ":" + std::to_string(number) + " names a path of one machine");
    }
  }
  return wrong;
}

}  // namespace pobratym::repo
