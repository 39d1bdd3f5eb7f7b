// SPDX-License-Identifier: Apache-2.0
#include "content/tool/export_command.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>

#include "content/export/export_folder.hpp"
#include "tests/content/tool/workplace.hpp"

namespace pobratym::tool {

using test::Spoken;
using test::Workplace;

namespace {

using Files = std::map<std::string, Bytes>;

Files files_in(const Path& folder) {
  Files files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    files[std::filesystem::relative(entry.path(), folder).string()] =
        RealDisk().read(entry.path(), 64u << 20u).value();
  }
  return files;
}

Path out_of(const Workplace& workplace) { return workplace.pack().parent_path() / "out"; }

Spoken export_pack(const Workplace& workplace, const std::vector<std::string>& more = {}) {
  std::vector<std::string> words{"export", workplace.pack().string(), "--into",
                                 out_of(workplace).string()};
  words.insert(words.end(), more.begin(), more.end());
  return workplace.run(words);
}

}  // namespace

TEST_CASE("a pack becomes calendars and descriptions for search engines, with a list of them") {
  const Workplace workplace;
  const auto spoken = export_pack(workplace);
  INFO(spoken.err);
  REQUIRE(spoken.code == 0);
  CHECK(spoken.says("cs/all.ics"));
  const auto files = files_in(out_of(workplace));
  REQUIRE(files.contains("cs/all.ics"));
  CHECK(files.at("cs/all.ics").starts_with("BEGIN:VCALENDAR\r\n"));
  const auto index = parse_json(files.at(exporting::kExportIndex)).value();
  CHECK(index["files"].size() + 1 == files.size());
  for (const auto& file : index["files"]) {
    INFO(file.dump());
    CHECK(files.contains(file["path"].get<std::string>()));
  }
}

TEST_CASE("exporting the same again touches nothing") {
  const Workplace workplace;
  REQUIRE(export_pack(workplace).code == 0);
  const auto before = files_in(out_of(workplace));
  const auto again = export_pack(workplace);
  CHECK(again.says("Wrote 0 files"));
  CHECK(files_in(out_of(workplace)) == before);
}

TEST_CASE("what is exported from the repository is what is exported from the pack") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  REQUIRE(workplace.publish().code == 0);
  REQUIRE(export_pack(workplace, {"--address", "https://city.example/c"}).code == 0);
  const auto from_pack = files_in(out_of(workplace));
  const auto other = workplace.pack().parent_path() / "other";
  const auto spoken =
      workplace.run({"export", "--repository", workplace.repository().string(), "--into",
                     other.string(), "--address", "https://city.example/c/"});
  INFO(spoken.err);
  REQUIRE(spoken.code == 0);
  CHECK(from_pack.size() > 10);
  CHECK(files_in(other) == from_pack);
}

TEST_CASE("only the formats, languages and cities that were asked for are written") {
  const Workplace workplace;
  REQUIRE(
      export_pack(workplace, {"--format", "ics", "--language", "uk", "--city", "kharkiv"}).code ==
      0);
  for (const auto& [path, bytes] : files_in(out_of(workplace))) {
    INFO(path);
    CHECK((path == exporting::kExportIndex || (path.starts_with("uk/") && path.ends_with(".ics"))));
  }
  CHECK(files_in(out_of(workplace)).contains("uk/city/kharkiv.ics"));
}

TEST_CASE("a misspelt word is answered with what there is, and nothing is written") {
  const Workplace workplace;
  const auto city = export_pack(workplace, {"--city", "brnо"});  // a Cyrillic letter
  CHECK(city.code == 1);
  CHECK(city.says("there is no city"));
  CHECK(city.says("brno"));
  const auto kind = export_pack(workplace, {"--kind", "party"});
  CHECK(kind.code == 1);
  CHECK(kind.says("there are conference, festival"));
  CHECK(export_pack(workplace, {"--language", "Ukrainian"}).says("is no language"));
  CHECK(export_pack(workplace, {"--address", "city.example"}).says("no address of the web"));
  CHECK(files_in(out_of(workplace)).empty());
}

TEST_CASE("a pack with a problem is not exported") {
  Workplace workplace;
  workplace.edit("records/city/brno.json", "/lat", "north");
  const auto spoken = export_pack(workplace);
  CHECK(spoken.code == 1);
  CHECK(spoken.says("/lat"));
  CHECK(spoken.says("Nothing was exported"));
  CHECK(files_in(out_of(workplace)).empty());
}

TEST_CASE("where there is nothing to export from, that is said") {
  const Workplace workplace;
  const auto into = out_of(workplace).string();
  const auto nowhere = (workplace.pack().parent_path() / "nowhere").string();
  CHECK(workplace.run({"export", "--repository", nowhere, "--into", into}).says("publish"));
  CHECK(workplace.run({"export", "--state", nowhere, "--into", into}).says("run pobratym-sync"));
  CHECK(workplace.run({"export", nowhere, "--into", into}).code == 1);
}

TEST_CASE("a page of a repository that was tampered with is not exported") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  REQUIRE(workplace.publish().code == 0);
  RealDisk disk;
  for (const auto& entry :
       std::filesystem::directory_iterator(workplace.repository() / "targets/brno")) {
    if (entry.path().extension() != ".pack") continue;
    Bytes bytes = disk.read(entry.path(), 64u << 20u).value();
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    REQUIRE(disk.write(entry.path(), bytes));
  }
  const auto spoken = workplace.run({"export", "--repository", workplace.repository().string(),
                                     "--into", out_of(workplace).string()});
  CHECK(spoken.code == 1);
  CHECK(files_in(out_of(workplace)).empty());
}

}  // namespace pobratym::tool
