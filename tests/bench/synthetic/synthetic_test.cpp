// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/synthetic/synthetic.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "content/base/hash.hpp"
#include "content/model/validate.hpp"
#include "tests/bench/synthetic/words.hpp"

namespace pobratym::bench {
namespace {

std::vector<model::Record> all(std::uint64_t seed, std::size_t count) {
  Synthetic content(seed, count);
  std::vector<model::Record> records;
  while (auto record = content.next()) records.push_back(*std::move(record));
  return records;
}

Bytes bytes_of(const std::vector<model::Record>& records) {
  Bytes bytes;
  for (const model::Record& record : records) bytes += dump_json(record.document) + "\n";
  return bytes;
}

}  // namespace

TEST_CASE("the same seed gives the same content, to the byte") {
  const auto once = all(7, 2000);
  CHECK(once.size() == 2000);
  CHECK(bytes_of(once) == bytes_of(all(7, 2000)));
  CHECK_FALSE(bytes_of(once) == bytes_of(all(8, 2000)));
  // The same on every machine: change the sum only together with the words.
  CHECK(to_hex(sha256(bytes_of(all(1, 500)))) ==
        "08110ee151317e4dbae9fcaae6b6828c00722ae74795f56aeff0c2f80dbee43e");
  const Synthetic content(7, 2000);
  CHECK(content.record(1234).document == once[1234].document);
}

TEST_CASE("made-up content is right in every respect that real content is") {
  const auto schemas = model::Schemas::load();
  REQUIRE(schemas);
  for (const std::size_t count : {100u, 3000u}) {
    const auto records = all(1, count);
    for (const model::Record& record : records) {
      for (const model::Problem& problem : model::validate(*schemas, record)) {
        FAIL_CHECK(problem.record << " " << problem.field << " " << problem.code.text());
      }
    }
    for (const model::Problem& problem : model::check_references(*schemas, records)) {
      FAIL_CHECK(problem.record << " " << problem.field << " " << problem.code.text());
    }
  }
}

TEST_CASE("made-up content has all types that there are many of") {
  std::map<std::string, std::size_t> types;
  for (const model::Record& record : all(1, 5000)) ++types[record.key.type];
  for (const char* type :
       {"host", "city", "term", "organisation", "event", "project", "initiative", "exchange",
        "history-item", "agreement", "notice", "help-call", "hotline", "poll", "legal-act"}) {
    INFO(type);
    CHECK(types[type] > 0);
  }
  CHECK(types["event"] > 1500);
}

TEST_CASE("a few words are everywhere and most are rare") {
  std::map<std::string, std::size_t> words;
  std::size_t total = 0;
  for (const model::Record& record : all(1, 3000)) {
    if (!record.document.contains("title")) continue;
    const auto title = record.document["title"]["uk"].get<std::string>();
    for (std::size_t at = 0; at < title.size();) {
      const auto end = std::min(title.find(' ', at), title.size());
      ++words[title.substr(at, end - at)];
      ++total;
      at = end + 1;
    }
  }
  std::multiset<std::size_t> counts;
  for (const auto& [word, count] : words) counts.insert(count);
  const std::size_t most = *counts.rbegin();
  CHECK(words.size() > 1000);
  CHECK(most > total / 50);
  CHECK(counts.count(1) > words.size() / 4);
}

TEST_CASE("adjectives stand in the form that their noun asks for") {
  const Adjective municipal{"міськ", "municipal"};
  CHECK(form_of(municipal, nouns()[0], Case::nominative) == "міський");
  CHECK(form_of(municipal, nouns()[0], Case::accusative) == "міський");
  CHECK(form_of(municipal, nouns()[1], Case::accusative) == "міську");
  CHECK(form_of(municipal, nouns()[1], Case::locative) == "міській");
  CHECK(form_of(municipal, nouns()[3], Case::accusative) == "міського");
  CHECK(form_of(municipal, nouns()[8], Case::nominative) == "міське");
  CHECK(capital("ярмарок") == "Ярмарок");
  CHECK(capital("фестиваль") == "Фестиваль");
  CHECK(capital("їжак") == "Їжак");
  CHECK(capital("fair") == "Fair");
}

}  // namespace pobratym::bench
