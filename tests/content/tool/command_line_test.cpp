// SPDX-License-Identifier: Apache-2.0
#include "content/tool/command_line.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/content/tool/workplace.hpp"

namespace pobratym::tool {

using test::Workplace;

TEST_CASE("every command explains itself with an example") {
  const Workplace workplace;
  const std::vector<std::vector<std::string>> commands = {{},       {"check"},       {"publish"},
                                                          {"keys"}, {"keys", "new"}, {"reference"},
                                                          {"show"}, {"export"},      {"import"}};
  for (auto words : commands) {
    words.emplace_back("--help");
    const auto spoken = workplace.run(words);
    INFO(spoken.out);
    CHECK(spoken.code == 0);
    CHECK(spoken.err.empty());
    CHECK(spoken.says("Examples:\n  pobratym-pack "));
    CHECK(spoken.says("Exit codes: "));
  }
}

TEST_CASE("a command line that is not understood is answered with 2") {
  const Workplace workplace;
  const std::vector<std::vector<std::string>> lines = {
      {},
      {"chek"},
      {"check"},
      {"keys"},
      {"keys", "old", "folder"},
      {"publish", "pack"},
      {"publish", "pack", "--repository", "r"},
      {"show", "--repository"},
      {"export", "pack"},
      {"export", "--into", "out"},
      {"export", "pack", "--repository", "r", "--into", "out"},
      {"export", "pack", "--into", "out", "--format", "pdf"},
      {"import", "feed.ics"},
      {"import", "--into", "pack"},
      {"import", "feed.ics", "--into", "pack", "--now", "yesterday"},
      {"reference", "--language", "xx"},
      {"check", "pack", "--now", "yesterday"},
      {"check", "pack", "extra"}};
  for (const auto& words : lines) {
    const auto spoken = workplace.run(words);
    CHECK(spoken.code == 2);
    CHECK(spoken.out.empty());
    CHECK_FALSE(spoken.err.empty());
  }
}

}  // namespace pobratym::tool
