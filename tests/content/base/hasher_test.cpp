// SPDX-License-Identifier: Apache-2.0
#include "content/base/hasher.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pobratym;

TEST_CASE("a file has the same hashes whether it comes whole or piece by piece") {
  const Bytes whole(70'001, 'x');
  for (const std::size_t piece : {std::size_t{1}, std::size_t{63}, std::size_t{65536}}) {
    Hasher hasher;
    CHECK(hasher.sha256() == sha256(""));
    for (std::size_t at = 0; at < whole.size(); at += piece) {
      hasher.add(BytesView(whole).substr(at, piece));
    }
    CHECK(hasher.length() == whole.size());
    CHECK(hasher.sha256() == sha256(whole));
    CHECK(hasher.sha512() == sha512(whole));
    hasher.add("y");
    CHECK(hasher.sha256() == sha256(whole + "y"));
  }
}
