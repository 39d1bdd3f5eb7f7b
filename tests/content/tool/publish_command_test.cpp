// SPDX-License-Identifier: Apache-2.0
#include "content/tool/publish_command.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "content/base/folder_lock.hpp"
#include "tests/content/tool/workplace.hpp"

namespace pobratym::tool {

using test::Workplace;

TEST_CASE("from new keys to a repository in two commands") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  const auto spoken = workplace.publish();
  INFO(spoken.out << spoken.err);
  CHECK(spoken.code == 0);
  CHECK(spoken.says("Made a key for brno: "));
  CHECK(spoken.says("published for the first time"));
  CHECK(spoken.says("is at timestamp 1, snapshot 1, with "));
  CHECK(spoken.says("metadata/1.root.json"));
  CHECK(workplace.show().code == 0);
}

TEST_CASE("publishing again says what changed and writes only that") {
  Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  REQUIRE(workplace.publish().code == 0);
  const auto unchanged = workplace.publish();
  CHECK(unchanged.says("nothing changed; the signatures are renewed"));
  CHECK(unchanged.says("Wrote 1 file, "));
  workplace.edit("records/city/brno.json", "/population/value", 400000);
  const auto changed = workplace.publish();
  CHECK(changed.code == 0);
  CHECK(changed.says("  changed 1: city/brno\n"));
  CHECK(changed.says("Wrote 6 files, "));
  CHECK(changed.says(": 1 of "));
}

TEST_CASE("publishing adds the forms of the words, and a pack may not bring its own") {
  Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  const auto spoken = workplace.publish();
  INFO(spoken.out);
  CHECK_FALSE(spoken.says("Note: the search will not know"));
  workplace.edit("records/city/brno.json", "/summary/uk", "Паровозик");
  CHECK(workplace.publish().says("lexicon/uk-"));
  RealDisk disk;
  REQUIRE(disk.write(workplace.pack() / "records/lexicon/uk-0.json",
                     R"({"type":"lexicon","id":"uk-0","status":"published","verified":"yes",
        "updated":"2026-11-24T00:00:00Z","sources":[{"title":"x"}],"language":"uk","words":{}})"));
  const auto refused = workplace.publish();
  CHECK(refused.code == 1);
  CHECK(refused.says("lexicon/uk-0: /type: the program makes such records by itself"));
}

TEST_CASE("without dictionaries the pack is published all the same, and what is missing is said") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  const auto spoken = workplace.publish({"--dictionaries", workplace.keys().string()});
  CHECK(spoken.code == 0);
  CHECK(spoken.says("install hunspell-uk and publish again"));
}

TEST_CASE("a pack with a problem is not published") {
  Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  workplace.edit("records/city/brno.json", "/lat", 99);
  const auto spoken = workplace.publish();
  CHECK(spoken.code == 1);
  CHECK(spoken.says("records/city/brno.json: city/brno: /lat: "));
  CHECK(spoken.says("Nothing was published: put the problems right first."));
  CHECK_FALSE(std::filesystem::exists(workplace.repository()));
}

TEST_CASE("without keys, publishing says how to make them") {
  const Workplace workplace;
  const auto spoken = workplace.publish();
  CHECK(spoken.code == 1);
  CHECK(spoken.says("pobratym-pack keys new " + workplace.keys().string()));
}

TEST_CASE("a city that published before never gets a new key unasked") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  REQUIRE(workplace.publish().code == 0);
  std::filesystem::remove(workplace.keys() / "brno.json");
  const auto spoken = workplace.publish();
  CHECK(spoken.code == 1);
  CHECK(spoken.says("holds content of brno, and its key "));
  CHECK_FALSE(std::filesystem::exists(workplace.keys() / "brno.json"));
}

TEST_CASE("two first publications at the same time do not make two keys for a city") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  {
    const auto other = FolderLock::take(workplace.repository(), "another publication");
    const auto spoken = workplace.publish();
    CHECK(spoken.code == 1);
    CHECK(spoken.says("another publication is at work in "));
    CHECK_FALSE(std::filesystem::exists(workplace.keys() / "brno.json"));
  }
  CHECK(workplace.publish().code == 0);
}

TEST_CASE("another set of keys cannot publish into a repository") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  REQUIRE(workplace.publish().code == 0);
  std::filesystem::remove_all(workplace.keys());
  REQUIRE(workplace.run({"keys", "new", workplace.keys().string(), "--origin", "brno"}).code == 0);
  const auto spoken = workplace.publish();
  CHECK(spoken.code == 1);
  CHECK(spoken.says("was signed with another key than root.json in the key folder"));
}

}  // namespace pobratym::tool
