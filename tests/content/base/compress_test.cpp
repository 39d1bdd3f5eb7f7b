// SPDX-License-Identifier: Apache-2.0
#include "content/base/compress.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/base/hash.hpp"

namespace pobratym {
namespace {

/// Bytes that no packing makes shorter, the same for the same length.
Bytes noise(std::size_t length) {
  Bytes bytes;
  for (int i = 0; bytes.size() < length; ++i) {
    const Digest digest = sha256(std::to_string(i));
    bytes.append(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size());
  }
  bytes.resize(length);
  return bytes;
}

}  // namespace

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

TEST_CASE("bytes packed after a prefix come back with that prefix and with no other") {
  const Bytes prefix = noise(20'000);
  Bytes edited = prefix;
  edited.replace(9'000, 4, "edit");
  const Bytes packed = compress_after(prefix, edited);
  CHECK(packed.size() < 60);
  const Bytes two = packed + packed + "rest";
  BytesView view = two;
  CHECK(decompress_after(prefix, view, edited.size()).value() == edited);
  CHECK(decompress_after(prefix, view, edited.size()).value() == edited);
  CHECK(view == "rest");
  view = packed;
  const auto other = decompress_after(Bytes(20'000, 'x'), view, edited.size());
  CHECK((!other || *other != edited));
  view = packed;
  CHECK_FALSE(decompress_after(prefix, view, edited.size() - 1));
  CHECK_FALSE(decompress_after(prefix, view, edited.size() + 1));
  CHECK(view == packed);  // nothing is cut off when it is refused
  CHECK_FALSE(decompress_after("", view, edited.size()));
}

TEST_CASE("a frame that comes in pieces is read as one that is whole") {
  const Bytes plain = std::string(5000, 'a') + std::string(5000, 'b') + "end";
  const Bytes packed = compress(plain);
  for (const std::size_t size : {std::size_t{1}, std::size_t{7}, packed.size()}) {
    std::deque<Bytes> pieces{""};
    for (std::size_t at = 0; at < packed.size(); at += size) {
      pieces.push_back(packed.substr(at, size));
    }
    Unpacking whole(pieces);
    CHECK(whole.next(9000).value() == plain.substr(0, 9000));
    CHECK(whole.next(1003).value() == plain.substr(9000));
    CHECK(whole.finish());

    auto longer = pieces;
    longer.push_back("x");
    Unpacking more(longer);
    REQUIRE(more.next(plain.size()));
    CHECK_FALSE(more.finish());

    pieces.pop_back();
    Unpacking cut(pieces);
    CHECK_FALSE((cut.next(plain.size()) && cut.finish()));
  }
}

TEST_CASE("a frame is unpacked piece by piece, and must end where its reader ends") {
  const Bytes text = noise(300'000);
  const Bytes packed = compress(text);
  {
    Unpacking unpacking(packed);
    CHECK(unpacking.next(1).value() == text.substr(0, 1));
    CHECK(unpacking.next(0).value().empty());
    CHECK(unpacking.next(299'999).value() == text.substr(1));
    CHECK(unpacking.finish());
    CHECK_FALSE(unpacking.next(1));
  }
  Unpacking early(packed);
  CHECK(early.next(299'999));
  CHECK_FALSE(early.finish());
  Unpacking late(packed);
  CHECK_FALSE(late.next(300'001));
  const Bytes longer = packed + "x";
  Unpacking more(longer);
  CHECK(more.next(300'000));
  CHECK_FALSE(more.finish());
  const Bytes cut = packed.substr(0, packed.size() / 2);
  Unpacking half(cut);
  CHECK_FALSE(half.next(300'000));
  Unpacking nothing("");
  CHECK_FALSE(nothing.finish());
}

}  // namespace pobratym
