// SPDX-License-Identifier: Apache-2.0
#include "content/repository/record_lines.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "content/base/hash.hpp"
#include "content/base/json.hpp"
#include "content/model/record_refs.hpp"
#include "content/repository/build.hpp"
#include "tests/content/repository/sample.hpp"

namespace pobratym::repository {

TEST_CASE("a record's key is found in its line, wherever else the same words stand") {
  const std::vector<std::pair<std::string, std::string>> lines = {
      {R"({"id":"brno","type":"city"})", "city/brno"},
      {R"({"a":{"id":"x","type":"y"},"id":"brno","type":"city"})", "city/brno"},
      {R"({"a":["id","type"],"b":"\"id\":\"x\"","id":"brno","type":"city","z":"}"})", "city/brno"},
      {R"({"id":7,"type":"city"})", ""},
      {R"({"type":"city"})", ""},
      {R"({"id":"brno","type":"ci)", ""},
      {R"({"id":")", ""},
      {R"({"id":"\)", ""},
      {"", ""},
      {"}}}]\"", ""},
  };
  for (const auto& [line, key] : lines) {
    INFO(line);
    CHECK((key_of_line(line) == key || (key.empty() && !key_of_line(line).starts_with("city/b"))));
  }
}

TEST_CASE("every record of a city is found by its line as by its document") {
  for (const model::Record& record : test::sample_records(50)) {
    CHECK(key_of_line(dump_json(record.document) + "\n") == record.key.text());
  }
}

TEST_CASE("pages come back out of lines in order of their keys") {
  const auto records = test::sample_records(700);
  const PlainPages pages = build_pages(model::refs_to(records), 5).value();
  PageList list{5, 700, {}};
  for (const auto& [bucket, page] : pages) {
    list.pages.push_back({bucket, static_cast<std::uint32_t>(page.size()), 1});
  }
  const Bytes lines = lines_in_key_order(pages);
  Regrouping regrouping(list);
  std::string before;
  for (BytesView rest = lines; !rest.empty();) {
    const BytesView line = rest.substr(0, rest.find('\n') + 1);
    CHECK(before < key_of_line(line));
    before = key_of_line(line);
    regrouping.add(line);
    rest.remove_prefix(line.size());
  }
  PlainPages back;
  REQUIRE(regrouping.finish([&](const ListedPage& page, BytesView plain) -> Status {
    back.emplace(page.bucket, plain);
    return {};
  }));
  CHECK(back == pages);
}

TEST_CASE("many megabytes of lines are regrouped block by block") {
  PageList list{4, 0, {}};
  PlainPages pages;
  for (int i = 0; i < 400; ++i) {
    const std::string id = "i-" + std::to_string(1000 + i);
    const Bytes line =
        R"({"id":")" + id + R"(","text":")" + Bytes(60'000, 'x') + R"(","type":"term"})" + "\n";
    pages[bucket_of("term/" + id, 4)] += line;
  }
  for (const auto& [bucket, page] : pages) {
    list.pages.push_back({bucket, static_cast<std::uint32_t>(page.size()), 1});
  }
  Regrouping regrouping(list);
  const Bytes lines = lines_in_key_order(pages);
  CHECK(lines.size() > (20u << 20u));
  for (std::size_t from = 0; from < lines.size();) {
    const std::size_t end = lines.find('\n', from) + 1;
    regrouping.add(BytesView(lines).substr(from, end - from));
    from = end;
  }
  std::size_t right = 0;
  REQUIRE(regrouping.finish([&](const ListedPage& page, BytesView plain) -> Status {
    if (pages.at(page.bucket) == plain) ++right;
    return {};
  }));
  CHECK(right == pages.size());
}

TEST_CASE("lines of no listed page, or too few of them, are refused") {
  const auto records = test::sample_records(40);
  const PlainPages pages = build_pages(model::refs_to(records), 1).value();
  const PageList list{1, 40, {{0, static_cast<std::uint32_t>(pages.at(0).size()), 1}}};
  const auto take = [](const ListedPage&, BytesView) -> Status { return {}; };
  Regrouping strange(list);
  strange.add(BytesView(pages.at(0)));
  strange.add(BytesView(pages.at(1)).substr(0, pages.at(1).find('\n') + 1));
  CHECK_FALSE(strange.finish(take));
  Regrouping few(list);
  few.add(BytesView(pages.at(0)).substr(0, pages.at(0).find('\n') + 1));
  CHECK_FALSE(few.finish(take));
  Regrouping none(list);
  CHECK_FALSE(none.finish(take));
}

}  // namespace pobratym::repository
