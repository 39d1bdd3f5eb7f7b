// SPDX-License-Identifier: Apache-2.0
#include "content/tool/keys_command.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "tests/content/tool/workplace.hpp"

namespace pobratym::tool {

using test::Workplace;

TEST_CASE("new keys come with advice on where to keep which") {
  const Workplace workplace;
  const auto spoken = workplace.new_keys();
  CHECK(spoken.code == 0);
  for (const char* file : {"root.json", "targets.json", "snapshot.json", "timestamp.json"}) {
    CHECK(std::filesystem::exists(workplace.keys() / file));
    CHECK(spoken.says(file));
  }
  CHECK(spoken.says("USB stick"));
}

TEST_CASE("one key in the folder is enough to make none") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  for (const char* file : {"root.json", "targets.json", "snapshot.json"}) {
    std::filesystem::remove(workplace.keys() / file);
  }
  const auto spoken = workplace.new_keys();
  CHECK(spoken.code == 1);
  CHECK(spoken.says("timestamp.json is there already, so nothing was made"));
  CHECK_FALSE(std::filesystem::exists(workplace.keys() / "root.json"));
}

TEST_CASE("a city's key can be made along, and only under a city's name") {
  const Workplace workplace;
  for (const char* name : {"root", "../kharkiv", "Kharkiv", ""}) {
    const auto spoken = workplace.run({"keys", "new", workplace.keys().string(), "--origin", name});
    INFO(name);
    CHECK(spoken.code != 0);
    CHECK_FALSE(std::filesystem::exists(workplace.keys()));
  }
  CHECK(workplace.run({"keys", "new", workplace.keys().string(), "--origin", "brno"}).code == 0);
  CHECK(std::filesystem::exists(workplace.keys() / "brno.json"));
}

}  // namespace pobratym::tool
