// SPDX-License-Identifier: Apache-2.0
#include "tests/repo/layers.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/repo/report.hpp"

namespace pobratym::repo {
namespace {

const std::vector<SourceFile> kMadeUp = {
    {"content/base/hash.hpp", ""},   {"content/model/record.hpp", ""},
    {"content/store/apply.hpp", ""}, {"kiosk/app/app.cpp", ""},
    {"sync/status.hpp", ""},         {"sync/download.hpp", ""},
};

std::vector<std::string> including(const std::string& path, const std::string& included) {
  return check_includes({path, "#pragma once\n#include \"" + included + "\"\n"}, kMadeUp);
}

TEST_CASE("an include along an arrow is fine") {
  CHECK(including("content/model/record.hpp", "content/base/hash.hpp").empty());
  CHECK(including("kiosk/app/app.cpp", "content/model/record.hpp").empty());
  CHECK(including("kiosk/app/app.cpp", "sync/status.hpp").empty());
}

TEST_CASE("an include against an arrow is found and named") {
  CHECK(including("content/base/hash.hpp", "content/model/record.hpp") ==
        std::vector<std::string>{"content/base/hash.hpp includes \"content/model/record.hpp\": "
                                 "base may not use model"});
  CHECK(including("content/model/record.hpp", "kiosk/app/app.cpp").size() == 1);
}

TEST_CASE("the kiosk reaches neither the writer nor the downloader") {
  CHECK(including("kiosk/app/app.cpp", "content/store/apply.hpp").size() == 1);
  CHECK(including("kiosk/app/app.cpp", "sync/download.hpp").size() == 1);
}

TEST_CASE("a quoted include of what is not in the tree is found") {
  CHECK(including("kiosk/app/app.cpp", "hash.hpp").size() == 1);
  CHECK(including("kiosk/app/app.cpp", "../base/hash.hpp").size() == 1);
}

TEST_CASE("a test may look at every layer") {
  CHECK(including("tests/e2e/way_test.cpp", "sync/download.hpp").empty());
}

TEST_CASE("a link against an arrow is found in a build file") {
  const auto links = [](const std::string& text) {
    return check_links({"x/CMakeLists.txt", text}).size();
  };
  CHECK(links("pobratym_library(pobratym_model SOURCES a.cpp PUBLIC pobratym_base)") == 0);
  CHECK(links("pobratym_library(pobratym_base SOURCES a.cpp # comment\n PRIVATE pobratym_model)") ==
        1);
  CHECK(links("target_link_libraries(pobratym_base PRIVATE pobratym_sync)") == 1);
  CHECK(links("pobratym_library(pobratym_elsewhere PUBLIC pobratym_base)") > 0);
}

TEST_CASE("no arrow leads back, not even the long way round") {
  // The table lists a layer only after every layer that it may use.
  std::vector<std::string_view> below;
  for (const Layer& layer : layers()) {
    for (const std::string_view used : layer.may_use) {
      INFO(layer.name << " uses " << used);
      CHECK(std::find(below.begin(), below.end(), used) != below.end());
    }
    below.push_back(layer.name);
  }
}

TEST_CASE("every include follows the arrows of the architecture") {
  const auto tree = read_tree(POBRATYM_SOURCE_DIR);
  for (const SourceFile& file : tree)
    if (is_cpp(file.path)) CHECK(report(check_includes(file, tree)) == "");
}

TEST_CASE("every library links along the arrows of the architecture") {
  for (const SourceFile& file : read_tree(POBRATYM_SOURCE_DIR)) {
    const bool ours = !file.path.starts_with("tests/") && !file.path.starts_with("packaging/");
    if (ours && file_name_of(file.path) == "CMakeLists.txt") CHECK(report(check_links(file)) == "");
  }
}

TEST_CASE("every source of a program belongs to a layer") {
  for (const SourceFile& file : read_tree(POBRATYM_SOURCE_DIR)) {
    const bool ours = !file.path.starts_with("tests/") && !file.path.starts_with("packaging/");
    INFO(file.path);
    if (ours && is_cpp(file.path)) CHECK(layer_of(file.path) != nullptr);
  }
}

}  // namespace
}  // namespace pobratym::repo
