// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/languages.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>

#include "tests/support/paths.hpp"

namespace pobratym::i18n {
namespace {

Languages load() {
  auto languages = Languages::load();
  REQUIRE(languages);
  return *std::move(languages);
}

std::set<std::string> keys_of(const Texts& texts) {
  const auto keys = texts.keys();
  return {keys.begin(), keys.end()};
}

std::string lines(const std::set<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += word + "\n";
  return all;
}

}  // namespace

TEST_CASE("every language that lies in assets/i18n is offered, Ukrainian first") {
  const Languages languages = load();
  std::set<std::string> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(POBRATYM_SOURCE_DIR "/assets/i18n")) {
    if (entry.path().extension() == ".json") files.insert(entry.path().stem());
  }
  CHECK(std::set(languages.tags().begin(), languages.tags().end()) == files);
  CHECK(languages.tags().front() == "uk");
}

TEST_CASE("every text exists in every language and leaves the same things to be filled in") {
  const Languages languages = load();
  const Texts& first = languages.get(languages.tags().front()).texts;
  for (const std::string& tag : languages.tags()) {
    const Texts& texts = languages.get(tag).texts;
    INFO("language " << tag);
    CHECK(lines(keys_of(texts)) == lines(keys_of(first)));
    for (const std::string& key : first.keys()) {
      INFO("text " << key);
      CHECK(texts.places(key) == first.places(key));
    }
  }
}

TEST_CASE("no text is empty and none has a space to spare at its ends") {
  const Languages languages = load();
  for (const std::string& tag : languages.tags()) {
    const Texts& texts = languages.get(tag).texts;
    for (const std::string& key : texts.keys()) {
      if (!texts.places(key).empty()) continue;
      const std::string words = texts(key);
      INFO(tag << " " << key << ": '" << words << "'");
      REQUIRE(!words.empty());
      CHECK(words.front() != ' ');
      CHECK(words.back() != ' ');
      CHECK(words != key);
    }
  }
}

TEST_CASE("a language that is not there is answered with the first one") {
  const Languages languages = load();
  CHECK(!languages.has("tlh"));
  CHECK(languages.get("tlh").texts.language() == "uk");
}

}  // namespace pobratym::i18n
