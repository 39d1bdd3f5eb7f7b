// SPDX-License-Identifier: Apache-2.0
#include "content/repository/pack_file.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/base/compress.hpp"

namespace pobratym::repository {

TEST_CASE("a pack gives back what was put into it") {
  const PackParts parts{"an index", Bytes(100'000, 'p')};
  const Bytes pack = encode_pack(parts);
  CHECK(pack.size() < 1000);
  const auto back = decode_pack(pack);
  REQUIRE(back);
  CHECK(back->index == parts.index);
  CHECK(back->rest == parts.rest);
}

TEST_CASE("a pack cut off anywhere is refused") {
  const Bytes pack = encode_pack({"an index", "pages"});
  for (std::size_t length = 0; length < pack.size(); ++length) {
    CHECK_FALSE(decode_pack(pack.substr(0, length)));
  }
}

TEST_CASE("a pack that claims to be larger or smaller than it is is refused") {
  const Bytes good = encode_pack({"an index", "pages"});
  for (const std::size_t at : {8u, 11u, 12u, 15u, 16u, 19u, 23u}) {
    INFO(at);
    Bytes bad = good;
    bad[at] = static_cast<char>(bad[at] + 1);
    // Byte 11 only moves the line between index and pages, which the index's own hash settles.
    CHECK(decode_pack(bad).has_value() == (at == 11));
  }
}

TEST_CASE("a small pack cannot fill the memory") {
  Bytes bomb = encode_pack({"an index", "pages"}).substr(0, 24);
  bomb += compress(Bytes(8'000'000, 'x'));
  CHECK_FALSE(decode_pack(bomb));
}

}  // namespace pobratym::repository
