// SPDX-License-Identifier: Apache-2.0
#include "content/base/hash.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym {

TEST_CASE("hashes are those of the standard's examples") {
  // FIPS 180-4, NIST's example values for SHA-256.
  CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("hexadecimal goes there and back") {
  Bytes all;
  for (int i = 0; i < 256; ++i) all.push_back(static_cast<char>(i));
  CHECK(from_hex(to_hex(BytesView(all))) == all);
  CHECK(to_hex(BytesView("\x00\xff", 2)) == "00ff");
  CHECK(from_hex("") == Bytes());
  const Digest digest = sha256("abc");
  CHECK(digest_from_hex(to_hex(digest)) == digest);
}

TEST_CASE("one name for one hash: nothing but lower-case pairs is accepted") {
  for (const char* text : {"0", "0G", "AB", "aB", "0x00", " 00", "00 ", "00:11"}) {
    INFO(text);
    CHECK_FALSE(from_hex(text));
  }
  CHECK_FALSE(digest_from_hex("00ff"));
  CHECK_FALSE(digest_from_hex(to_hex(sha256("abc")) + "00"));
}

}  // namespace pobratym
