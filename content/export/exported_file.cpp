// SPDX-License-Identifier: Apache-2.0
#include "content/export/exported_file.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::exporting {
namespace {

/// Parts of letters, digits, '-' and '.', none of which begins with a dot.
bool stays_inside(std::string_view path) {
  const auto parts = split(path, '/');
  return std::all_of(parts.begin(), parts.end(), [](const std::string& part) {
    return !part.empty() && part.front() != '.' &&
           std::all_of(part.begin(), part.end(), [](char c) {
             return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                    c == '-' || c == '.';
           });
  });
}

}  // namespace

Json index_of(const std::vector<ExportedFile>& files) {
  Json list = Json::array();
  for (const auto& file : files) {
    list.push_back({{"path", file.path},
                    {"title", file.title},
                    {"language", file.language},
                    {"events", file.events}});
  }
  return {{"files", std::move(list)}};
}

std::vector<std::string> paths_in(const Json& index) {
  std::vector<std::string> paths;
  const auto* files = member(index, "files");
  if (files == nullptr || !files->is_array()) return paths;
  for (const auto& file : *files) {
    const auto path = string_member(file, "path");
    if (path && stays_inside(*path)) paths.push_back(*path);
  }
  return paths;
}

}  // namespace pobratym::exporting
