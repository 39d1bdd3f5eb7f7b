// SPDX-License-Identifier: Apache-2.0
#include "content/tool/reference_command.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/tool/workplace.hpp"

namespace pobratym::tool {

using test::Workplace;

TEST_CASE("the reference is written in the language that was asked for") {
  const Workplace workplace;
  const auto english = workplace.run({"reference"});
  CHECK(english.code == 0);
  CHECK(english.err.empty());
  CHECK(english.says("# Reference of fields\n"));
  CHECK(english.says("- [City](#city) · `city`\n"));
  const auto ukrainian = workplace.run({"reference", "--language", "uk"});
  CHECK(ukrainian.code == 0);
  CHECK(ukrainian.says("- [Місто](#city) · `city`\n"));
}

}  // namespace pobratym::tool
