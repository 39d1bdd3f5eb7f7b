// SPDX-License-Identifier: Apache-2.0
#include "content/repository/index.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "content/repository/build.hpp"

namespace pobratym::repository {
namespace {

/// A table whose page n holds something when `filled` says so.
PageTable table_of(int bits, bool (*filled)(std::uint32_t)) {
  PageTable table{bits, std::vector<Entry>(std::size_t{1} << static_cast<unsigned>(bits))};
  for (std::uint32_t bucket = 0; bucket < table.pages.size(); ++bucket) {
    if (filled(bucket))
      table.pages[bucket] = {sha256(std::to_string(bucket)), bucket + 1, bucket + 2};
  }
  return table;
}

bool every(std::uint32_t) { return true; }
bool low_ones(std::uint32_t bucket) { return bucket < 5; }

}  // namespace

TEST_CASE("pages hold 16 to 32 records on average") {
  const std::map<std::size_t, int> bits = {{0, 0},
                                           {1, 0},
                                           {31, 0},
                                           {32, 1},
                                           {63, 1},
                                           {64, 2},
                                           {200, 3},
                                           {1024, 6},
                                           {2047, 6},
                                           {2048, 7},
                                           {10'000, 9},
                                           {1'000'000, 15},
                                           {50'000'000, kMaxBits}};
  for (const auto& [records, expected] : bits) {
    INFO(records);
    CHECK(choose_bits(records) == expected);
  }
}

TEST_CASE("a repository on the edge of another page count stays as it is") {
  CHECK(choose_bits(64, 1) == 1);
  CHECK(choose_bits(80, 1) == 1);
  CHECK(choose_bits(81, 1) == 2);
  CHECK(choose_bits(60, 2) == 2);
  CHECK(choose_bits(48, 2) == 2);
  CHECK(choose_bits(47, 2) == 1);
  CHECK(choose_bits(3, 0) == 0);
  CHECK(choose_bits(3, 6) == 0);
}

TEST_CASE("the bucket of a record is the head of its key's hash") {
  // sha256("city/brno") begins with fde5.
  CHECK(bucket_of("city/brno", 0) == 0);
  CHECK(bucket_of("city/brno", 4) == 0xfu);
  CHECK(bucket_of("city/brno", 9) == (0xfde5u >> 7u));
  CHECK(bucket_of("city/brno", 16) == 0xfde5u);
}

TEST_CASE("an index is read as it was written, with and without nodes") {
  for (const int bits : {0, 1, 6, 7, 9, 12}) {
    for (const auto filled : {every, low_ones}) {
      INFO(bits);
      const PageTable table = table_of(bits, filled);
      const BuiltIndex built = build_index(table, 1234);
      const auto index = decode_index(encode_index(built.index));
      REQUIRE(index);
      CHECK(index->bits == bits);
      CHECK(index->records == 1234);
      CHECK(index->entries == built.index.entries);
      CHECK((index->node_bits == 0) == (bits <= kMaxBitsOneLevel));
      for (const auto& [number, bytes] : built.nodes) {
        const auto node = decode_node(bytes);
        REQUIRE(node);
        CHECK(node->number == number);
        CHECK(encode_node(*node) == bytes);
      }
    }
  }
}

TEST_CASE("a node without pages is not written") {
  const BuiltIndex built = build_index(table_of(9, low_ones), 5);
  CHECK(built.index.entries.size() == 16);
  CHECK(built.nodes.size() == 1);
  CHECK(built.index.entries[1].empty());
}

TEST_CASE("an index cut off or drawn out anywhere is refused") {
  const Bytes index = encode_index(build_index(table_of(3, every), 100).index);
  const Bytes node = build_index(table_of(7, every), 100).nodes.at(0);
  for (std::size_t length = 0; length < index.size(); ++length) {
    CHECK_FALSE(decode_index(index.substr(0, length)));
  }
  for (std::size_t length = 0; length < node.size(); ++length) {
    CHECK_FALSE(decode_node(node.substr(0, length)));
  }
  CHECK_FALSE(decode_index(index + '\0'));
  CHECK_FALSE(decode_node(node + '\0'));
  CHECK_FALSE(decode_index(node));
  CHECK_FALSE(decode_node(index));
}

TEST_CASE("an index with impossible numbers is refused") {
  const Bytes good = encode_index(build_index(table_of(2, every), 100).index);
  struct Case {
    std::string what;
    std::size_t at;
    char value;
  };
  for (const Case& one : std::vector<Case>{
           {"more bits than there are", 8, 17},
           {"all bits set", 8, '\xff'},
           {"more bits below than at all", 9, 3},
           {"nodes where pages fit the length", 9, 1},
           {"reserved bytes", 10, 1},
           {"a page of four gigabytes", 16 + 36, '\xff'},
           {"a compressed page of four gigabytes", 16 + 32, '\xff'},
       }) {
    INFO(one.what);
    Bytes bad = good;
    bad[one.at] = one.value;
    CHECK_FALSE(decode_index(bad));
  }
  // An empty page that still claims a hash.
  PageTable table = table_of(2, every);
  table.pages[1].plain_length = 0;
  CHECK_FALSE(decode_index(encode_index(build_index(table, 100).index)));
}

TEST_CASE("record keys spread over the pages") {
  std::map<std::uint32_t, int> pages;
  for (int i = 0; i < 10'000; ++i) ++pages[bucket_of("event/e-" + std::to_string(i), 9)];
  CHECK(pages.size() == 512);
  for (const auto& [bucket, records] : pages) CHECK(records < 50);
}

}  // namespace pobratym::repository
