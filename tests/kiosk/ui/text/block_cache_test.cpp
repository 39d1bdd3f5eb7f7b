// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/block_cache.hpp"

#include <string>

#include "tests/kiosk/ui/text/typing.hpp"

namespace pobratym::ui {
namespace {

TEST_CASE("the same text in the same style is laid out once") {
  Typing typing;
  const TextBlock* first = &typing.lay_out("Харків", {100});
  CHECK(&typing.lay_out("Харків", {100}) == first);
  CHECK(typing.engine().usage().layouts_made == 1);
}

TEST_CASE("whatever makes a layout different makes another one") {
  Typing typing;
  (void)typing.lay_out("Харків", {100});
  (void)typing.lay_out("Харкiв", {100});
  (void)typing.lay_out("Харків", {101});
  (void)typing.lay_out("Харків", {100, 1});
  (void)typing.lay_out("Харків", {100, 0, Filling::balanced});
  TextStyle style = sized(20);
  style.weight = Weight::semibold;
  (void)typing.lay_out("Харків", {100}, style);
  (void)typing.lay_out("Харків", {100}, sized(21));
  (void)typing.lay_out("Харків", {100}, sized(20, "uk"));
  style = sized(20);
  style.tracking = 0.1f;
  (void)typing.lay_out("Харків", {100}, style);
  style.tracking = 0;
  style.line_height = 2;
  (void)typing.lay_out("Харків", {100}, style);
  CHECK(typing.engine().usage().layouts_made == 10);
}

TEST_CASE("a language and a text cannot be mistaken for another pair") {
  Typing typing;
  (void)typing.lay_out("kБрно", {}, sized(20, "u"));
  (void)typing.lay_out("Брно", {}, sized(20, "uk"));
  CHECK(typing.engine().usage().layouts_made == 2);
}

TEST_CASE("sizes that draw alike are one layout") {
  Typing typing;
  (void)typing.lay_out("Харків", {}, sized(20));
  (void)typing.lay_out("Харків", {}, sized(20.05f));
  CHECK(typing.engine().usage().layouts_made == 1);
}

TEST_CASE("after many screens memory stays flat and the last screen is still known") {
  Typing typing;
  for (int frame = 0; frame < 400; ++frame) {
    typing.engine().new_frame();
    for (int i = 0; i < 40; ++i) (void)typing.lay_out(std::to_string(frame * 40 + i));
  }
  typing.engine().new_frame();
  CHECK(typing.engine().usage().blocks_kept <= 2'000);
  const std::size_t made = typing.engine().usage().layouts_made;
  (void)typing.lay_out(std::to_string(399 * 40 + 39));
  CHECK(typing.engine().usage().layouts_made == made);
}

TEST_CASE("what a frame uses stays where it is until the next frame, however much that is") {
  Typing typing;
  typing.engine().new_frame();
  const TextBlock* first = &typing.lay_out("Харків");
  for (int i = 0; i < 5'000; ++i) (void)typing.lay_out(std::to_string(i));
  CHECK(&typing.lay_out("Харків") == first);
  CHECK(first->lines.size() == 1);
  typing.engine().new_frame();
  CHECK(typing.engine().usage().blocks_kept > 2'000);
  typing.engine().new_frame();
  CHECK(typing.engine().usage().blocks_kept <= 2'000);
}

}  // namespace
}  // namespace pobratym::ui
