// SPDX-License-Identifier: Apache-2.0
// Reports in Ukrainian. That every broken file's report is, problems_of() holds of all of them.
#include "content/import/finding_words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "content/import/finding_sentences.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::import {
namespace {

/// The readers' sources, texts that stand in several pieces joined.
std::string sources() {
  std::string all;
  for (const auto& entry :
       std::filesystem::directory_iterator(POBRATYM_SOURCE_DIR "/content/import")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream stream(entry.path());
    all.append(std::istreambuf_iterator<char>(stream), {});
  }
  return std::regex_replace(all, std::regex("\"\\s*\n\\s*\""), "");
}

/// What stands between the holes, as it is written in a source.
std::vector<std::string> pieces_of(std::string_view sentence) {
  std::vector<std::string> pieces(1);
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (sentence.substr(at, 2) == "{}") {
      pieces.emplace_back();
      ++at;
    } else {
      if (sentence[at] == '"') pieces.back() += '\\';
      pieces.back() += sentence[at];
    }
  }
  return pieces;
}

TEST_CASE("what differs in a sentence stands in its translation too") {
  CHECK(in_ukrainian("a file may hold 20000 events; the others were left out") ==
        "файл може мати 20000 подій; решту пропущено");
  CHECK(in_ukrainian("the file is windows-1251, not UTF-8; 3 characters could not be read") ==
        "файл у кодуванні windows-1251, а не UTF-8; не вдалося прочитати символів: 3");
  CHECK(in_ukrainian("the table is longer than 32 MB; divide it") ==
        "файл довший за 32 МБ; поділіть його або попросіть видавця про його частину");
  CHECK(in_ukrainian("VALARM 3 left out: only events come in") ==
        "пропущено VALARM 3: редакція бере лише події");
  CHECK_FALSE(in_ukrainian("no date; and more"));
  CHECK_FALSE(in_ukrainian(""));
}

TEST_CASE("a finding is told in one language, place and all") {
  Finding finding{FindingKind::repaired, "bad-line", "line 12", "END", "no date; left out", "", ""};
  CHECK(words_of(finding, "uk").where == "рядок 12");
  CHECK(words_of(finding, "uk").message == "немає дати; пропущено");
  CHECK(words_of(finding, "en").where == "line 12");
  finding.message = "something new";
  CHECK(words_of(finding, "uk").message == "something new");
  CHECK(words_of(finding, "uk").where == "line 12");
  CHECK(words_of(finding, "uk").language == "en");
  finding.ukrainian = "щось нове";
  CHECK(words_of(finding, "uk").message == "щось нове");
  CHECK(words_of(finding, "uk").language == "uk");
}

TEST_CASE("each sentence that has a translation is one that some reader says") {
  const std::string all = sources();
  for (const Sentence& sentence : kSentences) {
    for (const std::string& piece : pieces_of(sentence.english)) {
      INFO(sentence.english);
      CHECK(all.find(piece) != std::string::npos);
    }
    CHECK_FALSE(sentence.ukrainian.empty());
  }
}

}  // namespace
}  // namespace pobratym::import
