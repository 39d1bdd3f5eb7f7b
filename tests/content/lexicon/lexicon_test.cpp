// SPDX-License-Identifier: Apache-2.0
#include "content/lexicon/lexicon.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/base/hash.hpp"
#include "content/lexicon/installed_dictionaries.hpp"
#include "content/lexicon/vocabulary.hpp"
#include "content/model/validate.hpp"
#include "content/search/word_forms.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::lexicon {
namespace {

constexpr const char* kAffixes = "SET UTF-8\nSFX a Y 2\nSFX a о а о\nSFX a о у о\n";

std::map<std::string, Dictionary> dictionaries() {
  std::map<std::string, Dictionary> all;
  all.emplace("uk", Dictionary::from(kAffixes, "3\nмісто/a\nвікно/a\nтепло/a\nтак\n").value());
  return all;
}

model::Record event(const std::string& slug, const std::string& title) {
  return {{"event", slug}, {{"title", {{"uk", title}}}}};
}

/// Every form that the records teach.
std::set<std::string> forms_in(const std::vector<model::Record>& records) {
  std::map<std::string, std::string> endings;
  std::set<std::string> all;
  for (const auto& record : records) endings.merge(search::word_forms_of(record).endings);
  for (const auto& record : records) {
    for (const auto& [stem, set] : search::word_forms_of(record).stems) {
      for (std::string& form : search::forms(stem, endings.at(set))) all.insert(std::move(form));
    }
  }
  return all;
}

}  // namespace

TEST_CASE("the lexicon has the forms of the words that content uses, and of no others") {
  const auto lexicon =
      make_lexicon(std::vector{event("x", "Місту потрібне тепло")}, dictionaries());
  CHECK(forms_in(lexicon) ==
        std::set<std::string>{"місто", "міста", "місту", "тепло", "тепла", "теплу"});
}

TEST_CASE("the same content makes the same lexicon, and a new word changes little of it") {
  const std::vector before{event("x", "Місто й тепло")};
  const auto first = make_lexicon(before, dictionaries());
  const auto again = make_lexicon(before, dictionaries());
  REQUIRE(first.size() == again.size());
  for (std::size_t i = 0; i < first.size(); ++i) CHECK(first[i].document == again[i].document);

  const auto later =
      make_lexicon(std::vector{event("x", "Місто й тепло"), event("y", "Вікно")}, dictionaries());
  const auto changed = std::count_if(later.begin(), later.end(), [&](const model::Record& record) {
    return std::none_of(first.begin(), first.end(), [&](const model::Record& old) {
      return old.key == record.key && old.document == record.document;
    });
  });
  CHECK(changed == 1);
}

TEST_CASE("whoever changes what is made raises the number of the making") {
  Bytes all;
  for (const auto& record :
       make_lexicon(std::vector{event("x", "Місто й тепло")}, dictionaries())) {
    all += dump_json(record.document);
  }
  CHECK(kMaking == 1);
  CHECK(to_hex(sha256(all)) == "d51c3418ddc6ca81ed9c7840405312f3a9159c6f4f526bab76df595bca22e073");
}

TEST_CASE("what a lexicon is made of has one name, and any other word or dictionary another") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  const auto install = [&](const std::string& words) {
    REQUIRE(disk.write(folder / "uk_UA.aff", kAffixes));
    REQUIRE(disk.write(folder / "uk_UA.dic", words));
  };
  const auto name_of = [&](const std::string& title) {
    return ingredients_for(disk, folder.path(), {event("x", title)}).name;
  };
  const std::string without = name_of("Місто");
  install("1\nмісто/a\n");
  const std::string first = name_of("Місто");
  CHECK(first.size() == 64);
  CHECK(first != without);
  CHECK(name_of("місто, МІСТО!") == first);
  CHECK(name_of("Місто й вікно") != first);
  install("2\nмісто/a\nвікно/a\n");
  CHECK(name_of("Місто") != first);
  install("1\nмісто/a\n");
  CHECK(name_of("Місто") == first);
}

TEST_CASE("the records of a lexicon fit their schema") {
  const auto schemas = model::Schemas::load();
  REQUIRE(schemas);
  const auto lexicon = make_lexicon(std::vector{event("x", "Місто")}, dictionaries());
  REQUIRE_FALSE(lexicon.empty());
  for (const auto& record : lexicon) {
    INFO(record.key.text());
    CHECK(model::validate(*schemas, record).empty());
  }
}

TEST_CASE("without a dictionary or without words there is no lexicon") {
  CHECK(make_lexicon(std::vector{event("x", "Місто")}, {}).empty());
  CHECK(make_lexicon({}, dictionaries()).empty());
  CHECK(make_lexicon(std::vector{event("x", "Невідоме")}, dictionaries()).empty());
}

TEST_CASE("the words of synonyms have forms too") {
  const model::Record synonym{
      {"synonym", "x"},
      parse_json(
          R"({"type":"synonym","id":"x","status":"published","updated":"2026-11-24T00:00:00Z",
        "verified":"yes","sources":[{"title":"x"}],"words":["вікно","window"]})")
          .value()};
  CHECK(forms_in(make_lexicon(std::vector{synonym}, dictionaries())).contains("вікну"));
}

TEST_CASE("a text counts for its own language only") {
  const model::Record record{{"event", "x"}, {{"title", {{"cs", "Město"}, {"uk-UA", "Місто"}}}}};
  const std::vector<std::string> languages{"cs", "uk"};
  const auto words = vocabulary_of(std::vector{record}, languages);
  CHECK(words.at("cs") == std::set<std::string>{"město"});
  CHECK(words.at("uk") == std::set<std::string>{"місто"});
}

}  // namespace pobratym::lexicon
