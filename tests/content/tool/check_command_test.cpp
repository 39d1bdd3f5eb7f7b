// SPDX-License-Identifier: Apache-2.0
#include "content/tool/check_command.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/tool/workplace.hpp"

namespace pobratym::tool {

using test::Workplace;

TEST_CASE("a pack without problems is summed up") {
  const Workplace workplace;
  const auto spoken = workplace.run({"check", workplace.pack().string()});
  CHECK(spoken.code == 0);
  CHECK(spoken.says(": no problems\n"));
  CHECK(spoken.says("2 city"));
  CHECK(spoken.says("1 picture\n"));
}

TEST_CASE("every problem is named with its file, record and field") {
  Workplace workplace;
  workplace.edit("records/city/brno.json", "/lat", 99);
  workplace.edit("records/city/kharkiv.json", "/country", "Ukraine");
  const auto spoken = workplace.run({"check", workplace.pack().string()});
  CHECK(spoken.code == 1);
  CHECK(spoken.says("records/city/brno.json: city/brno: /lat: "));
  CHECK(spoken.says("records/city/kharkiv.json: city/kharkiv: /country: "));
  CHECK(spoken.says(": 2 problems in "));
}

TEST_CASE("a folder that is no pack is refused") {
  const Workplace workplace;
  const auto spoken = workplace.run({"check", workplace.keys().string()});
  CHECK(spoken.code == 1);
  CHECK(spoken.says("pack.json"));
}

}  // namespace pobratym::tool
