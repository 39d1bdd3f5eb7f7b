// SPDX-License-Identifier: Apache-2.0
#include "content/import/field_texts.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace pobratym::import {

TEST_CASE("a language is understood as people write it") {
  CHECK(FieldTexts::language("uk") == "uk");
  CHECK(FieldTexts::language("UA") == "uk");
  CHECK(FieldTexts::language("de-formal") == "de");
  CHECK(FieldTexts::language("ger") == "de");
  CHECK(FieldTexts::language("German") == "de");
  CHECK(FieldTexts::language("en_US") == "en");
  CHECK(FieldTexts::language("").empty());
  CHECK(FieldTexts::language("x").empty());
  CHECK(FieldTexts::language("some language or other").empty());
}

TEST_CASE("a thousand repairs of one kind do not hide what was refused") {
  FindingList findings;
  FieldTexts texts(findings);
  for (int i = 0; i < 5'000; ++i) texts.repaired("html-removed", "title", "HTML became text");
  texts.refused("no-start", "start", "nothing says when");
  const auto list = findings.take();
  CHECK(list.size() == kMaxAlike + 2);
  CHECK(std::any_of(list.begin(), list.end(), [](const Finding& finding) {
    return finding.kind == FindingKind::refused && finding.code == "no-start";
  }));
  CHECK(list.back().message.find(std::to_string(5'000 - kMaxAlike)) != std::string::npos);
}

TEST_CASE("an address that is none of the web is left out and said") {
  FindingList findings;
  FieldTexts texts(findings);
  CHECK(texts.url("url", "https://example.org/a") == "https://example.org/a");
  CHECK(texts.url("url", "javascript:alert(1)").empty());
  CHECK(texts.url("url", " ").empty());
  CHECK(findings.take().size() == 1);
}

}  // namespace pobratym::import
