// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <type_traits>

#include "content/repository/metadata.hpp"
#include "content/repository/verified.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::repository {

TEST_CASE("nothing becomes verified by being called so") {
  CHECK_FALSE(std::is_constructible_v<Verified<Timestamp>, Timestamp>);
  CHECK_FALSE(std::is_default_constructible_v<Verified<Timestamp>>);
}

TEST_CASE("only the verifying files can make a Verified value") {
  const std::filesystem::path top = POBRATYM_SOURCE_DIR;
  int verifiers = 0;
  for (const char* folder : {"content", "sync", "kiosk"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top / folder)) {
      const auto ending = entry.path().extension();
      if (ending != ".cpp" && ending != ".hpp") continue;
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      if (text.find("repository/seal.hpp") == std::string::npos) continue;
      INFO(entry.path().string());
      CHECK(entry.path().filename().string().starts_with("verify"));
      CHECK(entry.path().parent_path() == top / "content" / "repository");
      ++verifiers;
    }
  }
  CHECK(verifiers == 3);
}

}  // namespace pobratym::repository
