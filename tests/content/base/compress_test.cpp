// SPDX-License-Identifier: Apache-2.0
#include "content/base/compress.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym {

TEST_CASE("what was compressed comes out the same") {
  Bytes long_text;
  for (int i = 0; i < 20000; ++i) long_text += std::to_string(i * 7919);
  for (const Bytes& bytes : {Bytes(), Bytes("a"), Bytes(100000, 'x'), long_text, Bytes(3, '\0')}) {
    const Bytes packed = compress(bytes);
    const auto plain = decompress(packed, bytes.size());
    REQUIRE(plain);
    CHECK(*plain == bytes);
  }
  CHECK(compress(Bytes(100000, 'x')).size() < 100);
}

TEST_CASE("no more comes out than is allowed") {
  const Bytes bomb = compress(Bytes(10u << 20u, 'x'));
  CHECK(bomb.size() < 2000);
  const auto plain = decompress(bomb, (10u << 20u) - 1);
  REQUIRE_FALSE(plain);
  CHECK(plain.error().code == ErrorCode::invalid);
}

TEST_CASE("several frames one after the other are one text") {
  const auto plain = decompress(compress("one ") + compress("two"), 100);
  REQUIRE(plain);
  CHECK(*plain == "one two");
}

TEST_CASE("bytes that are cut short, changed or followed by others are refused") {
  const Bytes packed = compress("Побратим means sworn brother");
  for (std::size_t length = 0; length < packed.size(); ++length) {
    INFO("the first " << length << " bytes");
    CHECK_FALSE(decompress(packed.substr(0, length), 1000));
  }
  CHECK_FALSE(decompress(packed + "more", 1000));
  CHECK_FALSE(decompress("not compressed at all", 1000));
}

}  // namespace pobratym
