// SPDX-License-Identifier: Apache-2.0
#include "content/tool/wording.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>

namespace pobratym::tool {

TEST_CASE("numbers are written as people read them") {
  CHECK(count(0, "record") == "0 records");
  CHECK(count(1, "record") == "1 record");
  CHECK(count(2, "record") == "2 records");
  const std::map<std::uint64_t, std::string> sizes = {
      {0, "0 bytes"},        {1, "1 byte"},       {999, "999 bytes"},
      {1000, "1.0 KB"},      {9149, "9.1 KB"},    {9150, "9.2 KB"},
      {999'949, "999.9 KB"}, {999'950, "1.0 MB"}, {1'800'000, "1.8 MB"}};
  for (const auto& [bytes, text] : sizes) CHECK(size_text(bytes) == text);
}

}  // namespace pobratym::tool
