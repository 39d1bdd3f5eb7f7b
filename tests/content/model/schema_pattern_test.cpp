// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_pattern.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::model {
namespace {

bool occurs(std::string_view pattern, std::string_view text) {
  const auto compiled = Pattern::compile(pattern);
  INFO(pattern);
  REQUIRE(compiled);
  return compiled->occurs_in(text);
}

}  // namespace

TEST_CASE("patterns find what ECMA-262 says they find") {
  struct Case {
    const char* pattern;
    const char* text;
    bool found;
  };
  const Case cases[] = {
      {"b", "abc", true},                  // anywhere
      {"^b", "abc", false},                //
      {"^abc$", "abc\n", false},           // $ is the very end
      {"^\\d+$", "١٢", false},             // digits are 0-9
      {"^\\w+$", "їжак", false},           // words are of a-z, 0-9 and _
      {"^\\s$", "\u00A0", true},           // any space of Unicode
      {"^[\\s]$", "\uFEFF", true},         //
      {"^\\S$", "\u2003", false},          //
      {"^[^\\S]$", "\u2003", true},        //
      {"^.$", "\n", false},                // a dot is no end of line
      {"^.$", "\u2028", false},            //
      {"^.$", "є", true},                  // and one code point
      {"^\\u0404$", "Є", true},            //
      {"^\\uD83D\\uDE00$", "😀", true},    // a surrogate pair
      {"^\\u{1F600}$", "😀", true},        //
      {"^\\x41\\cA\\0?$", "A\x01", true},  //
      {"^\\p{L}+$", "Харків", true},       //
      {"^\\p{Script=Cyrillic}+$", "Харків", true},
      {"^\\p{Lowercase_Letter}+$", "Харків", false},
      {"^(?<year>\\d{4})$", "2026", true},  //
      {"^a{2}$", "aa", true},               //
      {"^a{,2}$", "a{,2}", true},           // no count: it stands for itself
      {"^[[]$", "[", true},                 //
      {"^[\\b]$", "\b", true},              // a backspace in a class
      {"^[^]$", "\n", true},                // anything
      {"[]", "a", false},                   // nothing
      {"^[a\\-z]$", "-", true},             //
      {"^\\/$", "/", true},                 //
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(occurs(one.pattern, one.text) == one.found);
  }
}

TEST_CASE("a pattern that cannot be matched safely is refused with the word") {
  struct Case {
    const char* pattern;
    const char* named;
  };
  const Case cases[] = {
      {"a(?=b)", "look-around"},
      {"(?<!a)b", "look-around"},
      {"(a)\\1", "back-reference"},
      {"(?<n>a)\\k<n>", "back-reference"},
      {"(?i)a", "(?"},
      {"\\Aa", "\\A"},
      {"a\\Z", "\\Z"},
      {"\\Qa", "\\Q"},
      {"\\_", "\\_"},
      {"[a", "["},
      {"(a", "RE2"},
      {"a**", "RE2"},
      {"a++", "RE2"},
      {"a{2000}", "RE2"},
      {"\\p{Nonsense}", "RE2"},
      {"\\u12", "hexadecimal"},
      {"\\uD83D", "surrogate"},
      {"\\", "\\"},
      {"((((((((((x{100}){100}){100}))))))))", "RE2"},
  };
  for (const Case& one : cases) {
    INFO(one.pattern);
    const auto compiled = Pattern::compile(one.pattern);
    REQUIRE_FALSE(compiled);
    INFO(compiled.error().message);
    CHECK(compiled.error().message.find(one.named) != std::string::npos);
  }
  CHECK_FALSE(Pattern::compile(std::string(kMaxPattern + 1, 'a')));
}

TEST_CASE("patterns that take other programs for ever take no time here") {
  const std::string text = std::string(100'000, 'a') + "!";
  for (const char* pattern : {"^(a+)+$", "^(a|aa)+$", "^(a|a?)+$", "(.*)(.*)(.*)(.*)b$"}) {
    CHECK_FALSE(occurs(pattern, text));
  }
}

}  // namespace pobratym::model
