// SPDX-License-Identifier: Apache-2.0
#include "content/import/untrusted_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

struct Case {
  std::string given;
  std::string made;
};

}  // namespace

TEST_CASE("HTML from a calendar becomes lines of plain text") {
  const std::vector<Case> cases{
      {"<p>Come and see.</p><p>Bring&nbsp;a friend.</p>", "Come and see.\n\nBring a friend."},
      {"First<br>second<br/>third", "First\nsecond\nthird"},
      {"<ul><li>one</li><li>two</li></ul>after", "• one\n• two\n\nafter"},
      {"<h2>Program</h2><div>Monday</div><div>Tuesday</div>", "Program\n\nMonday\nTuesday"},
      {"<b>Bold</b> and <i>slanted</i>", "Bold and slanted"},
      {"Line one\nline <b>two</b>", "Line one\nline two"},
      {"<p>wrapped\nin the source</p>", "wrapped in the source"},
      {"<table><tr><td>10:00</td><td>Opening</td></tr><tr><td>11:00</td><td>Talk</td></tr></table>",
       "10:00 Opening\n11:00 Talk"},
      {"before<script>alert('x < y')</script><style>p{color:red}</style>after", "beforeafter"},
      {"text <!-- a remark --> more", "text more"},
      {"Bücher &amp; M&#228;rkte &mdash; caf&eacute;", "Bücher & Märkte — café"},
      {"<pre>a\n  b</pre>", "a\nb"},
      {"<o:p>Word</o:p> wrote <span style=\"x\">this</span>", "Word wrote this"},
      {"<P CLASS=x>loud", "loud"},
  };
  for (const auto& [given, made] : cases) {
    INFO(given);
    const CleanText clean = clean_text(given);
    CHECK(clean.text == made);
    CHECK(clean.had_html);
  }
}

TEST_CASE("text that only has a smaller-than sign stays as it is") {
  for (const std::string text : {"I <3 Brno", "a < b and c > d", "write to <me@example.org>",
                                 "AT&T & partners", "x <b and more", "<<< here >>>", "&copy",
                                 "see ?a=1&lt=2", "<пара> слів", "a <", "&", "<p"}) {
    INFO(text);
    const CleanText clean = clean_text(text);
    CHECK(clean.text == text);
    CHECK_FALSE(clean.had_html);
  }
  CHECK(clean_text("<p>I <3 Brno & a < b").text == "I <3 Brno & a < b");
}

TEST_CASE("a link keeps its words, and its address is offered beside the text") {
  const CleanText clean = clean_text(
      "<p>Register <a href=\"https://example.org/a?b=1&amp;c=2\">here</a> or "
      "<a href='https://example.org/a?b=1&c=2'>there</a>, not <a href=\"javascript:alert(1)\">so"
      "</a>.</p>");
  CHECK(clean.text == "Register here or there, not so.");
  CHECK(clean.links == std::vector<TextLink>{{"https://example.org/a?b=1&c=2", "here"}});
  CHECK(clean.had_bad_links);
}

TEST_CASE("characters that hide or turn around what is read are taken out") {
  CHECK(clean_text("safe\u202Etxt.exe\u202C").text == "safetxt.exe");
  CHECK(clean_text("a\u0001b\u0085c\tд\u200B\uFEFFе\u2066ж\uE123").text == "ab\nc деж");
  CHECK(clean_text(std::string("a\0b", 3)).text == "ab");
  CHECK(clean_text("Z" + std::string("\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309"))
            .text == clean_text("Z\u0301\u0302\u0303\u0304\u0305\u0306").text);
  CHECK(clean_text("broken \xFF bytes").text == "broken \uFFFD bytes");
}

TEST_CASE("spaces and empty lines are tidied, letters put together") {
  CHECK(clean_text("  one   two \r\n\r\n\r\n\r\n three\u00A0four  ").text ==
        "one two\n\nthree four");
  CHECK(clean_text("Title\r\nover two lines", one_line()).text == "Title over two lines");
  CHECK(clean_text("cafe\u0301 и\u0306").text == "caf\u00E9 \u0439");
}

TEST_CASE("what is too long is cut at a word and says so") {
  const CleanText clean = clean_text("one two three four", {12, Lines::keep});
  CHECK(clean.text == "one two…");
  CHECK(clean.was_cut);
  const CleanText solid = clean_text(std::string(50, 'x'), {10, Lines::keep});
  CHECK(solid.text == std::string(9, 'x') + "…");
  CHECK_FALSE(clean_text("exactly ten", {11, Lines::keep}).was_cut);
  std::string many;
  for (int i = 0; i < 3000; ++i) many += "слово ";
  const CleanText text = clean_text(many);
  CHECK(text.was_cut);
  CHECK(to_utf32(text.text).size() <= kMaxText);
}

TEST_CASE("HTML that nests without end is read in bounded time") {
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "<b id=" + std::to_string(i) + "><p>x";
  const CleanText clean = clean_text(deep);
  CHECK(clean.was_cut);
  CHECK_FALSE(clean.empty());
}

TEST_CASE("only addresses of the web without passwords pass") {
  const std::vector<Case> good{
      {" https://example.org/a ", "https://example.org/a"},
      {"HTTP://Example.org", "http://Example.org"},
      {"www.example.org/x", "https://www.example.org/x"},
      {"//example.org/x", "https://example.org/x"},
      {"https://example.org/a b|c", "https://example.org/a%20b%7Cc"},
      {"https://приклад.укр/шлях", "https://приклад.укр/%D1%88%D0%BB%D1%8F%D1%85"},
      {"https://exam\nple.org", "https://example.org"},
      {"https://example.org/@user", "https://example.org/@user"},
  };
  for (const auto& [given, made] : good) {
    INFO(given);
    CHECK(clean_url(given) == made);
  }
  for (const std::string bad :
       {"", "javascript:alert(1)", "ftp://example.org", "mailto:a@b.cz", "data:text/html,x",
        "https://user:secret@example.org/", "https://good.org\\@evil.org", "https://", "example",
        "https:///x", "https://exa\u202Emple.org", "file:///etc/passwd", "https://a b.org"}) {
    INFO(bad);
    CHECK_FALSE(clean_url(bad).has_value());
  }
  CHECK_FALSE(clean_url("https://example.org/" + std::string(3000, 'x')).has_value());
}

TEST_CASE("addresses in plain text are found without the full stop behind them") {
  CHECK(
      urls_in("See https://a.example/x. Or (http://b.example/y_(z)), again https://a.example/x!") ==
      std::vector<std::string>{"https://a.example/x", "http://b.example/y_(z)"});
  CHECK(urls_in("nothing here, not even http:").empty());
}

}  // namespace pobratym::import
