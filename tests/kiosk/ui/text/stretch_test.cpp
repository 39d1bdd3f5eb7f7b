// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/stretch.hpp"

#include <string>

#include "tests/kiosk/ui/text/typing.hpp"

namespace pobratym::ui {
namespace {

std::vector<Rect> under(Typing& typing, std::string_view text, std::string_view part,
                        TextLimits limits = {}, Align align = Align::start, float width = 0) {
  const std::size_t at = text.find(part);
  const Stretch stretches[] = {{at, at + part.size()}};
  return parts_of(typing.lay_out(text, limits), stretches, align, width);
}

}  // namespace

TEST_CASE("a word that was looked for is underlined from its first letter to its last") {
  Typing typing;
  const auto parts = under(typing, "театр для молоді", "молоді");
  REQUIRE(parts.size() == 1);
  const float before = typing.lay_out("театр для ").lines[0].rect.width();
  CHECK(std::abs(parts[0].left - before) < 6);  // a space at the end of a line has no width
  CHECK(parts[0].right == typing.lay_out("театр для молоді").width);
  CHECK(parts[0].bottom > typing.lay_out("театр для молоді").first_baseline);
}

TEST_CASE("a word that is broken over two lines is underlined on both") {
  Typing typing;
  CHECK(under(typing, "Цинциннаті і Познань", "Цинциннаті і Познань", {120}).size() == 2);
  CHECK(under(typing, "Брно", "Брно").size() == 1);
  CHECK(parts_of(typing.lay_out("Брно"), {}, Align::start, 0).empty());
}

TEST_CASE("Hebrew is underlined where it stands, and moves with its alignment") {
  Typing typing;
  const auto parts = under(typing, "Ришон (ראשון) тут", "ראשון");
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].width() > 0);
  const auto start = under(typing, "Брно", "Брно"),
             end = under(typing, "Брно", "Брно", {}, Align::end, 500);
  CHECK(end[0].right == 500);
  CHECK(start[0].left == 0);
}

}  // namespace pobratym::ui
