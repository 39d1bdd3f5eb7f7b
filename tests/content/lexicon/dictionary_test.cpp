// SPDX-License-Identifier: Apache-2.0
#include "content/lexicon/dictionary.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <hunspell.hxx>

#include "content/base/disk.hpp"
#include "content/import/pack.hpp"
#include "content/lexicon/vocabulary.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::lexicon {
namespace {

constexpr const char* kAffixes = "SET UTF-8\nSFX a Y 2\nSFX a о а о\nSFX a о у о\n";

/// The Ukrainian dictionary of this system.
struct System {
  Path affixes = "/usr/share/hunspell/uk_UA.aff";
  Path words = "/usr/share/hunspell/uk_UA.dic";
  [[nodiscard]] bool is_there() const {
    return std::filesystem::exists(affixes) && std::filesystem::exists(words);
  }
  [[nodiscard]] Dictionary dictionary() const {
    constexpr std::uint64_t kMost = 64u << 20u;
    return Dictionary::from(RealDisk().read(affixes, kMost).value(),
                            RealDisk().read(words, kMost).value())
        .value();
  }
};

}  // namespace

TEST_CASE("from one form of a word all its forms are found") {
  const auto dictionary = Dictionary::from(kAffixes, "3\nкіт\nмісто/a\tpo:noun\nполе\n").value();
  const auto families = dictionary.families_of({"місту"});
  REQUIRE(families.size() == 1);
  CHECK(families.front() == std::vector<std::string>{"місто", "міста", "місту"});
  CHECK(dictionary.families_of({"вікно"}).empty());
}

TEST_CASE("a form that the dictionary does not allow leads nowhere") {
  const auto dictionary = Dictionary::from(kAffixes, "1\nмісто\n").value();
  CHECK(dictionary.families_of({"міста"}).empty());
}

TEST_CASE("a dictionary without a word is no disaster") {
  CHECK(Dictionary::from(kAffixes, "").value().families_of({"місто"}).empty());
  CHECK(Dictionary::from(kAffixes, "0\n\n\n/\n").value().families_of({"місто"}).empty());
}

TEST_CASE("names are found whatever their capitals, apostrophes and stress marks") {
  CHECK(lower("Об’єднання") == "об'єднання");
  CHECK(lower("Ха́рків") == "харків");
  CHECK(lower("Kharkiv’s") == "kharkiv");
}

TEST_CASE("hunspell itself agrees about every word of the Kharkiv pack") {
  const System system;
  if (!system.is_there()) SKIP("the Ukrainian dictionary is not installed");
  const auto pack = import::read_pack(RealDisk(), POBRATYM_SOURCE_DIR "/content/packs/kharkiv");
  REQUIRE(pack);
  std::vector<model::Record> records;
  for (const auto& one : pack->pack.records) records.push_back(one.record);
  const std::vector<std::string> languages{"uk"};
  const auto words = vocabulary_of(records, languages).at("uk");
  REQUIRE(words.size() > 1000);

  std::set<std::string> ours;
  for (const auto& family : system.dictionary().families_of(words)) {
    ours.insert(family.begin(), family.end());
  }
  Hunspell judge(system.affixes.c_str(), system.words.c_str());
  std::vector<std::string> differ;
  for (const std::string& word : words) {
    // Ours does without capitals: a word that is only a name is asked as one.
    std::string capital = word;
    if (capital.size() > 1 && static_cast<unsigned char>(capital[0]) >= 0x80) {
      const auto second = static_cast<unsigned char>(capital[1]);
      const bool first_row = capital[0] == '\xD0' && second >= 0xB0;
      const bool second_row = capital[0] == '\xD1' && second < 0x90;
      if (first_row) capital[1] = static_cast<char>(second - 0x20);
      if (second_row) capital.replace(0, 2, {'\xD0', static_cast<char>(second + 0x20)});
    }
    const bool theirs = !judge.stem(word).empty() || !judge.stem(capital).empty();
    if (theirs && !ours.contains(word)) differ.push_back(word);
  }
  for (const std::string& word : differ) UNSCOPED_INFO(word);
  CHECK(differ.size() <= words.size() / 50);
}

}  // namespace pobratym::lexicon
