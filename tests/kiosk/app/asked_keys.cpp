// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/app/asked_keys.hpp"

#include <fstream>
#include <iterator>
#include <regex>

namespace pobratym::test {
namespace {

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void read_source(const std::string& source, const std::set<std::string>& known, AskedKeys& asked) {
  // t("key"), texts("key", …), scene.texts("key"), t(flag ? "key" : "key").
  static const std::regex call(R"re(\b(?:t|texts)\(\s*(?:\w+ \? )?"([a-z0-9_.\-]+)"(\s*\+)?)re");
  static const std::regex string_literal(R"re("([a-z]+\.[a-z0-9_.\-]*)"(\s*\+)?)re");
  for (std::sregex_iterator it(source.begin(), source.end(), call), end; it != end; ++it) {
    ((*it)[2].matched ? asked.stems : asked.whole).insert((*it)[1]);
  }
  for (std::sregex_iterator it(source.begin(), source.end(), string_literal), end; it != end;
       ++it) {
    const std::string key = (*it)[1];
    if (key.back() == '.') {
      asked.stems.insert(key);
    } else if (known.contains(key)) {
      asked.whole.insert(key);
    }
  }
}

}  // namespace

AskedKeys asked_keys(const std::filesystem::path& folder, const std::set<std::string>& known) {
  AskedKeys asked;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto file = entry.path();
    if (file.extension() != ".cpp" && file.extension() != ".hpp") continue;
    if (file.lexically_relative(folder).begin()->string() == "ui") continue;
    read_source(text_of(file), known, asked);
  }
  return asked;
}

}  // namespace pobratym::test
