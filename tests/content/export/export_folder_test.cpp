// SPDX-License-Identifier: Apache-2.0
#include "content/export/export_folder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::exporting;

namespace {

ExportedFile file(const std::string& path, const std::string& bytes) {
  return {path, "Title", "uk", 1, bytes};
}

std::string content(const Path& path) { return RealDisk().read(path, 4u << 20u).value(); }

}  // namespace

TEST_CASE("only what changed is written again, and what is no longer exported goes") {
  const pobratym::test::TemporaryFolder folder;
  RealDisk disk;
  const auto first =
      bring_up_to_date(disk, folder.path(), {file("uk/all.ics", "1"), file("uk/event/a.ics", "a")});
  REQUIRE(first);
  CHECK(first->written == 2);
  const auto untouched = std::filesystem::last_write_time(folder / "uk/all.ics");

  const auto second =
      bring_up_to_date(disk, folder.path(), {file("uk/all.ics", "1"), file("uk/event/b.ics", "b")});
  REQUIRE(second);
  CHECK(second->written == 1);
  CHECK(second->unchanged == 1);
  CHECK(second->removed == 1);
  CHECK(std::filesystem::last_write_time(folder / "uk/all.ics") == untouched);
  CHECK_FALSE(disk.exists(folder / "uk/event/a.ics"));
  CHECK(content(folder / "uk/event/b.ics") == "b");
}

TEST_CASE("more than is written at once comes to be there all the same") {
  const pobratym::test::TemporaryFolder folder;
  RealDisk disk;
  std::vector<ExportedFile> files;
  for (int i = 0; i < 7; ++i) {
    files.push_back(file("uk/" + std::to_string(i) + ".ics", std::string(3u << 20u, 'a')));
  }
  const auto first = bring_up_to_date(disk, folder.path(), files);
  REQUIRE(first);
  CHECK(first->written == 7);
  for (const auto& one : files) CHECK(content(folder / one.path) == one.bytes);
  files.pop_back();
  const auto second = bring_up_to_date(disk, folder.path(), files);
  REQUIRE(second);
  CHECK(second->unchanged == 6);
  CHECK(second->removed == 1);
}

TEST_CASE("files that no export wrote stay where they are") {
  const pobratym::test::TemporaryFolder folder;
  RealDisk disk;
  REQUIRE(disk.write(folder / "index.html", "page"));
  REQUIRE(disk.write(folder / "outside.ics", "own"));
  REQUIRE(bring_up_to_date(disk, folder.path() / "calendar", {file("uk/all.ics", "1")}));
  // A list that was tampered with does not lead out of its folder.
  REQUIRE(disk.write(folder.path() / "calendar" / kExportIndex,
                     R"({"files": [{"path": "../outside.ics"}, {"path": "uk/all.ics"}]})"));
  const auto report = bring_up_to_date(disk, folder.path() / "calendar", {});
  REQUIRE(report);
  CHECK(report->removed == 1);
  CHECK(content(folder / "outside.ics") == "own");
  CHECK(content(folder / "index.html") == "page");
}

TEST_CASE("somebody else's list is not overwritten") {
  const pobratym::test::TemporaryFolder folder;
  RealDisk disk;
  for (const std::string theirs : {"no json", "{}", "[1]"}) {
    REQUIRE(disk.write(folder / kExportIndex, theirs));
    const auto report = bring_up_to_date(disk, folder.path(), {file("uk/all.ics", "1")});
    REQUIRE_FALSE(report);
    CHECK(report.error().message.find("choose an empty folder") != std::string::npos);
    CHECK(content(folder / kExportIndex) == theirs);
    CHECK_FALSE(disk.exists(folder / "uk/all.ics"));
  }
}
