// SPDX-License-Identifier: Apache-2.0
#include "tests/repo/layers.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/repo/report.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::repo {
namespace {

const std::vector<SourceFile> kMadeUp = {
    {"content/base/hash.hpp", ""},
    {"content/model/record.hpp", ""},
    {"content/store/writer.hpp", ""},
    {"content/store/reader.hpp", ""},
    {"kiosk/app/app.cpp", ""},
    {"sync/status.hpp", ""},
    {"sync/download.hpp", ""},
    {"tests/support/disk.hpp", ""},
    {"content/store/CMakeLists.txt",
     "pobratym_library(pobratym_store_read SOURCES reader.cpp)\n"
     "pobratym_library(pobratym_store_write SOURCES writer.cpp)"},
};

std::vector<std::string> including(const std::string& path, const std::string& included) {
  return Layering(kMadeUp).wrong_includes(
      {path, "#pragma once\n#include \"" + included + "\"\n#include <vector>\n"});
}

bool belongs_to_a_program(const SourceFile& file) {
  return !file.path.starts_with("tests/") && !file.path.starts_with("packaging/");
}

TEST_CASE("an include along an arrow is fine") {
  CHECK(including("content/model/record.hpp", "content/base/hash.hpp").empty());
  CHECK(including("kiosk/app/app.cpp", "content/model/record.hpp").empty());
  CHECK(including("kiosk/app/app.cpp", "content/store/reader.hpp").empty());
  CHECK(including("kiosk/app/app.cpp", "sync/status.hpp").empty());
}

TEST_CASE("an include against an arrow is found and named") {
  CHECK(including("content/base/hash.hpp", "content/model/record.hpp") ==
        std::vector<std::string>{"content/base/hash.hpp includes \"content/model/record.hpp\": "
                                 "base may not use model"});
  CHECK(including("content/model/record.hpp", "kiosk/app/app.cpp").size() == 1);
  CHECK(including("content/model/record.hpp", "tests/support/disk.hpp").size() == 1);
}

TEST_CASE("the kiosk reaches neither the writer nor the downloader") {
  CHECK(including("kiosk/app/app.cpp", "content/store/writer.hpp").size() == 1);
  CHECK(including("kiosk/app/app.cpp", "sync/download.hpp").size() == 1);
}

TEST_CASE("a quoted include of what is not in the tree is found") {
  CHECK(including("kiosk/app/app.cpp", "hash.hpp").size() == 1);
  CHECK(including("kiosk/app/app.cpp", "../base/hash.hpp").size() == 1);
  CHECK(including("tests/sync/plan_test.cpp", "imgui.h").size() == 1);
}

TEST_CASE("a test may look at every layer") {
  CHECK(including("tests/e2e/way_test.cpp", "sync/download.hpp").empty());
}

TEST_CASE("a link against an arrow is found in a build file") {
  const auto links = [](const std::string& text) {
    return wrong_links({"x/CMakeLists.txt", text}).size();
  };
  CHECK(links("pobratym_library(pobratym_model SOURCES a.cpp PUBLIC pobratym_base)") == 0);
  CHECK(links("pobratym_library(pobratym_base SOURCES a.cpp # why\n PRIVATE pobratym_model)") == 1);
  CHECK(links("target_link_libraries(pobratym_base PRIVATE pobratym_sync)") == 1);
  CHECK(links("pobratym_library(pobratym_elsewhere PUBLIC pobratym_base)") > 0);
}

TEST_CASE("no arrow leads back, not even the long way round") {
  // The table has a layer only after every layer that it may use.
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
  const Layering layering(tree);
  for (const SourceFile& file : tree)
    if (is_cpp(file.path) && !file.path.starts_with("packaging/"))
      CHECK(report(layering.wrong_includes(file)) == "");
}

TEST_CASE("every library links along the arrows of the architecture") {
  for (const SourceFile& file : read_tree(POBRATYM_SOURCE_DIR))
    if (belongs_to_a_program(file) && file_name_of(file.path) == "CMakeLists.txt")
      CHECK(report(wrong_links(file)) == "");
}

TEST_CASE("every source of a program belongs to a layer") {
  const auto tree = read_tree(POBRATYM_SOURCE_DIR);
  const Layering layering(tree);
  for (const SourceFile& file : tree) {
    INFO(file.path);
    if (belongs_to_a_program(file) && is_cpp(file.path))
      CHECK(layering.layer_of(file.path) != nullptr);
  }
}

}  // namespace
}  // namespace pobratym::repo
