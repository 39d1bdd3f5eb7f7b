// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/batch.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/outbox/messages.hpp"

namespace pobratym::outbox {
namespace {

const std::string kOne(32, '1');
const std::string kTwo(32, '2');
using Keys = std::set<std::string, std::less<>>;

}  // namespace

TEST_CASE("an answer names the fate of each entry") {
  const std::vector<Fate> fates = {{kOne, Verdict::accepted, ""}, {kTwo, Verdict::refused, "why"}};
  const auto read = read_answer(answer_document(fates), Keys{kOne, kTwo});
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  CHECK((*read)[0].verdict == Verdict::accepted);
  CHECK((*read)[1].verdict == Verdict::refused);
  CHECK((*read)[1].reason == "why");
}

TEST_CASE("an answer about what was not asked is not believed") {
  const auto read =
      read_answer(answer_document(std::vector<Fate>{{kTwo, Verdict::accepted, ""}}), Keys{kOne});
  REQUIRE(read);
  CHECK(read->empty());
}

TEST_CASE("a login page, another program or an endless list is no answer") {
  const Keys asked = {kOne};
  const std::vector<std::string> wrong = {"",
                                          "<html>Welcome to the free network</html>",
                                          "[]",
                                          "{}",
                                          R"({"format":2,"fates":[]})",
                                          R"({"format":1,"fates":{}})",
                                          R"({"format":1})",
                                          R"({"format":1,"fates":[[[[[[[[[[[[)",
                                          std::string(1u << 20u, ' ')};
  for (const std::string& bytes : wrong) {
    INFO(bytes.substr(0, 60));
    CHECK_FALSE(read_answer(bytes, asked));
  }
}

TEST_CASE("a verdict that nobody knows leaves the entry where it is") {
  const std::string bytes = R"({"format":1,"fates":[{"key":")" + kOne +
                            R"(","fate":"maybe"},7,{"fate":"accepted"},{"key":3,"fate":"known"}]})";
  const auto read = read_answer(bytes, Keys{kOne});
  REQUIRE(read);
  CHECK(read->empty());
}

TEST_CASE("the reason for a refusal is one short line whatever the desk writes") {
  const auto read = read_answer(
      answer_document(std::vector<Fate>{{kOne, Verdict::refused, "a\nb" + std::string(900, 'x')}}),
      Keys{kOne});
  REQUIRE(read);
  CHECK(read->front().reason.size() <= kLongestReason);
  CHECK(read->front().reason.starts_with("a b"));
}

TEST_CASE("the desk answers an entry that it cannot read by refusing it") {
  const std::string bytes = R"({"format":1,"entries":[{"format":1,"key":")" + kOne +
                            R"(","kiosk":"k","kind":"gossip"},5]})";
  const auto batch = read_batch(bytes);
  REQUIRE(batch);
  CHECK(batch->entries.empty());
  REQUIRE(batch->refused.size() == 1);
  CHECK(batch->refused[0].key == kOne);
  CHECK_FALSE(read_batch("{}"));
}

}  // namespace pobratym::outbox
