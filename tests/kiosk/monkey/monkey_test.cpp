// SPDX-License-Identifier: Apache-2.0
// A short walk of the monkey; kiosk_monkey --events 1000000 is the long one.
#include "tests/kiosk/monkey/monkey.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::test {

TEST_CASE(
    "whatever a visitor does, the kiosk stands, the way home is short, and all is forgotten") {
  Monkey monkey(7);
  const MonkeyFigures figures = monkey.run(12'000);
  CHECK(figures.faults == std::vector<std::string>{});
  CHECK(figures.events >= 12'000);
  CHECK(figures.forgotten > 5);
  CHECK(!figures.ways_home.empty());
  CHECK(figures.places.size() > 8);
}

TEST_CASE("the same monkey does the same again") {
  const MonkeyFigures once = Monkey(3).run(400), again = Monkey(3).run(400);
  CHECK(once.events == again.events);
  CHECK(once.frames == again.frames);
  CHECK(once.places == again.places);
}

}  // namespace pobratym::test
