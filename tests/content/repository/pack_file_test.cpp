// SPDX-License-Identifier: Apache-2.0
#include "content/repository/pack_file.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/base/compress.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

const PageList kList{2, 70, {{0, 60'000, 900}, {3, 40'000, 700}}};

}  // namespace

TEST_CASE("a pack gives back what was put into it, page by page") {
  const Bytes pack = encode_pack(kList, Bytes(60'000, 'p') + Bytes(40'000, 'q'));
  CHECK(pack.size() < 1000);
  const auto back = decode_pack(pack);
  REQUIRE(back);
  CHECK(back->list == kList);
  Unpacking unpacking(back->frame);
  CHECK(unpacking.next(60'000).value() == Bytes(60'000, 'p'));
  CHECK(unpacking.next(40'000).value() == Bytes(40'000, 'q'));
  CHECK(unpacking.finish());
}

TEST_CASE("a pack cut off anywhere is refused before its end") {
  const Bytes pack = encode_pack(kList, Bytes(60'000, 'p') + Bytes(40'000, 'q'));
  for (std::size_t length = 0; length < pack.size(); ++length) {
    INFO(length);
    const Bytes cut = pack.substr(0, length);
    const auto parts = decode_pack(cut);
    if (!parts) continue;
    Unpacking unpacking(parts->frame);
    const bool first = unpacking.next(60'000).has_value();
    const bool second = first && unpacking.next(40'000).has_value();
    CHECK_FALSE((second && unpacking.finish()));
  }
}

TEST_CASE("a pack with more in it than it lists is refused") {
  const Bytes pack = encode_pack(kList, Bytes(100'001, 'p'));
  const auto parts = decode_pack(pack);
  REQUIRE(parts);
  Unpacking unpacking(parts->frame);
  REQUIRE(unpacking.next(100'000));
  CHECK_FALSE(unpacking.finish());
  const Bytes trailing = encode_pack(kList, Bytes(100'000, 'p')) + "x";
  Unpacking more(decode_pack(trailing)->frame);
  REQUIRE(more.next(100'000));
  CHECK_FALSE(more.finish());
}

TEST_CASE("a pack that lists a page without records is refused") {
  CHECK_FALSE(decode_pack(encode_pack({2, 70, {{0, 0, 0}}}, "")));
}

TEST_CASE("a small pack cannot fill the memory") {
  PageList greedy{5, 70, {}};
  for (std::uint32_t bucket = 0; bucket < 17; ++bucket) {
    greedy.pages.push_back({bucket, static_cast<std::uint32_t>(kMaxPageBytes), 9});
  }
  CHECK_FALSE(decode_pack(encode_pack(greedy, "")));
  greedy.pages.pop_back();
  CHECK(decode_pack(encode_pack(greedy, "")));
}

}  // namespace pobratym::repository
