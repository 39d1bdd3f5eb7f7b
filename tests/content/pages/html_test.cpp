// SPDX-License-Identifier: Apache-2.0
#include "content/pages/html.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pobratym;
using pages::Html;

TEST_CASE("texts and attributes are escaped") {
  Html html("uk");
  html.element("p", {{"title", "\"'<>&"}}, "<script>&\"'");
  CHECK(html.take() == "<p title=\"&quot;&#39;&lt;&gt;&amp;\">&lt;script&gt;&amp;&quot;&#39;</p>");
}

TEST_CASE("an address that no page may offer is left out") {
  for (const char* address :
       {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//elsewhere.example/",
        "\\\\elsewhere.example", "vbscript:x", "file:///etc/passwd", " javascript:alert(1)"}) {
    INFO(address);
    Html html("uk");
    html.element("a", {{"href", address}}, "x");
    CHECK(html.take() == "<a>x</a>");
  }
  for (const char* address : {"https://a.example/?x=1:2", "webcal://a.example/b.ics",
                              "../../uk/index.html", "#main", "tel:+420123456789"}) {
    CHECK(pages::is_safe_address(address));
  }
}

TEST_CASE("a text in another language is marked with it") {
  Html html("uk");
  html.words("p", {}, {"Вітаю", "uk"}).words("p", {}, {"Hello", "en"}).words("p", {}, {});
  CHECK(html.take() == "<p>Вітаю</p><p lang=\"en\">Hello</p>");
}

TEST_CASE("what was opened is closed") {
  Html html("uk");
  html.open("ul").open("li").text("a");
  CHECK(html.take() == "<ul><li>a</li></ul>");
}
