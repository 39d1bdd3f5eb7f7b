// SPDX-License-Identifier: Apache-2.0
// libhyphen, whose files these are, as the judge of our reading of them: every so many of the
// dictionaries' words divided alike. libhyphen finds only the longest pattern at each letter, so a
// file has to go through its own substrings.pl first; Debian's Ukrainian one did not.
#include <hyphen.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>

#include "content/base/text.hpp"
#include "kiosk/ui/text/hyphen_patterns.hpp"
#include "kiosk/ui/text/paragraph.hpp"
#include "tests/kiosk/ui/text/typing.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::ui {
namespace {

struct Judge {
  explicit Judge(const std::string& file) : dictionary(hnj_hyphen_load(file.c_str())) {}
  ~Judge() { hnj_hyphen_free(dictionary); }
  Judge(const Judge&) = delete;
  Judge& operator=(const Judge&) = delete;

  /// The word with "-" where libhyphen would divide it.
  [[nodiscard]] std::string divided(const std::string& word) const {
    std::vector<char> marks(word.size() + 5);
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    (void)hnj_hyphen_hyphenate3(dictionary, word.c_str(), static_cast<int>(word.size()),
                                marks.data(), nullptr, &replacements, &positions, &cuts, 2, 3, 2,
                                3);
    std::string result;
    std::size_t letter = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const bool starts = (static_cast<unsigned char>(word[i]) & 0xC0u) != 0x80u;
      if (starts && letter > 0 && (marks[letter - 1] & 1) != 0) result += "-";
      letter += starts ? 1 : 0;
      result += word[i];
    }
    return result;
  }

  HyphenDict* dictionary;
};

std::string ours(const HyphenPatterns& patterns, const std::string& word) {
  std::u32string letters;
  const Paragraph paragraph = split_paragraphs(word).front();
  for (const Character& c : paragraph.characters) letters.push_back(c.code);
  const std::vector<bool> points = patterns.points(letters);
  std::string result;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (points[i] && i >= 2 && i + 3 <= letters.size()) result += "-";
    append_utf8(result, letters[i]);
  }
  return result;
}

TEST_CASE("words are divided where libhyphen divides them") {
  struct Language {
    const char* tag;
    const char* words;
    std::size_t every;
  };
  for (const Language& each : {Language{"uk", "/usr/share/hunspell/uk_UA.dic", 40},
                               Language{"en", "/usr/share/hunspell/en_US.dic", 10}}) {
    const FontFiles files = fonts_of_this_build();
    const std::string file = files.hyphenation.at(each.tag).string();
    const auto bytes = RealDisk().read(file, 1u << 22u);
    REQUIRE(bytes);
    const auto patterns = HyphenPatterns::read(*bytes);
    REQUIRE(patterns);
    const test::TemporaryFolder folder;
    const std::string prepared = (folder.path() / "prepared.dic").string();
    REQUIRE(test::run_program({"/usr/bin/env", "perl", "/usr/share/libhyphen/substrings.pl", file,
                               prepared, "UTF-8", "2", "3"})
                .code == 0);
    const Judge judge(prepared);
    REQUIRE(judge.dictionary != nullptr);
    std::ifstream words(each.words);
    std::string line;
    std::size_t number = 0;
    std::size_t judged = 0;
    while (std::getline(words, line)) {
      const std::string word = line.substr(0, line.find_first_of("/\t\r "));
      const bool odd = std::any_of(word.begin(), word.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
               c == '\'';
      });
      if (++number % each.every != 0 || odd || word.size() < 4 || word.size() > 150) continue;
      ++judged;
      CHECK(ours(*patterns, word) == judge.divided(word));
    }
    CHECK(judged > 3'000);
  }
}

}  // namespace
}  // namespace pobratym::ui
