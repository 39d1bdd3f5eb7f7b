// SPDX-License-Identifier: Apache-2.0
#include "content/repository/page_list.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

namespace pobratym::repository {
namespace {

constexpr std::uint64_t kPlenty = 1u << 30u;

Bytes encoded(const PageList& list) {
  Bytes bytes;
  put_page_list(bytes, list);
  return bytes;
}

bool refused(const Bytes& bytes, std::uint64_t most = kPlenty) {
  BytesView view = bytes;
  return !cut_page_list(view, most);
}

}  // namespace

TEST_CASE("a list of pages is read as it was written and no byte more") {
  const std::vector<PageList> lists = {
      {0, 0, {}},
      {0, 5, {{0, 100, 50}}},
      {9, 10'000, {{0, 1, 1}, {1, 0, 0}, {300, 17'000, 3'900}, {511, 8u << 20u, 8u << 20u}}},
      {16, 4'000'000'000u, {{65'535, 1, 1}}},
  };
  for (const PageList& list : lists) {
    const Bytes bytes = encoded(list) + "rest";
    BytesView view = bytes;
    const auto back = cut_page_list(view, kPlenty);
    REQUIRE(back);
    CHECK(*back == list);
    CHECK(view == "rest");
  }
}

TEST_CASE("one edited page is listed in eleven bytes") {
  CHECK(encoded({9, 10'000, {{300, 17'000, 3'900}}}).size() == 11);
}

TEST_CASE("a list of pages cut off anywhere is refused") {
  const Bytes bytes = encoded({9, 10'000, {{0, 1, 1}, {1, 0, 0}, {300, 17'000, 3'900}}});
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CHECK(refused(bytes.substr(0, length)));
  }
}

TEST_CASE("impossible lists of pages are refused") {
  CHECK(refused(encoded({17, 1, {}})));                            // bits
  CHECK(refused(encoded({2, 1, {{4, 1, 1}}})));                    // a fifth page of four
  CHECK(refused(encoded({2, 1, {{0, (8u << 20u) + 1, 1}}})));      // a page too long
  CHECK(refused(encoded({2, 1, {{0, 1, (8u << 20u) + 1}}})));      // too long compressed
  CHECK(refused(encoded({2, 1, {{0, 1, 0}}})));                    // and too short
  CHECK(refused(encoded({2, 1, {{0, 60, 9}, {1, 41, 9}}}), 100));  // too long together
  CHECK_FALSE(refused(encoded({2, 1, {{0, 60, 9}, {1, 40, 9}}}), 100));
  Bytes many = encoded({2, 1, {}});
  many.back() = 5;  // five pages of four
  CHECK(refused(many + Bytes(50, '\1')));
  CHECK(refused(Bytes("\2\xff\xff\xff\xff\xff\1", 7)));  // a number of more than 32 bits
  CHECK(refused(Bytes("\2\x80\0\0", 4)));                // a zero written in two bytes
}

}  // namespace pobratym::repository
