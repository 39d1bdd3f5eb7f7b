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

TEST_CASE("a frame that asks for more memory than ours ever need is refused") {
  // A header for a window of 128 MB, then one last raw block of one byte (RFC 8878, section 3.1.1).
  const Bytes hungry("\x28\xb5\x2f\xfd\x00\x88\x09\x00\x00x", 10);
  const auto plain = decompress(hungry, 1000);
  REQUIRE_FALSE(plain);
  CHECK(plain.error().code == ErrorCode::invalid);
  // The same with a window of 8 MB is a good frame.
  const Bytes modest("\x28\xb5\x2f\xfd\x00\x68\x09\x00\x00x", 10);
  CHECK(decompress(modest, 1000) == "x");
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
