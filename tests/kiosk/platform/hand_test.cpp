// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/hand.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "kiosk/platform/frame.hpp"
#include "kiosk/ui/raster/off_screen.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::kiosk {
namespace {

const Instant kNow = parse_instant("2026-11-24T12:32:00Z").value();

/// A kiosk under one's hand, drawn into nothing.
class Table {
 public:
  Table() : supplies_(load_supplies(options(), disk_).value()) {
    state_.store_pack("kharkiv", kNow);
    app_ = std::make_unique<App>(AppOptions{state_.path(), "uk", {}}, disk_, supplies_.languages,
                                 at(0));
    easel_ = ui::Easel::make(screen_.context(), supplies_.fonts).value();
    hand_ = std::make_unique<Hand>(*app_, *easel_);
    draw();
  }
  static Moment at(int seconds) { return {kNow, std::chrono::seconds(seconds)}; }

  void draw() {
    screen_.begin_frame(540, 960);
    draw_frame(
        *easel_, supplies_, [](const Digest&) { return std::nullopt; }, app_->view(), 540, 960);
    static_cast<void>(screen_.context().end_frame());
  }
  /// Scrolls `page` until what asks for `command` is on the screen.
  void bring(const std::string& page, const std::string& command) {
    const ui::Node& node = asking(command);
    gesture().scroll_to(page, gesture().offset(page) + node.rect.top - 300);
    draw();
  }
  void touch(const std::string& command, int second) {
    const ui::Rect visible = asking(command).visible;
    INFO(command << " is out of sight");
    REQUIRE(visible.top < visible.bottom);
    const ui::Point p = visible.centre();
    const ui::InputEvent events[] = {ui::InputEvent::pointer_down(p),
                                     ui::InputEvent::pointer_up(p)};
    hand_->input(events, 0.1, at(second));
    static_cast<void>(hand_->tick(at(second)));
    draw();
  }
  [[nodiscard]] float top_of(const std::string& command) { return asking(command).rect.top; }
  [[nodiscard]] const ui::Semantics& drawn() const { return easel_->drawn(); }
  /// Brno and Bologna, which stand near the top of the list.
  void lose_two_cities() {
    state_.store_pack_without([](const model::Record& record) {
      return record.key.text() == "city/brno" || record.key.text() == "city/bologna";
    });
  }
  App& app() { return *app_; }
  Hand& hand() { return *hand_; }
  ui::Gesture& gesture() { return easel_->gesture(); }

 private:
  const ui::Node& asking(const std::string& command) {
    const auto& nodes = easel_->drawn().nodes;
    const auto found = std::ranges::find(nodes, command, &ui::Node::command);
    INFO("nothing asks for " << command);
    REQUIRE(found != nodes.end());
    return *found;
  }
  static Options options() {
    Options options;
    options.assets = POBRATYM_BINARY_DIR "/assets";
    return options;
  }
  RealDisk disk_;
  test::StateFolder state_;
  Supplies supplies_;
  std::unique_ptr<App> app_;
  ui::OffScreen screen_;
  std::unique_ptr<ui::Easel> easel_;
  std::unique_ptr<Hand> hand_;
};

}  // namespace

TEST_CASE("a touch is carried out, and the page it leads to begins at its top") {
  Table table;
  table.gesture().scroll_to("cities", 300);
  table.touch("go cities", 1);
  CHECK(table.app().session().here().text() == "cities");
  CHECK(table.gesture().offset("cities") == 0);
}

TEST_CASE("a page that is gone back to is where it was left") {
  Table table;
  table.touch("go cities", 1);
  table.bring("cities", "go city/brno");
  table.touch("go city/brno", 2);
  table.gesture().scroll_to("cities", 120);
  table.touch("back", 3);
  CHECK(table.app().session().here().text() == "cities");
  CHECK(table.gesture().offset("cities") == 120);
}

TEST_CASE("with a visitor who has gone their scrolling is forgotten") {
  Table table;
  table.touch("go cities", 1);
  table.gesture().scroll_to("cities", 120);
  static_cast<void>(table.hand().tick(Table::at(100)));
  static_cast<void>(table.hand().tick(Table::at(200)));
  CHECK(table.app().session() == Session::begin("uk"));
  CHECK(table.gesture().offset("cities") == 0);
}

TEST_CASE("content that comes while somebody reads does not move what they look at") {
  Table table;
  table.touch("go cities", 1);
  table.bring("cities", "go city/lille");
  const float before = table.top_of("go city/lille");
  const ui::Semantics drawn = table.drawn();
  table.lose_two_cities();
  REQUIRE(table.hand().tick(Table::at(10)));
  table.draw();
  CHECK(std::abs(table.top_of("go city/lille") - before) > 50);
  CHECK(table.gesture().keep_place(drawn, table.drawn()));
  table.draw();
  CHECK(std::abs(table.top_of("go city/lille") - before) < 2);
}

}  // namespace pobratym::kiosk
