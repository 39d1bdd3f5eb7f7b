// SPDX-License-Identifier: Apache-2.0
#include "content/store/row_sum.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::store {
namespace {

RowSum sum_of(std::initializer_list<const char*> rows) {
  RowSum sum;
  for (const char* row : rows) sum.add(row);
  return sum;
}

}  // namespace

TEST_CASE("the sum of rows is the same in whatever order they come") {
  CHECK(sum_of({"a", "b", "c"}) == sum_of({"c", "a", "b"}));
  CHECK_FALSE(sum_of({"a", "b"}) == sum_of({"a", "c"}));
  CHECK_FALSE(sum_of({"a", "a"}) == sum_of({"a"}));
}

TEST_CASE("what leaves and comes back leaves no trace in the sum") {
  RowSum sum = sum_of({"a", "b"});
  sum.subtract("a");
  CHECK(sum == sum_of({"b"}));
  sum.add("a");
  CHECK(sum == sum_of({"b", "a"}));
  sum.subtract("a");
  sum.subtract("b");
  CHECK(sum == RowSum());
}

TEST_CASE("a sum that was written down is read as it was") {
  const RowSum sum = sum_of({"one row", "another"});
  CHECK(RowSum(sum.digest()) == sum);
  RowSum more(sum.digest());
  more.add("a third");
  CHECK(more == sum_of({"one row", "another", "a third"}));
}

TEST_CASE("a row that is written is spelt as one that is read back") {
  Digest digest;
  digest.bytes.front() = 0xA0;
  digest.bytes.back() = 0x0F;
  const RowText row = RowText("page") << "brno" << std::int64_t{-7} << digest;
  CHECK(row.text() == "page|brno|-7|A0" + std::string(60, '0') + "0F");
}

}  // namespace pobratym::store
