// SPDX-License-Identifier: Apache-2.0
#include "content/repository/page.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "content/repository/index.hpp"
#include "content/repository/limits.hpp"
#include "tests/content/repository/sample.hpp"

namespace pobratym::repository {
namespace {

using test::sample_records;

}  // namespace

TEST_CASE("a page is the same bytes whatever order its records came in") {
  Page page{0, sample_records(9)};
  const auto one = encode_page(page, 0);
  std::ranges::reverse(page.records);
  const auto two = encode_page(page, 0);
  REQUIRE(one);
  REQUIRE(two);
  CHECK(*one == *two);
  CHECK(std::ranges::count(*one, '\n') == 9);
}

TEST_CASE("a page is read as it was written") {
  const auto records = sample_records(9);
  const auto page = decode_page(encode_page({0, records}, 0).value(), 0, 0);
  REQUIRE(page);
  REQUIRE(page->records.size() == 9);
  for (std::size_t i = 0; i < 9; ++i) {
    CHECK(page->records[i].key == records[i].key);
    CHECK(page->records[i].document == records[i].document);
  }
}

TEST_CASE("a record on a page that is not its own is refused") {
  const auto records = sample_records(1);
  const std::uint32_t bucket = bucket_of(records[0].key.text(), 4);
  const auto plain = encode_page({bucket, records}, 4);
  REQUIRE(plain);
  CHECK(decode_page(*plain, bucket, 4));
  CHECK_FALSE(decode_page(*plain, bucket ^ 1u, 4));
  CHECK_FALSE(encode_page({bucket ^ 1u, records}, 4));
}

TEST_CASE("a record cannot stand twice on a page") {
  auto records = sample_records(2);
  records.push_back(records[0]);
  const auto refused = encode_page({0, records}, 0);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message ==
        "the record initiative/i-0 stands twice or out of order on its page");
}

TEST_CASE("a record that is too long is refused by name") {
  auto records = sample_records(1);
  records[0].document["title"]["en"] = std::string(kMaxRecordBytes, 'a');
  const auto refused = encode_page({0, records}, 0);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("initiative/i-0") != std::string::npos);
}

TEST_CASE("a record of nothing but empty lists is neither written nor read") {
  auto records = sample_records(1);
  for (std::uint64_t i = 0; i < kMaxRecordValues; ++i) {
    records[0].document["lists"].push_back(Json::array());
  }
  const auto page = encode_page({0, records}, 0);
  REQUIRE_FALSE(page);
  CHECK(page.error().message.find(records[0].key.text()) != std::string::npos);
  CHECK_FALSE(decode_page(dump_json(records[0].document) + "\n", 0, 0));
}

TEST_CASE("hostile pages are refused") {
  const Bytes good = encode_page({0, sample_records(2)}, 0).value();
  const Bytes first = good.substr(0, good.find('\n') + 1);
  const Bytes second = good.substr(first.size());
  for (const Bytes& bad :
       {Bytes(), Bytes("\n"), good.substr(0, good.size() - 1), second + first, first + first,
        good + "\n", good + "{}\n", good + "nonsense\n", Bytes("[1]\n"),
        Bytes(R"({"type":"city","id":"../x"})") + "\n", Bytes(1000, '[') + "\n"}) {
    INFO(bad.substr(0, 40));
    CHECK_FALSE(decode_page(bad, 0, 0));
  }
}

}  // namespace pobratym::repository
