// SPDX-License-Identifier: Apache-2.0
// First every rule on made-up files, so that a rule that finds nothing is known to be able to; then
// the tree itself.
#include "tests/repo/tidiness.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/repo/report.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::repo {
namespace {

using Tree = std::vector<SourceFile>;

const std::string kLicence = "// SPDX-License-Identifier: Apache-2.0\n";

Tree the_tree() { return read_tree(POBRATYM_SOURCE_DIR); }

TEST_CASE("a source without its licence line is found, wherever it is") {
  CHECK(without_licence(Tree{{"kiosk/a.cpp", kLicence}, {"notes.txt", "anything"}}).empty());
  CHECK(without_licence(Tree{{"kiosk/a.cpp", "int a;\n"}}).size() == 1);
  CHECK(without_licence(Tree{{"packaging/run", "#!/usr/bin/env bash\necho\n"}}).size() == 1);
  CHECK(without_licence(Tree{{"CMakeLists.txt", "\n\n\n# SPDX-License-Identifier: Apache-2.0"}})
            .size() == 1);
}

TEST_CASE("every source names its licence") { CHECK(report(without_licence(the_tree())) == ""); }

TEST_CASE("a file over 400 lines is found, and one of 400 is not") {
  std::string text;
  for (int line = 0; line < 400; ++line) text += "x\n";
  CHECK(too_long(Tree{{"a.cpp", text}, {"data.json", text + text}}).empty());
  CHECK(too_long(Tree{{"a.cpp", text + "x\n"}}).size() == 1);
}

TEST_CASE("no file is longer than 400 lines") { CHECK(report(too_long(the_tree())) == ""); }

TEST_CASE("a folder without a README is found, unless it only holds data below one that has it") {
  CHECK(without_readme(Tree{{"kiosk/app/a.cpp", kLicence}}).size() == 1);
  CHECK(without_readme(Tree{{"kiosk/README.md", ""}, {"kiosk/app/a.cpp", kLicence}}).size() == 1);
  CHECK(without_readme(Tree{{"packs/README.md", ""}, {"packs/city/a.json", "{}"}}).empty());
  CHECK(without_readme(Tree{{"packs/city/a.json", "{}"}}).size() == 1);
  CHECK(without_readme(Tree{{"tests/README.md", ""}, {"tests/sync/a_test.cpp", kLicence}}).empty());
}

TEST_CASE("every folder says what lives in it") { CHECK(report(without_readme(the_tree())) == ""); }

TEST_CASE("a test or source that no build file lists is found") {
  const SourceFile test{"tests/sync/plan_test.cpp", kLicence};
  CHECK(unlisted_sources(Tree{test, {"tests/sync/CMakeLists.txt", "x(SOURCES plan_test.cpp)"}})
            .empty());
  CHECK(unlisted_sources(Tree{test, {"tests/CMakeLists.txt", "x(SOURCES sync/plan_test.cpp)"}})
            .empty());
  CHECK(unlisted_sources(Tree{test}).size() == 1);
  CHECK(unlisted_sources(Tree{{"sync/plan.cpp", kLicence}, {"sync/CMakeLists.txt", ""}}).size() ==
        1);
  CHECK(unlisted_sources(Tree{test, {"tests/sync/CMakeLists.txt", "x(replan_test.cpp)"}}).size() ==
        1);
}

TEST_CASE("every test file runs, and every source is compiled") {
  CHECK(report(unlisted_sources(the_tree())) == "");
}

TEST_CASE("a path of one developer's machine is found, and a system path is not") {
  const std::string home = std::string("/ho") + "me/olena/pobratym";
  CHECK(machine_paths(Tree{{"a.md", "see " + home}}).size() == 1);
  CHECK(machine_paths(Tree{{"a.md", "see https://example.org" + home}}).empty());
  CHECK(machine_paths(Tree{{"a.md", "see /usr/share/zoneinfo and /etc/apt"}}).empty());
}

TEST_CASE("no file names a path of one developer's machine") {
  CHECK(report(machine_paths(the_tree())) == "");
}

}  // namespace
}  // namespace pobratym::repo
