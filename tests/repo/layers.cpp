// SPDX-License-Identifier: Apache-2.0
#include "tests/repo/layers.hpp"

#include <algorithm>
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
bool is_generated(std::string_view path) { return path.starts_with("embedded/"); }

bool has_file(std::span<const SourceFile> tree, std::string_view path) {
  return std::any_of(tree.begin(), tree.end(), [&](const SourceFile& f) { return f.path == path; });
}

/// The words of one CMake call, without comments.
std::vector<std::string> words_of(const std::string& call) {
  std::vector<std::string> words;
  const std::regex word(R"~([^\s()"]+)~");
  for (std::sregex_iterator at(call.begin(), call.end(), word), end; at != end; ++at)
    words.push_back(at->str());
  return words;
}

std::string without_comments(const std::string& text) {
  return std::regex_replace(text, std::regex("#[^\n]*"), "");
}

}  // namespace

const Layer* layer_of(std::string_view path) {
  const Layer* best = nullptr;
  std::size_t length = 0;
  for (const Layer& layer : layers())
    for (const std::string_view prefix : layer.prefixes) {
      const bool is_folder = prefix.ends_with('/');
      const bool belongs =
          is_folder ? path.starts_with(prefix) : path.substr(0, path.rfind('.')) == prefix;
      if (belongs && prefix.size() > length) {
        best = &layer;
        length = prefix.size();
      }
    }
  return best;
}

const Layer* layer_of_library(std::string_view target) {
  for (const Layer& layer : layers())
    if (contains(layer.libraries, target)) return &layer;
  return nullptr;
}

std::optional<std::string> check_include(std::string_view path, std::string_view included) {
  const Layer* from = layer_of(path);
  if (from == nullptr) return std::nullopt;  // a test may look at everything
  const Layer* to = layer_of(included);
  if (to == nullptr)
    return std::string(path) + " includes \"" + std::string(included) +
           "\", which belongs to no layer; a library's header goes in <>";
  if (may_use(*from, *to)) return std::nullopt;
  return std::string(path) + " includes \"" + std::string(included) +
         "\": " + std::string(from->name) + " may not use " + std::string(to->name);
}

std::vector<std::string> check_includes(const SourceFile& file, std::span<const SourceFile> tree) {
  std::vector<std::string> wrong;
  const std::regex include(R"(^\s*#\s*include\s*\"([^\"]+)\")");
  for (const std::string& line : lines_of(file.text)) {
    std::smatch match;
    if (!std::regex_search(line, match, include)) continue;
    const std::string included = match[1];
    if (is_generated(included)) continue;
    if (!has_file(tree, included))
      wrong.push_back(file.path + " includes \"" + included +
                      "\", which is not there; paths begin at the root");
    else if (auto problem = check_include(file.path, included))
      wrong.push_back(*problem);
  }
  return wrong;
}

std::vector<std::string> check_links(const SourceFile& cmake_file) {
  std::vector<std::string> wrong;
  const std::string text = without_comments(cmake_file.text);
  const std::regex call(
      R"((pobratym_library|pobratym_program|target_link_libraries)\s*\(([^)]*)\))");
  for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at) {
    const std::vector<std::string> words = words_of((*at)[2]);
    const Layer* from = words.empty() ? nullptr : layer_of_library(words.front());
    for (const std::string& word : words) {
      if (!word.starts_with("pobratym") || word == "pobratym_settings" ||
          word.find('.') != word.npos)
        continue;
      const Layer* to = layer_of_library(word);
      if (from == nullptr || to == nullptr)
        wrong.push_back(cmake_file.path + " names " + (from == nullptr ? words.front() : word) +
                        ", which the table in tests/repo/arrows.cpp does not know");
      else if (!may_use(*from, *to))
        wrong.push_back(cmake_file.path + " links " + word + " into " + words.front() + ": " +
                        std::string(from->name) + " may not use " + std::string(to->name));
    }
  }
  return wrong;
}

}  // namespace pobratym::repo
