// SPDX-License-Identifier: Apache-2.0
#include "tests/repo/layers.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>

namespace pobratym::repo {
namespace {

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool may_use(const Layer& from, const Layer& to) {
  return &from == &to || contains(from.may_use, to.name);
}

/// Headers that the build writes for data files (packaging/cmake/embed.cmake).
bool is_generated(std::string_view path) {
  return path.starts_with("embedded/") || path == "tests/support/paths.hpp";
}

std::string_view without_extension(std::string_view path) {
  return path.substr(0, path.rfind('.'));
}

/// The words of every call in a CMake file that declares or links something; the target is first.
std::vector<std::vector<std::string>> calls_in(const SourceFile& cmake_file) {
  const std::string text = std::regex_replace(cmake_file.text, std::regex("#[^\n]*"), "");
  const std::regex call(
      R"((?:pobratym_library|pobratym_program|target_link_libraries)\s*\(([^)]*)\))");
  const std::regex word(R"~([^\s()"]+)~");
  std::vector<std::vector<std::string>> calls;
  for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at) {
    const std::string inside = (*at)[1];
    std::vector<std::string> words;
    for (std::sregex_iterator in(inside.begin(), inside.end(), word); in != end; ++in)
      words.push_back(in->str());
    if (!words.empty()) calls.push_back(std::move(words));
  }
  return calls;
}

/// The layer whose place this file is: itself (files) or the longest folder (folders).
const Layer* layer_at(std::string_view path, bool folders) {
  const Layer* best = nullptr;
  std::size_t length = 0;
  for (const Layer& layer : layers())
    for (const std::string_view place : layer.places) {
      const bool is_folder = place.ends_with('/');
      const bool fits = is_folder ? path.starts_with(place) : without_extension(path) == place;
      if (is_folder == folders && fits && place.size() > length) {
        best = &layer;
        length = place.size();
      }
    }
  return best;
}

std::string against(const Layer& from, const Layer& to) {
  return std::string(from.name) + " may not use " + std::string(to.name);
}

}  // namespace

const Layer* layer_of_library(std::string_view target) {
  for (const Layer& layer : layers())
    if (contains(layer.libraries, target)) return &layer;
  return nullptr;
}

std::vector<std::string> wrong_links(const SourceFile& cmake_file) {
  std::set<std::string> wrong;
  for (const std::vector<std::string>& words : calls_in(cmake_file)) {
    const Layer* from = layer_of_library(words.front());
    for (const std::string& word : words) {
      const bool ours = word.starts_with("pobratym") && word.find('.') == word.npos;
      if (!ours || word == "pobratym_settings") continue;
      const Layer* to = layer_of_library(word);
      if (from == nullptr || to == nullptr)
        wrong.insert(cmake_file.path + " names " + (from == nullptr ? words.front() : word) +
                     ", which the table in tests/repo/arrows.cpp does not know");
      else if (!may_use(*from, *to))
        wrong.insert(cmake_file.path + " links " + word + " into " + words.front() + ": " +
                     against(*from, *to));
    }
  }
  return {wrong.begin(), wrong.end()};
}

Layering::Layering(std::span<const SourceFile> tree) {
  for (const SourceFile& file : tree) {
    paths_.insert(file.path);
    if (file_name_of(file.path) != "CMakeLists.txt") continue;
    for (const std::vector<std::string>& words : calls_in(file))
      for (const std::string& word : words) {
        if (!word.ends_with(".cpp")) continue;
        const auto path = std::filesystem::path(folder_of(file.path)) / word;
        const std::string normal = path.lexically_normal().generic_string();
        targets_.emplace(without_extension(normal), words.front());
      }
  }
}

const Layer* Layering::layer_of(std::string_view path) const {
  if (const Layer* named = layer_at(path, false)) return named;
  if (const auto target = targets_.find(without_extension(path)); target != targets_.end())
    if (const Layer* built = layer_of_library(target->second)) return built;
  return layer_at(path, true);
}

std::vector<std::string> Layering::wrong_includes(const SourceFile& file) const {
  const Layer* from = layer_of(file.path);
  std::vector<std::string> wrong;
  const std::regex include(R"(^\s*#\s*include\s*\"([^\"]+)\")");
  for (const std::string& line : lines_of(file.text)) {
    std::smatch match;
    if (!std::regex_search(line, match, include)) continue;
    const std::string included = match[1];
    if (is_generated(included)) continue;
    const std::string what = file.path + " includes \"" + included + "\"";
    const Layer* to = layer_of(included);
    if (!paths_.contains(included))
      wrong.push_back(what + ", which is not there; paths begin at the root");
    else if (from != nullptr && to == nullptr)
      wrong.push_back(what + ", which is no part of a program");
    else if (from != nullptr && !may_use(*from, *to))
      wrong.push_back(what + ": " + against(*from, *to));
  }
  return wrong;
}

}  // namespace pobratym::repo
